import {
  appealOf,
  assignedBody,
  notificationsOf,
  supplementChanges,
} from '@sxjp/plugin-certification/domain';
import type { Actor, Language, Question } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { shanghaiInstant } from '../clock.ts';
import { actionLines, aheadLines } from './action-lines.ts';
import { loadCase } from './case-file.ts';
import type { LoadedCase } from './case-file.ts';
import {
  advancednessOf,
  certificateIn,
  evaluationsIn,
  noticeOf,
  offeringOf,
  organizationOf,
  reportOf,
  standardOf,
} from './case-parts.ts';
import { acceptBy } from '../petitions/query.ts';
import { circumstancesOf } from './circumstances.ts';
import { inspectionPart } from './inspection-part.ts';
import { ledgerLines } from './ledger-lines.ts';
import { bodyOf } from './bodies.ts';
import type { Sql } from '../sql.ts';
import { isBlind, readableParts, seesOthersEvaluations } from './visibility.ts';
import type { Part } from './visibility.ts';

/** The question `decide` is asked, for reading: nothing locked. */
export async function questionOf(
  house: House,
  loaded: LoadedCase,
  actor: Actor
): Promise<Question> {
  return {
    edition: await house.editionOfCase(house.reader, loaded.row),
    caseFile: loaded.file,
    actor,
    circumstances: await circumstancesOf(house, house.reader, actor, loaded.row.id, null),
  };
}

/** The case if this staff member may read it, with the parts they may read. Null: as if it were not there. */
export async function readableCase(house: House, actor: Actor, id: string) {
  const loaded = await loadCase(house.reader, id, 'read');
  if (loaded === null) return null;
  const parts = readableParts(actor, await bodyOf(house.reader, actor), loaded.file);
  return parts === null ? null : { loaded, parts };
}

export function caseLine({ row }: LoadedCase) {
  return {
    id: row.document_id,
    number: row.number,
    stage: row.stage,
    version: row.version,
    offeringName: row.offering_name,
    organizationName: row.organization_name,
    kind: row.kind,
    sector: row.sector,
    round: row.round,
    stageEnteredOn: row.stage_entered_on,
    dueOn: row.due_on,
    renews: row.renews,
  };
}

async function dossierPart(
  { reader }: House,
  { row, materials, file }: LoadedCase,
  parts: ReadonlySet<Part>
) {
  const organization = await organizationOf(reader, row.organization_id);
  const { contactName: _name, contactPhone: _phone, ...open } = organization ?? {};
  const shown = {
    organization: parts.has('contact')
      ? organization
      : { ...open, contactName: null, contactPhone: null },
    offering: await offeringOf(reader, row.offering_id),
  };
  if (!parts.has('dossier')) return shown;
  return {
    ...shown,
    overview: row.overview,
    dimensions: row.dimensions,
    commitment: row.commitment,
    supplementRound: row.supplement_round,
    materials: materials.map(({ id: _id, ...material }) => material),
    changes: supplementChanges(file.history, file.materials),
  };
}

async function assessmentPart(
  house: House,
  loaded: LoadedCase,
  actor: Actor,
  parts: ReadonlySet<Part>
) {
  const { reader } = house;
  const { id } = loaded.row;
  const all = parts.has('evaluations') ? await evaluationsIn(reader, id) : [];
  const others = seesOthersEvaluations(actor, loaded.file);
  return {
    evaluations: all.filter(({ evaluatorId }) => others || evaluatorId === actor.id),
    standard: parts.has('assessment') || parts.has('report') ? await standardOf(reader, id) : null,
    advancedness: parts.has('assessment') ? await advancednessOf(reader, id) : null,
    inspection: await inspectionPart(house, loaded, actor, parts),
  };
}

/** The report; what it rests on only for those who answer for the case. */
async function reportFor(reader: Sql, applicationId: number, parts: ReadonlySet<Part>) {
  const report = await reportOf(reader, applicationId);
  return report === null || parts.has('certification') ? report : { ...report, work: null };
}

function assignedIn({ history }: LoadedCase['file']) {
  const assigned = assignedBody(history);
  const name = (assigned?.entry.evidence['body'] as { name?: string } | null | undefined)?.name;
  return assigned === null ? null : { id: assigned.id, name: name ?? '', on: assigned.entry.on };
}

async function conclusionPart(
  house: House,
  { row, objections, file }: LoadedCase,
  parts: ReadonlySet<Part>
) {
  const { reader } = house;
  return {
    report: parts.has('report') ? await reportFor(reader, row.id, parts) : null,
    assigned: parts.has('certification') ? assignedIn(file) : null,
    certificate: parts.has('report') ? await certificateIn(reader, row.id) : null,
    notice: await noticeOf(reader, row.notice_id),
    objections: parts.has('objections')
      ? objections.map((each) => ({
          id: each.document_id,
          kind: each.kind,
          number: each.number,
          acceptBy:
            each.state === 'received'
              ? acceptBy(house, 'objection', row.edition, each.received_on)
              : null,
          statement: each.statement,
          receivedAt: shanghaiInstant(each.received_at),
          state: each.state,
          finding: each.finding,
        }))
      : [],
  };
}

/** The whole page of a case, as far as this staff member may read it. */
export async function casePage(house: House, actor: Actor, id: string, language: Language) {
  const readable = await readableCase(house, actor, id);
  if (readable === null) return null;
  const { loaded, parts } = readable;
  const others = seesOthersEvaluations(actor, loaded.file);
  const question = await questionOf(house, loaded, actor);
  const actions = actionLines(question, language);
  return {
    ...caseLine(loaded),
    edition: loaded.row.edition,
    origin: loaded.row.origin,
    waitingForMe: actions.some(({ mine, why }) => mine && why === null),
    notifications: parts.has('dossier') ? notificationsOf(loaded.file.history) : [],
    ...(await dossierPart(house, loaded, parts)),
    ...(await assessmentPart(house, loaded, actor, parts)),
    ...(await conclusionPart(house, loaded, parts)),
    appeal:
      parts.has('certification') || parts.has('dossier') ? appealOf(loaded.file.history) : null,
    actions,
    ahead: aheadLines(question, language, () => true),
    ledger: ledgerLines(
      loaded.file.history,
      (entry, part) =>
        entry.actor.id === actor.id ||
        ((part === null || parts.has(part)) &&
          (entry.action !== 'evaluate' || others) &&
          !isBlind(entry, actor, loaded.file))
    ),
  };
}
export type CasePage = NonNullable<Awaited<ReturnType<typeof casePage>>>;
