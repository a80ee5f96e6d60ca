import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { cmsTask } from './cms.ts';
import { joinSystem } from './join-system.ts';
import { Obstacle, sayFailure } from './message.ts';
import { readSettings } from './settings.ts';

const USAGE = new Obstacle(
  '用法：npm run import -- 名单.xlsx              试运行，逐行报告，不写入\n      npm run import -- 名单.xlsx --apply      导入可导入的各行\n      npm run import -- --template 模板.xlsx   写出空白模板',
  'Usage: npm run import -- LIST.xlsx [--apply]; without --apply it is a dry run. xlsx or csv (UTF-8, GB18030). --template FILE.xlsx writes an empty list.'
);

const FLAGS = ['--apply', '--template'];

/** Where npm runs scripts is the root; a file is named from where the person stands. */
function fileNamed(args: readonly string[]): string {
  const named = args.filter((arg) => !arg.startsWith('--'));
  const [only] = named;
  if (only === undefined || named.length > 1 || args.some(isStrange)) throw USAGE;
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), only);
}

const isStrange = (arg: string): boolean => arg.startsWith('--') && !FLAGS.includes(arg);

async function importFile(args: string[]): Promise<number> {
  const file = fileNamed(args);
  if (!args.includes('--template') && !existsSync(file))
    throw new Obstacle(`没有这个文件：${file}`, `There is no such file: ${file}`);
  const system = await joinSystem(readSettings());
  try {
    const flags = args.filter((arg) => FLAGS.includes(arg));
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
  process.exitCode = error === USAGE ? 2 : 1;
}
process.exit();
