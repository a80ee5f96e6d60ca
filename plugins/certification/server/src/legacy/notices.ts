import { z } from 'zod';
import { BIRTHS } from '@sxjp/config/scheme';
import { decideNotice, noticePeriod } from '@sxjp/plugin-certification/domain';
import type { NoticeFile } from '@sxjp/plugin-certification/domain';
import { Refused, refused } from '../door/answer.ts';
import { writeAnnouncement } from '../door/announcement.ts';
import { idIn } from '../door/bear-records.ts';
import { appendEntry, historyOf } from '../door/ledger.ts';
import { insertRecords, newDocumentId } from '../schema/record.ts';
import { standardsOf } from './columns.ts';
import type { LegacyRow } from './columns.ts';
import type { Importing, PlannedRow } from './records.ts';

/** The rows of one announcement of one notice. */
export interface Batch {
  rows: readonly [PlannedRow, ...PlannedRow[]];
}

const itemOf = ({ applicationId, row }: PlannedRow) => ({
  applicationId,
  organizationName: row.申请单位,
  regionCode: row.行政区划代码,
  offeringName: row.产品或服务名称,
  brand: row.商标,
  kind: row.类别,
  sector: row.领域,
  standards: standardsOf(row),
  certificationBody: row.认证机构,
});

/** The words of the announcement, for as long as nobody has typed in the original. The list itself is beside them. */
function announcementOf({ 批次, 公示编号, 公告文号 }: LegacyRow) {
  return {
    number: 公告文号,
    noticeNumber: 公示编号,
    title: `关于发布${批次}“山西精品”认证结果的公告`,
    paragraphs: [
      `经评定并按《${公示编号}》公示期满，名单所列产品（服务）通过“山西精品”认证，现予公告。证书自公告之日起有效。`,
      '本公告在系统启用以前发布，名单由历史资料导入。',
    ],
  };
}

function evidenceOf({ source }: Importing, { rows }: Batch) {
  const first = rows[0].row;
  const { title, paragraphs } = announcementOf(first);
  return {
    ...source,
    lines: rows.map(({ line }) => line),
    announcementNumber: first.公告文号,
    announcementType: 'certification',
    announcedOn: first.公告日期,
    certificateNumbers: rows.map(({ row }) => row.证书编号),
    title,
    paragraphs,
  };
}

const requestOf = ({ source }: Importing, { rows }: Batch): string =>
  `import:${source.sha256}:${rows[0].row.公示编号}:${rows[0].row.证书编号}`;

function firstCountedOn({ house }: Importing, row: LegacyRow): string {
  const period = noticePeriod(house.calendar, row.公示开始, 5);
  return period.ok ? period.firstCountedOn : row.公示开始;
}

async function born(importing: Importing, batch: Batch): Promise<number> {
  const { house, sql, actor, role, edition } = importing;
  const first = batch.rows[0].row;
  const id = newDocumentId();
  const birth = BIRTHS.public_notice.import;
  const entry = await appendEntry(house, sql, undefined, {
    recordType: 'public_notice',
    recordId: id,
    action: 'import',
    from: null,
    to: birth.to,
    actor: { kind: actor.kind, id: actor.id, name: actor.name, role },
    facts: { noticeNumber: first.公示编号 },
    evidence: evidenceOf(importing, batch),
    requestId: requestOf(importing, batch),
    edition,
  });
  const ids = await insertRecords(sql, 'public_notices', [
    {
      documentId: id,
      columns: {
        number: first.公示编号,
        title: `关于${first.批次}“山西精品”拟认证名单的公示`,
        body: `“山西精品”联合会对${first.批次}通过汇总审核的产品（服务）予以公示，名单如下。公示期内，任何单位和个人对名单有异议的，请以书面形式向联合会提出。`,
        round: first.批次,
        edition,
        stage: birth.to,
        version: entry.version,
        online_on: first.公示开始,
        first_counted_on: firstCountedOn(importing, first),
        end_on: first.公示结束,
        working_days: 5,
        items: batch.rows.map(itemOf),
      },
    },
  ]);
  return idIn(ids, id);
}

const NoticeRow = z.object({
  id: z.number(),
  document_id: z.string(),
  title: z.string(),
  edition: z.string(),
  stage: z.literal('announced'),
  version: z.number(),
});
type NoticeRow = z.infer<typeof NoticeRow>;

/** The notice as it stands, held until the transaction ends; null where it is not in yet. */
async function lockedNotice({ sql }: Importing, number: string): Promise<NoticeRow | null> {
  const [row] = await sql.rows(
    NoticeRow,
    `select id, document_id, title, edition, stage, version from public.public_notices where number = ? for update`,
    [number]
  );
  return row ?? null;
}

async function extended(importing: Importing, batch: Batch, notice: NoticeRow): Promise<number> {
  const { house, sql, actor } = importing;
  const history = await historyOf(sql, 'public_notice', notice.document_id);
  const file: NoticeFile = {
    id: notice.document_id,
    number: batch.rows[0].row.公示编号,
    title: notice.title,
    body: '',
    stage: notice.stage,
    version: notice.version,
    endOn: null,
    items: [],
    history,
  };
  const edition = house.edition(notice.edition);
  const question = { edition, notice: file, actor, today: house.today(), names: [] };
  const decision = decideNotice(question, 'import_more', {}, 'import');
  if (!decision.ok) throw new Refused(refused(decision.refusal, null));
  const entry = await appendEntry(house, sql, history.at(-1), {
    recordType: 'public_notice',
    recordId: notice.document_id,
    action: decision.action,
    from: notice.stage,
    to: decision.to,
    actor: { kind: actor.kind, id: actor.id, name: actor.name, role: decision.role },
    facts: decision.facts,
    evidence: evidenceOf(importing, batch),
    requestId: requestOf(importing, batch),
    edition: notice.edition,
  });
  await sql.run(
    `update public.public_notices set items = coalesce(items, '[]'::jsonb) || ?::jsonb, version = ?, updated_at = now()
     where id = ?`,
    [JSON.stringify(batch.rows.map(itemOf)), entry.version, notice.id]
  );
  return notice.id;
}

const Present = z.object({ number: z.string() });

/** The notice of a batch with its rows on it, and its announcement in words. Gives the notice's numeric id. */
export async function noticeWith(importing: Importing, batch: Batch): Promise<number> {
  const first = batch.rows[0].row;
  const there = await lockedNotice(importing, first.公示编号);
  const id = await (there === null ? born(importing, batch) : extended(importing, batch, there));
  const [announced] = await importing.sql.rows(
    Present,
    'select number from public.announcements where number = ? limit 1',
    [first.公告文号]
  );
  if (announced === undefined) await writeAnnouncement(importing.sql, announcementOf(first));
  return id;
}
