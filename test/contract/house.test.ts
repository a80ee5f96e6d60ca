import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => existsSync(join(ROOT, file)));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('屋子', () => {
  it('顶层只有这些', () => {
    const top = [...new Set(tracked.map((file) => file.split('/')[0] ?? ''))].filter(
      (name) => !name.startsWith('.')
    );
    expect(top.sort()).toEqual(
      [
        'LICENSE',
        'README.md',
        'cms',
        'config',
        'eslint.config.js',
        'package-lock.json',
        'package.json',
        'plugins',
        'site',
        'test',
        'tsconfig.json',
      ].sort()
    );
  });

  it('没有什么都往里塞的抽屉', () => {
    expect(
      tracked.filter((file) =>
        /(^|\/)(utils?|helpers?|common|types|shared|misc)(\/|\.[a-z]+$)/.test(file)
      )
    ).toEqual([]);
  });

  it('README 提到的命令都有', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
    const named = [...read('README.md').matchAll(/npm run ([a-z:-]+)/g)].map(
      ([, name]) => name ?? ''
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('README 里的图都在', () => {
    const pictures = [...read('README.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(
      ([, path]) => path ?? ''
    );
    expect(pictures.length).toBeGreaterThan(1);
    expect(pictures.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('读取的每个环境变量都写在 env.example 里', () => {
    const listed = new Set(
      [...read('config/deploy/env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    );
    const files = tracked.filter((file) => /^(config\/deploy\/local|cms\/config)\//.test(file));
    const asked = files.flatMap((file) =>
      [
        ...read(file).matchAll(
          /(?:env(?:\.\w+)?\(\s*|process\.env\[)'([A-Z_]+)'|portFrom\('([A-Z_]+)'/g
        ),
      ].map(([, one, other]) => one ?? other ?? '')
    );
    expect(asked.length).toBeGreaterThan(10);
    expect([...new Set(asked)].filter((name) => !listed.has(name))).toEqual([]);
  });
});
