import { BIRTHS } from '@sxjp/config/scheme';
import type { Role } from '@sxjp/config/scheme';
import type { Actor } from '@sxjp/plugin-certification/domain';
import { bearRecords, idIn } from '../door/bear-records.ts';
import { appendBirths } from '../door/ledger.ts';
import type { House } from '../house.ts';
import { insertRecords, newDocumentId } from '../schema/record.ts';
import type { Sql } from '../sql.ts';
import { groupedBy } from './among-lines.ts';
import { batchOf, standardsOf } from './columns.ts';
import type { LegacyRow } from './columns.ts';
import { knownHolders } from './known.ts';
import { noticeWith } from './notices.ts';

/** One import under way: in whose transaction, by whom, from what file. */
export interface Importing {
  house: House;
  sql: Sql;
  actor: Actor;
  role: Role;
  edition: string;
  source: { file: string; sha256: string };
}

/** A row that goes in: the application it will be. */
export interface PlannedRow {
  applicationId: string;
  line: number;
  /** Of the row, as kept in the ledger: what tells a certificate that is in from another with its number. */
  sha256: string;
  row: LegacyRow;
}

/** The holders of the rows, those that are not known yet among them, by credit code. */
async function holdersOf(
  { sql }: Importing,
  rows: readonly PlannedRow[]
): Promise<Map<string, number>> {
  const codes = groupedBy(rows, ({ row }) => row.统一社会信用代码);
  const known = await knownHolders(sql, codes.keys());
  const holders = new Map([...known].map(([code, { id }]) => [code, id]));
  const added = [...codes].flatMap(([code, [first]]) =>
    first === undefined || holders.has(code)
      ? []
      : [{ code, documentId: newDocumentId(), row: first.row }]
  );
  const ids = await insertRecords(
    sql,
    'organizations',
    added.map(({ documentId, row }) => ({
      documentId,
      columns: {
        name: row.申请单位,
        name_en: row.单位英文名称,
        credit_code: row.统一社会信用代码,
        region_code: row.行政区划代码,
        address: row.地址,
      },
    }))
  );
  for (const { code, documentId } of added) holders.set(code, idIn(ids, documentId));
  return holders;
}

const offeringColumns = (row: LegacyRow, organizationId: number) => ({
  organization_id: organizationId,
  name: row.产品或服务名称,
  name_en: row.英文名称,
  brand: row.商标,
  kind: row.类别,
  sector: row.领域,
  models: row.型号规格,
  scope: row.认证范围,
  manufacturer_name: row.制造商,
  manufacturer_address: row.制造商地址,
  factory_name: row.生产厂,
  factory_address: row.生产厂地址,
});

const certificateColumns = (row: LegacyRow, today: string) => ({
  number: row.证书编号,
  state: 'effective',
  kind: row.类别,
  sector: row.领域,
  offering_name: row.产品或服务名称,
  offering_name_en: row.英文名称,
  brand: row.商标,
  models: row.型号规格,
  scope: row.认证范围,
  holder_name: row.申请单位,
  holder_name_en: row.单位英文名称,
  credit_code: row.统一社会信用代码,
  region_code: row.行政区划代码,
  holder_address: row.地址,
  producer_name: row.制造商,
  producer_address: row.制造商地址,
  factory_name: row.生产厂,
  factory_address: row.生产厂地址,
  standards: standardsOf(row),
  body_name: row.认证机构,
  approval_number: row.认证机构批准号,
  mode: row.认证模式,
  issued_on: row.发证日期,
  valid_from: row.有效期起,
  valid_to: row.有效期止,
  round: row.批次,
  notice_number: row.公示编号,
  announcement_number: row.公告文号,
  events: [
    { event: 'announced', on: row.公告日期, text: null },
    { event: 'imported', on: today, text: null },
  ],
});

/** Announcement by announcement, each row's notice as it stands with that row on it. */
async function noticesOf(
  importing: Importing,
  rows: readonly PlannedRow[]
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const batches = groupedBy(rows, ({ row }) => batchOf(row));
  for (const [first, ...rest] of batches.values())
    if (first !== undefined)
      ids.set(first.row.公示编号, await noticeWith(importing, { rows: [first, ...rest] }));
  return ids;
}

