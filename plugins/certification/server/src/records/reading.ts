import { z } from 'zod';
import type { Label, RecordKind, Role } from '@sxjp/config/scheme';
import { CERTIFICATE_STATES } from '@sxjp/config/scheme';
import {
  availableRecordActions,
  certificateStateOn,
  machineOf,
  refusalMessage,
} from '@sxjp/plugin-certification/domain';
import type { Actor, Language } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { ledgerLines } from '../reading/ledger-lines.ts';
import { bodyOf } from '../reading/bodies.ts';
import { json } from '../sql.ts';
import { loadRecord } from './record-file.ts';
import type { LoadedRecord } from './record-file.ts';
import { RECORD_TABLES } from './tables.ts';

const OFFICE: readonly Role[] = ['case_officer', 'department_head', 'appeal_panel'];
const PUBLISHING: readonly Role[] = ['editor', 'publisher'];

/** Which roles may read a kind of record. A body reads the certificates it issued, an inspector the issues of its team. */
const READERS: Readonly<Record<RecordKind, readonly Role[]>> = {
  certificate: [
    ...OFFICE,
    ...PUBLISHING,
    'alliance',
    'supervisor',
    'summary_committee',
    'objection_handler',
    'certification_body',
  ],
  mark_licence: [...OFFICE, ...PUBLISHING, 'supervisor', 'certification_body'],
  objection: [...OFFICE, ...PUBLISHING, 'objection_handler'],
  inspection_issue: [...OFFICE, 'summary_committee', 'inspector'],
  surveillance: [...OFFICE, 'supervisor'],
  certification_body: [...OFFICE, 'supervisor', 'alliance'],
  certifier: [...OFFICE, 'supervisor'],
  ban: [...OFFICE, 'supervisor', 'pre_reviewer'],
  misuse_report: [...OFFICE, 'publisher', 'supervisor'],
  group_standard: [...OFFICE, 'publisher', 'standards_secretary', 'advancedness_evaluator'],
  round: [
    ...OFFICE,
    ...PUBLISHING,
    'pre_reviewer',
    'standards_secretary',
    'advancedness_evaluator',
    'summary_committee',
    'supervisor',
  ],
};

/** What of a row its readers are shown, as JSON; dates as YYYY-MM-DD. */
const SHOWN: Readonly<Record<RecordKind, string>> = {
  certificate: `'validFrom', r.valid_from, 'validTo', r.valid_to, 'suspendedUntil', r.suspended_until,
    'deliveredOn', r.delivered_on, 'serial', r.serial, 'takesThePlaceOf', (select p.number || ' v' || p.serial from certificates p where p.id = r.succeeds_id),
    'offeringName', r.offering_name, 'holderName', r.holder_name, 'bodyName', r.body_name`,
  mark_licence: `'grantedOn', r.granted_on, 'reason', r.reason`,
  objection: `'number', r.number, 'statement', r.statement, 'kind', r.kind, 'receivedOn', r.received_on, 'ground', r.ground,
    'finding', r.finding, 'answer', r.answer, 'publicText', r.public_text, 'answeredOn', r.answered_on`,
  inspection_issue: `'severity', r.severity, 'item', r.item, 'description', r.description, 'answer', r.answer,
    'findings', r.findings`,
  surveillance: `'surveillanceKind', r.surveillance_kind, 'dueBy', r.due_by, 'plannedOn', r.planned_on,
    'conductedOn', r.conducted_on, 'findings', r.findings, 'summary', r.summary, 'rectifyBy', r.rectify_by,
    'proposal', r.proposal`,
  certification_body: `'approvalNumber', r.approval_number, 'approvedFrom', r.approved_from, 'approvedTo', r.approved_to,
    'allianceMember', r.alliance_member, 'creditCode', r.credit_code,
    'kinds', (select string_agg(k, '、') from jsonb_array_elements_text(r.kinds) k),
    'sectors', (select string_agg(k, '、') from jsonb_array_elements_text(r.sectors) k),
    'periods', (select string_agg(concat_ws(' ', p ->> 'state', p ->> 'from', '–', coalesce(p ->> 'to', '…')), '；')
      from jsonb_array_elements(r.periods) p),
    'members', (select count(*) from certification_bodies_members_lnk m where m.certification_body_id = r.id),
    'certifiers', (select count(*) from certifiers c where c.certification_body_id = r.id and c.stage = 'registered')`,
  certifier: `'registrationNumber', r.registration_number, 'registeredOn', r.registered_on, 'leftOn', r.left_on,
    'body', (select b.name from certification_bodies b where b.id = r.certification_body_id)`,
  ban: `'banReason', r.reason, 'legalBasis', r.legal_basis, 'statement', r.statement, 'bannedFrom', r.banned_from,
    'bannedUntil', r.banned_until, 'decision', r.decision,
    'certificate', (select c.number from certificates c where c.id = r.certificate_id)`,
  misuse_report: `'number', r.number, 'accused', r.accused, 'certificateNumber', r.certificate_number, 'place', r.place,
    'statement', r.statement, 'kind', r.kind, 'receivedOn', r.received_on, 'finding', r.finding, 'answer', r.answer,
    'answeredOn', r.answered_on, 'warningSubject', r.warning_subject, 'warningText', r.warning_text,
    'warningNumber', r.warning_number, 'warnedOn', r.warned_on, 'warningWithdrawnOn', r.warning_withdrawn_on`,
  group_standard: `'title', r.title, 'number', r.number, 'commentsUntil', r.comments_until,
    'publishedOn', r.published_on, 'summary', r.summary`,
  round: `'name', r.name, 'opensOn', r.opens_on, 'closesOn', r.closes_on,
    'applications', (select count(*) from applications a where a.round_record_id = r.id)`,
};

