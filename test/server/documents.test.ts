import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrintedRecord } from '@sxjp/plugin-certification/domain';
import { certificateDocument } from '../../plugins/certification/server/src/documents/certificate.ts';
import { unprintable } from '../../plugins/certification/server/src/documents/lettering.ts';
import { officialDocument } from '../../plugins/certification/server/src/documents/official.ts';
import { as, asApplicant, caseAt } from '../system/people.ts';
import type { Person, Untyped } from '../system/people.ts';
import { readDocument, readDocuments } from '../system/pdf.ts';
import { CERTIFICATE, SITE, YEARS } from '../system/certificate.ts';
import { HOSTILE } from '../system/hostile.ts';

jest.setTimeout(180_000);

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const setting = (changed: object = {}) =>
  certificateDocument({ ...CERTIFICATE, ...changed }, SITE, YEARS);
const bytesOf = async (person: Person, path: string): Promise<Buffer> => {
  const response = await person.raw(path, {});
  expect([path, response.status]).toEqual([path, 200]);
  return Buffer.from(await response.arrayBuffer());
};
/**
 * As it stands on the page: spaces at the end of a line go. “ﬁ” typed as one character and as two are one glyph of the font,
 * so they are compared as the same.
 */
const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]$/u;

describe('证书的文件', () => {
  it('同一张证书两次印出的字节相同，另起一个进程也相同', async () => {
    const [first, second] = [await setting(), await setting()];
    expect(second.content.equals(first.content)).toBe(true);
    const folder = mkdtempSync(join(tmpdir(), 'sxjp-set-'));
    try {
      const script = join(folder, 'set.ts');
      const room = join(process.cwd(), 'plugins/certification/server/src/documents/certificate.ts');
      const sample = join(process.cwd(), 'test/system/certificate.ts');
      writeFileSync(
        script,
        `import { createHash } from 'node:crypto';
         import { certificateDocument } from ${JSON.stringify(room)};
         import { CERTIFICATE, SITE, YEARS } from ${JSON.stringify(sample)};
         const { content } = await certificateDocument(CERTIFICATE, SITE, YEARS);
         console.log(createHash('sha256').update(content).digest('hex'));`
      );
      const said = execFileSync(process.execPath, [script], { encoding: 'utf8' });
      expect(said.trim()).toBe(sha256(first.content));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('印得出、也复制得出罕用字；附带的数据和二维码与记录一致', async () => {
    const rare = '㛃璟犇喆龘𫖮';
    expect(unprintable(rare)).toEqual([]);
    const { content, record } = await setting({ offeringName: `${rare}牌老陈醋` });
    const read = readDocument(content, true);
    expect(read.text).toContain(`${rare}牌老陈醋`);
    expect(JSON.parse(read.attached['certificate.json'] ?? '')).toEqual(record);
    expect(PrintedRecord.parse(record).offeringName).toBe(`${rare}牌老陈醋`);
    expect(read.qr).toBe(record.link);
    expect(read.pages).toHaveLength(1);
  });

  it('是 PDF/A-3a，写明语言和标题', async () => {
    const { content } = await setting();
    const text = content.toString('latin1');
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(text).toMatch(/\/MarkInfo/);
  });

  it('公告前没有日期，公告后写发证日期和有效期', async () => {
    const before = readDocument((await setting()).content);
    expect(before.text).toContain('本证书自公告之日起生效，有效期 3 年');
    const after = readDocument(
      (
        await setting({
          state: 'effective',
          issuedOn: '2026-11-27',
          validFrom: '2026-11-27',
          validTo: '2029-11-26',
          announcementNumber: '晋品联公告〔2026〕1号',
        })
      ).content
    );
    expect(squeezed(after.text)).toContain(
      squeezed('发证日期：2026年11月27日有效期：2026年11月27日至2029年11月26日')
    );
    expect(after.text).not.toContain('自公告之日起');
  });
});

describe('填什么就是什么，不当作排版命令', () => {
  it(`${HOSTILE.length} 段恶意文字逐段填进证书的每一项：印得出的原样读出，印不出的先被指出来`, async () => {
    const able = HOSTILE.filter((text) => unprintable(text).length === 0);
    expect(able.length).toBeGreaterThan(250);
    const documents: Buffer[] = [];
    for (const text of able) {
      const { content } = await setting({
        offeringName: text,
        offeringNameEn: text,
        brand: text,
        models: [text],
        scope: text,
        holder: { ...CERTIFICATE.holder, name: text, nameEn: text, address: text },
        producer: { name: text, address: text },
        factory: { name: text, address: text },
        standards: [{ number: text, title: text }],
        mode: text,
        certificationBody: { name: text, approvalNumber: text },
      });
      documents.push(content);
    }
    const read = readDocuments(documents);
    able.forEach((text, place) => {
      const found = read[place];
      const times = squeezed(found?.text ?? '').split(squeezed(text)).length - 1;
      expect([text, times]).toEqual([text, Math.max(times, 15)]);
      const record = PrintedRecord.parse(JSON.parse(found?.attached['certificate.json'] ?? ''));
      expect([record.scope, record.certificationBody.name]).toEqual([text, text]);
    });
    for (const text of HOSTILE.filter((each) => !able.includes(each)))
      expect(unprintable(text)[0]).toMatch(/^U\+[0-9A-F]{4,6}$/);
  });

  it('公文里印不出的字写成码位，看不见的去掉，文书照样出得来', () => {
    const documents = HOSTILE.map((text) =>
      officialDocument({
        head: '联合会',
        number: null,
        title: '通知',
        to: text,
        paragraphs: [text],
        on: '2026-11-27',
      })
    );
    readDocuments(documents).forEach(({ text }, place) => {
      const shown = Array.from(HOSTILE[place] ?? '')
        .map((each) => {
          const [code] = unprintable(each);
          if (code === undefined || each === '\n') return each;
          return UNSEEN.test(each) ? '' : `〔${code}〕`;
        })
        .join('');
      expect(squeezed(text)).toContain(squeezed(shown));
    });
  });
});

describe('通知书、公示、公告', () => {
  it('公文版面：二十二行、每行二十八字，成文日期不编虚位，附件另面，末页有版记', () => {
    const line = '晋'.repeat(28);
    const content = officialDocument({
      head: '山西省公用品牌建设联合会公告',
      number: '晋品联公告〔2026〕3号',
      title: '关于某事的公告',
      paragraphs: [line.repeat(60)],
      on: '2026-03-05',
      attachments: [{ title: '名单', head: ['序号', '单位'], widths: [1, 4], rows: [['1', '某']] }],
    });
    const { pages, text } = readDocument(content);
    const full = pages[1] ?? '';
    expect(Array.from(full).filter((each) => each === '晋')).toHaveLength(22 * 28);
    expect(text).toContain('2026年3月5日');
    expect(text).toContain('〔2026〕3号');
    expect(text).toContain('附件：名单');
    expect(pages.at(-1)).toMatch(/^附件/);
    expect(pages.at(-1)).toContain('印发');
    expect(text).toContain('（盖章处）');
  });

  it('补正通知书一次写全所有缺陷和到期日；双方拿到同样的字节，别人拿不到', async () => {
    const { id } = await caseAt('supplementing');
    const officer = await as('case-officer');
    const { body: page } = await officer.get(`/certification/applications/${id}`);
    const line = page.notifications.find((each: Untyped) => each.kind === 'supplement');
    expect(line.number).toMatch(/^晋品联补正〔\d{4}〕\d+号$/);
    const path = `/certification/applications/${id}/notifications/${line.version}`;
    const content = await bytesOf(officer, path);
    expect((await bytesOf(officer, path)).equals(content)).toBe(true);
    const { text } = readDocument(content);
    const entry = page.ledger.find((each: Untyped) => each.version === line.version);
    const defects = entry.facts.judgements.filter((each: Untyped) => !each.ok);
    expect(defects.length).toBeGreaterThan(0);
    for (const { defect } of defects) expect(squeezed(text)).toContain(squeezed(defect));
    const [year, month, day] = String(entry.evidence.dueOn).split('-').map(Number);
    expect(squeezed(text)).toContain(squeezed(`${year}年${month}月${day}日前（含当日）`));
    expect(text).toContain(page.organization.name);

    const expert = await as('expert-1');
    expect((await expert.get(path)).status).toBe(404);
    const other = await asApplicant('jujube');
    expect((await other.get(`/api${path}`)).status).toBe(404);
    expect((await officer.get(`${path}99`)).status).toBe(404);
  });

  it('受理通知书申请单位自己下载得到，写着受理号', async () => {
    const applicant = await asApplicant('jujube');
    const { body: list } = await applicant.get('/api/certification/applications');
    const { id } = list.results[0];
    const { body: page } = await applicant.get(`/api/certification/applications/${id}`);
    const line = page.notifications.find((each: Untyped) => each.kind === 'acceptance');
    expect(line.label.zh).toBe('受理通知书');
    const path = `/api/certification/applications/${id}/notifications/${line.version}`;
    const { text } = readDocument(await bytesOf(applicant, path));
    expect(squeezed(text)).toContain(squeezed(`受理号${page.number}`));
    expect(text).toContain(line.number);
  });

  it('公示的文件来自上线时冻结的名单和期间；公告的来自公告的记录', async () => {
    const editor = await as('editor');
    const { body } = await editor.get('/certification/notices');
    const notice = body.results.find((each: Untyped) => each.stage === 'open');
    const path = `/certification/notices/${notice.id}`;
    const { body: page } = await editor.get(path);
    const content = await bytesOf(editor, `${path}/document`);
    expect((await bytesOf(editor, `${path}/document`)).equals(content)).toBe(true);
    const { text } = readDocument(content);
    expect(text).toContain(page.number);
    const [year, month, day] = String(page.endOn).split('-').map(Number);
    expect(squeezed(text)).toContain(`至${year}年${month}月${day}日24时止`);
    for (const item of page.items) {
      expect(squeezed(text)).toContain(squeezed(item.organizationName));
      expect(squeezed(text)).toContain(squeezed(item.offeringName));
    }
    expect((await editor.get(`${path}/announcements/1`)).status).toBe(404);
  });
});
