import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { itemKeyOf } from '../../plugins/certification/server/src/publication/item-key.ts';
import { withDatabase } from '../system/database.ts';
import { HOSTILE } from '../system/hostile.ts';
import { HOSTILE_FILES } from '../system/hostile-files.ts';
import { as, stranger } from '../system/people.ts';
import type { Heard, Untyped } from '../system/people.ts';
import { system, today } from '../system/start.ts';

const OBJECTIONS = '/api/certification/objections';
/** As many senders at the same time. */
const AT_ONCE = 8;
const ACCEPTED = /\.(pdf|png|jpe?g|docx|xlsx|doc|xls)$/i;

const rows = (sql: string, values: unknown[] = []): Promise<Untyped[]> =>
  withDatabase('postgres', async (client) => (await client.query(sql, values)).rows);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const storable = (text: string) => !text.includes('\0') && text.trim() !== '';

describe('三百条恶意文字和六十个恶意文件，从公众的入口进来', () => {
  let notice = '';
  let item = '';
  let serverBefore: string[] = [];
  const sent = new Map<string, string>();

  const petition = (statement: string, name = '钱某') => ({
    requestId: randomUUID(),
    notice,
    item,
    petitioner: { kind: 'person', name, phone: '0351-7654321' },
    statement,
  });
  /** The processes that serve this system: one that was started again has another number. */
  const serving = () =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((name) => {
        try {
          const of = (what: string) => readFileSync(join('/proc', name, what), 'utf8').split('\0');
          return (
            of('environ').includes(`PORT=${new URL(system().cms).port}`) &&
            of('cmdline').some((word) => word.includes('strapi'))
          );
        } catch {
          return false;
        }
      });

  beforeAll(async () => {
    const [found] = await rows(
      `select a.document_id as id, n.number from applications a join public_notices n on n.id = a.public_notice_id
       where a.stage in ('public_notice', 'objection_handling') and n.end_on >= $1 order by a.id limit 1`,
      [today()]
    );
    notice = found.number;
    item = itemKeyOf(found.id);
    serverBefore = serving();
    expect(serverBefore).not.toEqual([]);
    expect([HOSTILE.length >= 300, HOSTILE_FILES.length >= 60]).toEqual([true, true]);
  });

  it('文字：能存的一字不差地存下，存不下的当面说；没有一次出错', async () => {
    const send = async (text: string): Promise<void> => {
      const asked = petition(text, text.slice(0, 90));
      const { status, body }: Heard = await stranger.post(OBJECTIONS, asked);
      const outcome = status === 201 ? 'stored' : body.error?.code;
      expect([text, outcome]).toEqual([text, storable(text) ? 'stored' : 'text_unreadable']);
      if (status === 201) sent.set(body.number, text);
    };
    for (let at = 0; at < HOSTILE.length; at += AT_ONCE)
      await Promise.all(HOSTILE.slice(at, at + AT_ONCE).map(send));
    const kept = await rows('select number, statement from objections where number = any($1)', [
      [...sent.keys()],
    ]);
    expect(kept).toHaveLength(sent.size);
    for (const { number, statement } of kept) expect(statement).toBe(sent.get(number));
  });

  it('文件：是可接受的就原样进私有文件库，不是的不收；没有一个被执行、解开或按名称存放', async () => {
    for (const { what, name, bytes } of HOSTILE_FILES) {
      const form = new FormData();
      form.set('petition', JSON.stringify(petition(`附件：${what}`)));
      form.append('files', new Blob([new Uint8Array(bytes)]), name);
      const { status, body } = await stranger.post(OBJECTIONS, form);
      const said = [what, name, status, body.error?.code];
      expect([201, 422]).toContain(status);
      if (status !== 201) continue;
      expect([said, ACCEPTED.test(name)]).toEqual([said, true]);
      const [row] = await rows('select evidence from objections where number = $1', [body.number]);
      const [file] = row.evidence;
      expect([file.sha256, file.size]).toEqual([sha256(bytes), bytes.length]);
      expect(file.name).not.toMatch(/[/\\\r\n\u202E]/);
      const at = join(system().dataDir, 'vault', file.sha256.slice(0, 2), file.sha256);
      expect(readFileSync(at).equals(bytes)).toBe(true);
    }
    expect(existsSync('/etc/passwd.pdf')).toBe(false);
  });

  it('服务器还是原来那个进程，照常应答', async () => {
    expect(serving()).toEqual(serverBefore);
    expect((await stranger.get('/_health')).status).toBeLessThan(400);
    const { body } = await stranger.post(OBJECTIONS, petition('还在吗'));
    expect(body.number).toMatch(/^SXJP-O-/);
  });

  it('经办人从接口读回来一字不差；文件作为附件给出，浏览器不能当网页打开', async () => {
    const handler = await as('objection-handler');
    const [{ id, number }] = await rows(
      `select document_id as id, number from objections where statement like '%<script>%' and number is not null limit 1`
    );
    const { body } = await handler.get(`/certification/objections/${id}`);
    expect(body.details.statement).toBe(sent.get(number));
    const [kept] = await rows(
      `select document_id as id, evidence from objections where jsonb_array_length(evidence) > 0 limit 1`
    );
    const [file] = kept.evidence;
    const at = `/certification/objections/${kept.id}/evidence/${file.sha256}`;
    const response = await handler.raw(at, {});
    expect(response.status).toBe(200);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect((await stranger.get(at)).status).toBeGreaterThanOrEqual(401);
    const partner = await as('body');
    expect((await partner.get(at)).status).toBe(404);
  });

  it('姓名电话只给经办人和部门负责人看', async () => {
    const [{ id }] = await rows(
      'select document_id as id from objections where number is not null order by id desc limit 1'
    );
    const read = async (key: string) =>
      (await (await as(key)).get(`/certification/objections/${id}/petition`)).body;
    expect((await read('objection-handler')).petitioner.phone).toBe('0351-7654321');
    expect(await read('publisher')).toMatchObject({ known: false, petitioner: null });
  });

  it('网站上一个字也没有：公示页只有处理结果，没有异议的内容', async () => {
    const slug = notice.replace(/^.*〔(\d{4})〕(\d+)号$/, '$1-$2');
    for (const path of [`/notices/${slug}/`, `/notices/${slug}/object/`, '/data/snapshot.json']) {
      const said = await (await fetch(`${system().site}${path}`)).text();
      expect(said).not.toContain('onerror=alert');
      expect(said).not.toContain('0351-7654321');
    }
  });
});