const Line = z.object({
  id: z.string(),
  stage: z.string(),
  version: z.number(),
  edition: z.string(),
  subject: z.string().nullable(),
  details: json(z.record(z.string(), z.unknown())),
});

function mayRead(kind: RecordKind, actor: Actor): boolean {
  return READERS[kind].some((role) => actor.roles.includes(role));
}

/** For those who see only their own: the condition on the row, with its parameter. */
async function ownOnly(house: House, kind: RecordKind, actor: Actor): Promise<[string, string[]]> {
  const wider = READERS[kind].some(
    (role) => role !== 'certification_body' && role !== 'inspector' && actor.roles.includes(role)
  );
  if (wider) return ['', []];
  if (kind === 'inspection_issue')
    return [
      `and exists (select from ledger.entries e join applications a on a.document_id = e.record_id
         where a.id = r.application_id and e.action = 'plan_inspection' and jsonb_exists(e.facts -> 'team', ?))`,
      [actor.id],
    ];
  const approval = (await bodyOf(house.reader, actor))?.approvalNumber ?? '';
  return kind === 'certificate'
    ? ['and r.approval_number = ?', [approval]]
    : [
        'and exists (select from certificates c where c.id = r.certificate_id and c.approval_number = ?)',
        [approval],
      ];
}

export const RecordQuery = z.object({
  stage: z.string().max(40).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});
export type RecordQuery = z.infer<typeof RecordQuery>;

async function linesOf(
  house: House,
  kind: RecordKind,
  actor: Actor,
  where: string,
  parameters: readonly unknown[]
) {
  const { table, stage, subject } = RECORD_TABLES[kind];
  const [own, ownParameters] = await ownOnly(house, kind, actor);
  return house.reader.rows(
    Line,
    `select r.document_id as id, r.${stage} as stage, r.version, r.edition, ${subject} as subject,
       json_build_object(${SHOWN[kind]})::text as details
     from ${table} r where true ${own} ${where}`,
    [...ownParameters, ...parameters]
  );
}

/** What a record is shown as: its stage, and of a certificate past its last day 过期失效, stored yet or not. */
function stageLabelOf(house: House, kind: RecordKind, line: z.infer<typeof Line>): Label {
  const { validTo = null } = line.details;
  const state = CERTIFICATE_STATES.find((each) => each === line.stage);
  const day = typeof validTo === 'string' ? validTo : null;
  const stage =
    kind === 'certificate' && state !== undefined
      ? certificateStateOn(state, day, house.today())
      : line.stage;
  return (
    house.edition(line.edition).records[kind].stages[stage] ?? { zh: line.stage, en: line.stage }
  );
}

