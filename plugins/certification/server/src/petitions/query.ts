import { z } from 'zod';
import {
  PlainDate,
  addWorkingDays,
  canonicalNumber,
  refuse,
  settingOf,
} from '@sxjp/plugin-certification/domain';
import type { Language, Refusal } from '@sxjp/plugin-certification/domain';
import { historyOf } from '../door/ledger.ts';
import type { House } from '../house.ts';
import type { PetitionKind } from './petitioner.ts';
import { isCode } from './query-code.ts';

export const PetitionQuery = z.strictObject({
  number: z.string().trim().max(60),
  code: z.string().trim().max(100),
});
export type PetitionQuery = z.infer<typeof PetitionQuery>;

const Found = z.object({
  id: z.string(),
  kind: z.enum(['objection', 'misuse_report']),
  number: z.string(),
  state: z.string(),
  edition: z.string(),
  receivedOn: PlainDate,
  about: z.string(),
  dueOn: PlainDate.nullable(),
  answer: z.string().nullable(),
  salt: z.string(),
  hash: z.string(),
});

const OBJECTIONS = `select r.document_id as id, 'objection' as kind, r.number, r.state, r.edition,
    to_char(r.received_on, 'YYYY-MM-DD') as "receivedOn", o.name || ' · ' || f.name as about,
    case when r.state = 'accepted' then to_char(a.due_on, 'YYYY-MM-DD') end as "dueOn",
    case when r.state = 'answered' then r.answer end as answer, p.code_salt as salt, p.code_hash as hash
  from objections r join ledger.petitioners p on p.record_type = 'objection' and p.record_id = r.document_id
  join applications a on a.id = r.application_id join organizations o on o.id = a.organization_id
  join offerings f on f.id = a.offering_id
  where r.number = ?`;

const REPORTS = `select r.document_id as id, 'misuse_report' as kind, r.number, r.stage as state, r.edition,
    to_char(r.received_on, 'YYYY-MM-DD') as "receivedOn", r.accused as about, null as "dueOn",
    case when r.stage = 'answered' then r.answer end as answer, p.code_salt as salt, p.code_hash as hash
  from misuse_reports r join ledger.petitioners p on p.record_type = 'misuse_report' and p.record_id = r.document_id
  where r.number = ?`;

const ACCEPTANCE: Record<PetitionKind, string> = {
  objection: 'objectionAcceptanceWorkingDays',
  misuse_report: 'misuseAcceptanceWorkingDays',
};

/** The day by which a petition is accepted or refused; null across a year nobody has announced. */
export function acceptBy(
  house: House,
  kind: PetitionKind,
  edition: string,
  receivedOn: PlainDate
): PlainDate | null {
  const days = settingOf({ edition: house.edition(edition) }, ACCEPTANCE[kind]);
  const counted = addWorkingDays(house.calendar, receivedOn, days);
  return counted.ok ? counted.date : null;
}

/** The day by which a report that was accepted is concluded; an objection runs by the period of its application. */
function concludeBy(house: House, edition: string, state: string, taken: PlainDate | undefined) {
  if (state !== 'accepted' || taken === undefined) return null;
  const days = settingOf({ edition: house.edition(edition) }, 'misuseWorkingDays');
  const counted = addWorkingDays(house.calendar, taken, days);
  return counted.ok ? counted.date : null;
}

/** Where a petition stands, in the words of whoever asks. */
interface Standing {
  number: string;
  title: string;
  about: string;
  state: string;
  stage: string;
  receivedOn: PlainDate;
  acceptBy: PlainDate | null;
  dueOn: PlainDate | null;
  answer: string | null;
  steps: { on: PlainDate; step: string }[];
}

/** 凭编号和查询码查询: where it stands, what was answered. A number that is not there and a wrong code hear the same. */
export async function standingOf(
  house: House,
  { number, code }: PetitionQuery,
  language: Language
): Promise<{ refusal: Refusal } | { standing: Standing }> {
  const plain = canonicalNumber(number);
  const [found] = await house.reader.rows(Found, `${OBJECTIONS} union all ${REPORTS}`, [
    plain,
    plain,
  ]);
  const sealed = found === undefined ? null : { salt: found.salt, hash: found.hash };
  if (!isCode(sealed, code) || found === undefined)
    return { refusal: refuse('tracking_unknown', {}) };
  const { id, kind, state, edition, receivedOn, answer, about } = found;
  const { title, stages, actions } = house.edition(edition).records[kind];
  const history = await historyOf(house.reader, kind, id);
  const taken = history.find(({ action }) => action === 'accept')?.on;
  const dueOn = kind === 'misuse_report' ? concludeBy(house, edition, state, taken) : found.dueOn;
  const standing = {
    number: found.number,
    title: title[language],
    about,
    state,
    stage: stages[state]?.[language] ?? state,
    receivedOn,
    acceptBy: state === 'received' ? acceptBy(house, kind, edition, receivedOn) : null,
    dueOn,
    answer,
    steps: history.map(({ action, on }) => ({ on, step: actions[action]?.[language] ?? action })),
  };
  return { standing };
}
