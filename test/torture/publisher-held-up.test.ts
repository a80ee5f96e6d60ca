import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fabricatedCreditCode } from '../../config/deploy/demonstration/credit-codes.ts';
import { withDatabase } from '../system/database.ts';
import { newApplicant, requestId } from '../system/people.ts';
import type { Person } from '../system/people.ts';
import { system, today } from '../system/start.ts';

const WITHIN_SECONDS = 60;
const ADDRESS = '山西省太原市小店区演示路3号';
const OFFERING = {
  name: '新品',
  brand: '新品',
  kind: 'product',
  sector: 'food',
  models: [],
  scope: '全部',
  process: '全部',
};
const [year, month, day] = today().split('-').map(Number);

/** What stands on every page, and what is about to. */
const NAMES = [
  '晋',
  '联系与更正',
  '山西精品',
  `${year}年${month}月${day}日`,
  '太原市小店区',
  '<!doctype html>',
];
const CONTACTS = ['山西精品', '公用品牌认证', '0000000', today(), 'https', 'charset=', '12345678'];

interface Publication {
  id: number;
  state: string;
  failure: string | null;
}

const owner = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  withDatabase('sxjp_owner', async (client) => (await client.query(sql, values)).rows);

const publicationsSince = (id: number): Promise<Publication[]> =>
  withDatabase('sxjp_owner', async (client) => {
    const { rows } = await client.query<Publication>(
      'select id::int as id, state, failure from ledger.publications where id > $1 order by id',
      [id]
    );
    return rows;
  });

async function published(): Promise<Publication> {
  const before = (await publicationsSince(0)).at(-1)?.id ?? 0;
  await withDatabase('sxjp_owner', (client) =>
    client.query("select ledger.request_publication('test')")
  );
  for (let tries = 0; tries < WITHIN_SECONDS * 2; tries += 1) {
    const ended = (await publicationsSince(before)).find(({ state }) => state !== 'running');
    if (ended !== undefined) return ended;
    await sleep(500);
  }
  throw new Error('一分钟后仍没有发布');
}

async function write(applicant: Person, place: number, changed: object): Promise<void> {
  const heard = await applicant.put('/api/certification/organization', {
    name: `挡路${place}有限公司`,
    creditCode: fabricatedCreditCode(
      '91',
      '140105',
      `MA0${String((process.pid % 1000) * 100 + place).padStart(5, '0')}`
    ),
    regionCode: '140105',
    address: ADDRESS,
    contactName: '某某某',
    contactPhone: '000-1234-5678',
    ...changed,
  });
  expect([changed, heard.status]).toEqual([changed, 200]);
  const opened = await applicant.post('/api/certification/applications', {
    requestId: requestId(),
    offering: OFFERING,
  });
  expect(opened.status).toBe(201);
}

/** Whoever else stands on this system finds no organization that is called like the site. */
const givePlainNames = () =>
  owner(
    `update organizations set name = '挡路' || id || '有限公司', contact_name = '某某某', contact_phone = '000-1234-5678'
     where address = $1`,
    [ADDRESS]
  );

describe('刚注册的人写什么，都挡不住网站', () => {
  afterAll(givePlainNames);

  it('单位名称、联系人、电话写成网站上本来就有的字：照样发布', async () => {
    const asked = [
      ...NAMES.map((name) => ({ name })),
      ...CONTACTS.flatMap((text) => [{ contactName: text }, { contactPhone: text }]),
    ];
    for (const [place, changed] of asked.entries())
      await write(await newApplicant(`held${place}x${process.pid}`), place, changed);
    expect(await published()).toMatchObject({ state: 'published', failure: null });
  });

  it('已受理的单位把联系人改成网站自己的字：照样发布', async () => {
    const [certified] = await owner(
      `select id, contact_name as name, contact_phone as phone from organizations
       where id = (select organization_id from applications where stage = 'certified' order by id limit 1)`
    );
    const change = (name: unknown, phone: unknown) =>
      owner('update organizations set contact_name = $2, contact_phone = $3 where id = $1', [
        certified?.['id'],
        name,
        phone,
      ]);
    await change('联系与更正', '见网站');
    try {
      expect(await published()).toMatchObject({ state: 'published', failure: null });
      const page = join(system().dataDir, 'site', 'current', 'index.html');
      expect(readFileSync(page, 'utf8')).toContain('联系与更正');
    } finally {
      await change(certified?.['name'], certified?.['phone']);
    }
  });
});