/** The records of a kind this staff member may read, newest first. */
export async function recordList(house: House, kind: RecordKind, actor: Actor, query: RecordQuery) {
  if (!mayRead(kind, actor)) return { results: [], page: query.page, more: false };
  const { stage, page, pageSize } = query;
  const column = RECORD_TABLES[kind].stage;
  const lines = await linesOf(
    house,
    kind,
    actor,
    `${stage === undefined ? '' : `and r.${column} = ?`} order by r.id desc limit ? offset ?`,
    [...(stage === undefined ? [] : [stage]), pageSize + 1, (page - 1) * pageSize]
  );
  return {
    results: lines.slice(0, pageSize).map((line) => ({
      ...line,
      stageLabel: stageLabelOf(house, kind, line),
    })),
    page,
    more: lines.length > pageSize,
  };
}

const CertificateLine = z.object({
  id: z.string(),
  stage: z.string(),
  round: z.string().nullable(),
  offeringName: z.string(),
  holderName: z.string(),
});

/** The certificates this staff member may read that can be printed at all; the newest round first, then by number. */
export async function readableCertificates(house: House, actor: Actor) {
  if (!mayRead('certificate', actor)) return [];
  const [own, parameters] = await ownOnly(house, 'certificate', actor);
  return house.reader.rows(
    CertificateLine,
    `select r.document_id as id, r.state as stage, r.round, r.offering_name as "offeringName",
       r.holder_name as "holderName"
     from certificates r where r.state in ('reserved', 'printed', 'effective') ${own}
     order by max(r.id) over (partition by r.round) desc, r.number`,
    parameters
  );
}

/** Whether this staff member may read this record, without reading it whole. */
export async function mayReadRecord(
  house: House,
  kind: RecordKind,
  actor: Actor,
  id: string
): Promise<boolean> {
  if (!mayRead(kind, actor)) return false;
  const [own, parameters] = await ownOnly(house, kind, actor);
  const found = await house.reader.rows(
    z.object({ id: z.string() }),
    `select r.document_id as id from ${RECORD_TABLES[kind].table} r where true ${own} and r.document_id = ?`,
    [...parameters, id]
  );
  return found.length > 0;
}

/** What this actor may do with a record as it stands, and why not the rest. */
function actionsOf<Kind extends RecordKind>(
  house: House,
  kind: Kind,
  actor: Actor,
  { row, file, details }: LoadedRecord<Kind>,
  language: Language
) {
  const edition = house.edition(row.edition);
  const asked = { edition, actor, today: house.today(), calendar: house.calendar, file, details };
  const machine = machineOf(edition, kind);
  return availableRecordActions(machine, file, actor, asked).map(({ refusal, ...each }) => ({
    ...each,
    facts: {
      required: machine.facts[each.action]?.required ?? [],
      optional: machine.facts[each.action]?.optional ?? [],
    },
    why: refusal === null ? null : refusalMessage(refusal, language),
  }));
}

/** The same of a record that this actor may read, looked at afresh. */
export async function recordActions(
  house: House,
  kind: RecordKind,
  actor: Actor,
  id: string,
  language: Language
) {
  const loaded = await loadRecord(house.reader, kind, id, actor, 'read');
  return loaded === null ? [] : actionsOf(house, kind, actor, loaded, language);
}

/** One record with its history and what may be done with it; null as if it were not there. */
export async function recordPage(
  house: House,
  kind: RecordKind,
  actor: Actor,
  id: string,
  language: Language
) {
  if (!mayRead(kind, actor)) return null;
  const [line] = await linesOf(house, kind, actor, 'and r.document_id = ?', [id]);
  const loaded = await loadRecord(house.reader, kind, id, actor, 'read');
  if (line === undefined || loaded === null) return null;
  return {
    ...line,
    kind,
    title: house.edition(loaded.row.edition).records[kind].title,
    stageLabel: stageLabelOf(house, kind, line),
    actions: actionsOf(house, kind, actor, loaded, language),
    ledger: ledgerLines(loaded.file.history, () => true),
  };
}
