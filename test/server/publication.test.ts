import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDatabase } from '../system/database.ts';
import { filesBelow, isBusy, publishInto, publishWhenFree } from '../system/publishing.ts';
import { system } from '../system/start.ts';

describe('发布网站', () => {
  const siteDir = mkdtempSync(join(tmpdir(), 'sxjp-site-'));
  afterAll(() => {
    rmSync(siteDir, { recursive: true, force: true });
  });

  it('从数据库发布一次：每张已公告的证书一页，未公告的一个字节也没有', async () => {
    const { code, said } = await publishWhenFree(siteDir);
    expect([code, said]).toEqual([0, expect.stringContaining('网站已发布')]);
    const release = realpathSync(join(siteDir, 'current'));
    const effective = await withDatabase(
      'sxjp_owner',
      async (client) =>
        (
          await client.query(
            "select distinct number from certificates where state not in ('reserved', 'printed', 'void')"
          )
        ).rows as {
          number: string;
        }[]
    );
    expect(
      readdirSync(join(release, 'certificates'))
        .filter((name) => name.startsWith('SXJP'))
        .sort()
    ).toEqual(effective.map(({ number }) => number).sort());
    const hidden = await withDatabase(
      'sxjp_owner',
      async (client) =>
        (
          await client.query(`select number as value from certificates where state = 'reserved'
      union select contact_phone from organizations where contact_phone is not null
      union select name from organizations o where not exists (select from applications a where a.organization_id = o.id and (a.public_notice_id is not null or a.stage = 'certified'))`)
        ).rows as { value: string }[]
    );
    expect(hidden.length).toBeGreaterThan(10);
    const bytes = filesBelow(release)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    for (const { value } of hidden) expect(bytes).not.toContain(value);
  });

  it('公开的字节里没有一处核查的内容：评分表的记录、发现、亮点、问题、总分、核查员', async () => {
    const release = realpathSync(join(siteDir, 'current'));
    const marks = await withDatabase('sxjp_owner', async (client) => {
      const { rows } = await client.query<{ mark: string }>(
        `select distinct mark from (
           select score ->> 'note' as mark from ledger.entries e, jsonb_array_elements(e.facts -> 'scores') score
             where e.action = 'submit_scorecard'
           union all select e.facts ->> fact from ledger.entries e, unnest(array['findings', 'strengths']) fact
             where e.action = 'write_report'
           union all select e.facts ->> 'attendees' from ledger.entries e where e.action = 'record_meeting'
           union all select e.evidence ->> 'total' || ' 分' from ledger.entries e where e.action = 'consolidate'
           union all select description from inspection_issues
           union all select member ->> 'name' from inspections, jsonb_array_elements(team::jsonb) member
         ) found where mark is not null and length(mark) > 4`
      );
      return rows.map(({ mark }) => mark);
    });
    expect(marks.length).toBeGreaterThan(20);
    const published = filesBelow(release).map((file) => readFileSync(file, 'utf8'));
    expect(marks.filter((mark) => published.some((text) => text.includes(mark)))).toEqual([]);
  });

  it('快照文件与发布的一致，校验和就是发布版的名字', () => {
    const name = readlinkSync(join(siteDir, 'current')).split('/').at(-1) ?? '';
    const text = readFileSync(join(siteDir, 'current', 'data', 'snapshot.json'), 'utf8');
    expect(name.endsWith(createHash('sha256').update(text).digest('hex').slice(0, 12))).toBe(true);
  });

  it('核对出不该公开的内容：不上网，原来的网站不变，说明在哪一页而不说出内容', async () => {
    const before = readlinkSync(join(siteDir, 'current'));
    const contact = await withDatabase('sxjp_owner', async (client) => {
      const { rows } = await client.query<{ phone: string }>(
        `select o.contact_phone as phone from organizations o join applications a on a.organization_id = o.id
         where a.stage in ('public_notice', 'awaiting_notice') and o.contact_phone is not null order by a.id limit 1`
      );
      return rows[0]?.phone ?? '';
    });
    const CMS_URL = `${system().cms}/${contact}`;
    const { code, said } = await publishWhenFree(siteDir, { environment: { CMS_URL } });
    expect([code, readlinkSync(join(siteDir, 'current'))]).toEqual([1, before]);
    expect(said).toContain('carries a contact that is not public');
    expect(said).not.toContain(contact);
    expect(existsSync(join(siteDir, 'current', 'index.html'))).toBe(true);
  });

  it('比现有网站更旧的快照，不会顶上去', async () => {
    const release = realpathSync(join(siteDir, 'current'));
    const ahead = mkdtempSync(join(tmpdir(), 'sxjp-ahead-'));
    try {
      cpSync(siteDir, ahead, { recursive: true, verbatimSymlinks: true });
      const file = join(
        ahead,
        'releases',
        release.split('/').at(-1) ?? '',
        'data',
        'snapshot.json'
      );
      const newer = JSON.parse(readFileSync(file, 'utf8')) as { ledgerSize: number };
      writeFileSync(file, JSON.stringify({ ...newer, ledgerSize: newer.ledgerSize + 1000 }));
      const before = readlinkSync(join(ahead, 'current'));
      const { code, said } = await publishWhenFree(ahead);
      expect([code, readlinkSync(join(ahead, 'current'))]).toEqual([1, before]);
      expect(said).toContain('A newer release');
    } finally {
      rmSync(ahead, { recursive: true, force: true });
    }
  });

  it('网站上有的证书，数据里没有了：不上网，说出是哪一张', async () => {
    const release = realpathSync(join(siteDir, 'current'));
    const richer = mkdtempSync(join(tmpdir(), 'sxjp-richer-'));
    try {
      cpSync(siteDir, richer, { recursive: true, verbatimSymlinks: true });
      const name = release.split('/').at(-1) ?? '';
      const file = join(richer, 'releases', name, 'data', 'snapshot.json');
      const shown = JSON.parse(readFileSync(file, 'utf8')) as { certificates: object[] };
      const extra = { ...shown.certificates[0], number: 'SXJP-2020-9999' };
      writeFileSync(
        file,
        JSON.stringify({ ...shown, certificates: [...shown.certificates, extra] })
      );
      const { code, said } = await publishWhenFree(richer);
      expect([code, readlinkSync(join(richer, 'current')).endsWith(name)]).toEqual([1, true]);
      expect(said).toContain('已公开的证书不见了：SXJP-2020-9999');
    } finally {
      rmSync(richer, { recursive: true, force: true });
    }
  });

  it('两个发布程序同时：一个发布，一个让开', async () => {
    const other = mkdtempSync(join(tmpdir(), 'sxjp-other-'));
    try {
      await publishWhenFree(other);
      const together = () => Promise.all([publishInto(siteDir), publishInto(other)]);
      let both = await together();
      while (both.every(isBusy)) both = await together();
      expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
      expect(both.map(({ said }) => said).join('')).toContain('另一个发布正在进行');
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });
});
