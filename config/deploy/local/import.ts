import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { cmsTask } from './cms.ts';
import { joinSystem } from './join-system.ts';
import { Obstacle, sayFailure } from './message.ts';
import { readSettings } from './settings.ts';

const USAGE = new Obstacle(
  '用法：npm run import -- 名单.xlsx            试运行，逐行报告，不写入\n      npm run import -- 名单.xlsx --apply    导入',
  'Usage: npm run import -- LIST.xlsx [--apply]; without --apply it is a dry run. csv (UTF-8) or xlsx.'
);

async function importFile(args: string[]): Promise<number> {
  const named = args.filter((arg) => !arg.startsWith('--'))[0];
  if (named === undefined) {
    sayFailure(USAGE);
    return 2;
  }
  // npm runs scripts at the root; the file is named from where the person stands.
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), named);
  if (!existsSync(file))
    throw new Obstacle(`没有这个文件：${file}`, `There is no such file: ${file}`);
  const system = await joinSystem(readSettings());
  try {
    const flags = args.includes('--apply') ? ['--apply'] : [];
    const task = cmsTask(system.cms, 'importCertificates', [file, ...flags], {
      loudness: 'everything',
    });
    const { code } = await system.children.run(task);
    return code === '0' ? 0 : 1;
  } finally {
    await system.leave();
  }
}

/** npm run import: certificates issued before the system. */
try {
  process.exitCode = await importFile(process.argv.slice(2));
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
process.exit();