/** A row with what it hangs on: whose, of what, in which notice. */
interface PlacedRow extends PlannedRow {
  organizationId: number;
  offeringId: number;
  noticeId: number;
  requestId: string;
}

async function placed(importing: Importing, rows: readonly PlannedRow[]): Promise<PlacedRow[]> {
  const holders = await holdersOf(importing, rows);
  const notices = await noticesOf(importing, rows);
  const offered = rows.map((each) => ({ each, documentId: newDocumentId() }));
  const offerings = await insertRecords(
    importing.sql,
    'offerings',
    offered.map(({ each: { row }, documentId }) => ({
      documentId,
      columns: offeringColumns(row, idIn(holders, row.统一社会信用代码)),
    }))
  );
  return offered.map(({ each, documentId }) => ({
    ...each,
    organizationId: idIn(holders, each.row.统一社会信用代码),
    offeringId: idIn(offerings, documentId),
    noticeId: idIn(notices, each.row.公示编号),
    requestId: `import:${importing.source.sha256}:${each.row.证书编号}`,
  }));
}

const evidenceOf = ({ source }: Importing, { line, sha256 }: PlannedRow) => ({
  ...source,
  line,
  row: sha256,
});

async function bearApplications(
  importing: Importing,
  rows: readonly PlacedRow[]
): Promise<Map<string, number>> {
  const { house, sql, actor, role, edition } = importing;
  const birth = BIRTHS.application.import;
  await appendBirths(
    house,
    sql,
    rows.map((each) => ({
      recordType: 'application',
      recordId: each.applicationId,
      action: 'import',
      from: null,
      to: birth.to,
      actor: { kind: actor.kind, id: actor.id, name: actor.name, role },
      facts: { certificateNumber: each.row.证书编号 },
      evidence: evidenceOf(importing, each),
      requestId: each.requestId,
      edition,
    }))
  );
  return insertRecords(
    sql,
    'applications',
    rows.map((each) => ({
      documentId: each.applicationId,
      columns: {
        stage: birth.to,
        version: 1,
        edition,
        origin: 'imported',
        round: each.row.批次,
        stage_entered_on: each.row.公告日期,
        supplement_round: 0,
        organization_id: each.organizationId,
        offering_id: each.offeringId,
        public_notice_id: each.noticeId,
        dimensions: [],
      },
    }))
  );
}

/**
 * Brings a chunk of rows in: the holder, the offering, the application, its standards, the certificate and its licence of
 * each, and the notices and announcements that made them official. Whole or not at all, in the caller's transaction.
 */
export async function importRows(importing: Importing, rows: readonly PlannedRow[]): Promise<void> {
  const { house, sql, actor, edition } = importing;
  const ready = await placed(importing, rows);
  const applications = await bearApplications(importing, ready);
  await insertRecords(
    sql,
    'group_standards',
    ready.flatMap(({ applicationId, row }) =>
      standardsOf(row).map(({ number, title }) => ({
        documentId: newDocumentId(),
        columns: {
          application_id: idIn(applications, applicationId),
          number,
          title: title ?? number,
          source: 'existing',
        },
      }))
    )
  );
  const through = { house, sql, actor };
  const birth = { action: 'import', edition } as const;
  const certificates = await bearRecords(
    through,
    { ...birth, kind: 'certificate' },
    ready.map((each) => ({
      evidence: { ...evidenceOf(importing, each), number: each.row.证书编号 },
      requestId: each.requestId,
      columns: {
        ...certificateColumns(each.row, house.today()),
        application_id: idIn(applications, each.applicationId),
      },
    }))
  );
  await bearRecords(
    through,
    { ...birth, kind: 'mark_licence' },
    ready.map((each, place) => ({
      evidence: evidenceOf(importing, each),
      requestId: each.requestId,
      columns: { certificate_id: certificates[place], granted_on: each.row.公告日期 },
    }))
  );
}
