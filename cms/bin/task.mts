import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { createStrapi as CreateStrapi } from '@strapi/strapi';

/** Strapi's own ES build does not load in Node; its CommonJS build does. */
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as {
  createStrapi: typeof CreateStrapi;
};

type Task = (args: string[], print: (line: string) => void) => Promise<number>;

/** Runs one task of the plugin with the CMS loaded and not listening: `node cms/bin/task.ts <task> [args…]`. */
async function main([name = '', ...args]: string[]): Promise<number> {
  const appDir = join(import.meta.dirname, '..');
  process.chdir(appDir);
  const strapi = await createStrapi({
    appDir,
    distDir: join(appDir, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  }).load();
  try {
    const tasks = strapi.plugin('certification').service('tasks') as Record<
      string,
      Task | undefined
    >;
    const task = tasks[name];
    if (task === undefined) {
      console.error(
        `没有名为“${name}”的任务。可用：${Object.keys(tasks).join('、')}。 · There is no task “${name}”.`
      );
      return 2;
    }
    return await task(args, (line) => console.log(line));
  } finally {
    await strapi.destroy();
  }
}

process.exit(await main(process.argv.slice(2)));
