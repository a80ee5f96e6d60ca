import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withDatabase } from '../system/database.ts';
import { filesBelow, publishWhenFree } from '../system/publishing.ts';
import { freePort, system } from '../system/start.ts';
import { CANARY, plant, uproot } from './canaries.ts';
import type { Planted } from './canaries.ts';

const ROOT = join(__dirname, '..', '..');
const API = join(ROOT, 'cms', 'src', 'api');

/** No text of anybody: the tables themselves say what may stand there. */
const FORMED = ['certification_parts.part', 'entries.actor_kind', 'personal.salt'];

/** What a stranger may ask the CMS: every content type by both its names, one and many, and the system's own routes. */
function questions(): string[] {
  const types = readdirSync(API).flatMap((name) => {
    const schema = JSON.parse(
      readFileSync(join(API, name, 'content-types', name, 'schema.json'), 'utf8')
    ) as { info: { singularName: string; pluralName: string } };
    return [schema.info.pluralName, schema.info.singularName];
  });
  return [
    ...types.flatMap((name) => [
      `/api/${name}?populate=*&pagination[pageSize]=1000`,
      `/api/${name}/1`,
    ]),
    ...['scheme', 'organization', 'applications', 'applications/1'].map(
      (path) => `/api/certification/${path}`
    ),
    ...['me', 'scheme', 'people', 'applications', 'notices', 'publication', 'certificates'].map(
      (path) => `/certification/${path}`
    ),
    ...['/api/users', '/api/users/1', '/api/upload/files', '/admin/init', '/admin/users'],
  ];
}

describe('全库每一个不公开的文字栏都做了记号', () => {
  const home = mkdtempSync(join(tmpdir(), 'sxjp-canary-'));
  let planted: Planted = { marked: {}, refused: [] };
  beforeAll(async () => {
    planted = await withDatabase('postgres', plant);
  });
  afterAll(async () => {
    await withDatabase('postgres', uproot);
    rmSync(home, { recursive: true, force: true });
  });

  it('几千个记号，每类记录的每一栏都有；做不上记号的只有格式自带检查的几栏', () => {
    const columns = Object.keys(planted.marked);
    const values = Object.values(planted.marked).reduce((sum, rows) => sum + rows, 0);
    expect(columns.length).toBeGreaterThanOrEqual(150);
    expect(values).toBeGreaterThanOrEqual(5000);
    expect(planted.refused).toEqual(FORMED);
    const tables = new Set(columns.map((place) => place.split('.')[0]));
    const wanted =
      `applications organizations materials inspections certificates certification_reports
      entries personal admin_users up_users`.split(/\s+/);
    expect(wanted.filter((table) => !tables.has(table))).toEqual([]);
  });

  it('发布的网站：每个文件的每个字节，每个答复的头，都没有一个记号', async () => {
    const { code, said } = await publishWhenFree(home);
    expect([code, said]).toEqual([0, expect.not.stringContaining(CANARY)]);
    const release = realpathSync(join(home, 'current'));
    const files = filesBelow(release);
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((file) => readFileSync(file).includes(CANARY))).toEqual([]);

    const port = await freePort();
    const server = spawn(
      process.execPath,
      [join(ROOT, 'config/deploy/local/site-server.ts'), home, '127.0.0.1', String(port)],
      { stdio: 'ignore' }
    );
    try {
      const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
      for (let tries = 0; tries < 50; tries += 1)
        if (
          await ask('/').then(
            () => true,
            () => sleep(100).then(() => false)
          )
        )
          break;
      const heads: string[] = [];
      for (const file of files.filter((_file, place) => place % 7 === 0)) {
        const answer = await ask(file.slice(release.length));
        heads.push(JSON.stringify([...answer.headers]));
        await answer.arrayBuffer();
      }
      expect(heads.length).toBeGreaterThan(70);
      expect(heads.filter((head) => head.includes(CANARY))).toEqual([]);
    } finally {
      server.kill('SIGTERM');
    }
  });

  it('没有登录的人向后台提的每一个问题：拒绝，答复里没有记号', async () => {
    const asked = questions();
    expect(asked.length).toBeGreaterThan(90);
    for (const path of asked) {
      const answer = await fetch(system().cms + path);
      const heard = (await answer.text()) + JSON.stringify([...answer.headers]);
      expect([path, heard.includes(CANARY)]).toEqual([path, false]);
      if (path !== '/admin/init') expect([path, answer.status >= 400]).toEqual([path, true]);
    }
  });
});
