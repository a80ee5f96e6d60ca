import { CALENDARS } from '@sxjp/config/calendar';
import { EDITION_2025, MATERIAL_KINDS } from '@sxjp/config/scheme';
import type { Action, SchemeEdition, Stage } from '@sxjp/config/scheme';
import { PlainDate, decide } from '@sxjp/plugin-certification/domain';
import type {
  Actor,
  CaseFile,
  Circumstances,
  Decision,
  LedgerEntry,
} from '@sxjp/plugin-certification/domain';
import { BODY, CERTIFIERS, PRODUCT_WORK } from './certification-work.ts';
import { PEOPLE, asListed } from './people.ts';
import { PLAN, PRESENT, SIGNED, consolidated, did, everyone } from './steps.ts';
import type { Step } from './steps.ts';
import { PRODUCT, PROPER_FACTS, PROPER_PERSON, scoresTotalling } from './proper-facts.ts';
import { THROUGH_NOTICE, TABLE } from './transition-table.ts';

export const on = (text: string) => PlainDate.parse(text);

/** A Monday; the working days around it are ordinary ones. */
export const TODAY = on('2026-03-02');
export const YESTERDAY = on('2026-03-01');

export const BLANK: CaseFile = {
  id: 'case-1',
  number: 'SXJP-A-2026-0001',
  stage: 'draft',
  version: 1,
  offering: { id: 'offering-1', name: '晋源老陈醋', kind: 'product', sector: 'food' },
  organization: { name: '晋申实业', creditCode: '91140105MA0DEM013B', bans: [] },
  round: {
    name: '2026 年度第一批',
    stage: 'open',
    opensOn: on('2026-01-05'),
    closesOn: on('2026-03-31'),
  },
  overview: '以高粱、大曲为原料，经蒸、酵、熏、淋、晒五步酿成的老陈醋，年产三千吨。',
  dimensions: [{ dimension: 'forward_value', text: '低温陈酿工艺' }],
  commitment: { signatory: '负责人', on: on('2026-01-05') },
  materials: MATERIAL_KINDS.map((kind) => ({
    kind,
    answer: 'provided',
    explanation: null,
    files: [{ name: `${kind}.pdf`, sha256: 'a'.repeat(64) }],
    round: 0,
  })),
  supplementRound: 0,
  dueOn: null,
  notice: null,
  issues: [],
  objections: [],
  history: [],
};

export function properActor(stage: Stage, action: string): Actor {
  const role = TABLE[stage][action]?.by[0] ?? '';
  const name = PROPER_PERSON[role];
  if (name === undefined) throw new Error(`Nobody does ${action} at ${stage}.`);
  return PEOPLE[name];
}

export function entryOf(file: CaseFile, step: Step): LedgerEntry {
  const row = TABLE[file.stage][step.action];
  const to = step.to ?? row?.to[0];
  const role = row?.by[0];
  if (to === undefined || role === undefined)
    throw new Error(`The past of a test does ${step.action} at ${file.stage}.`);
  const { kind, id, name } = step.by ?? properActor(file.stage, step.action);
  return {
    recordType: 'application',
    recordId: file.id,
    version: file.version + 1,
    action: step.action,
    from: file.stage,
    to,
    actor: { kind, id, name, role },
    at: '2026-02-20T10:00:00+08:00',
    on: step.on ?? on('2026-02-20'),
    facts: step.facts ?? PROPER_FACTS[step.action],
    evidence: {},
    requestId: `request-${file.version}`,
    edition: '2025',
    previousHash: null,
    hash: String(file.version),
  };
}

/** What the server writes beside the stage, as far as a guard looks at it. */
function leftBehind(file: CaseFile, action: Action): Partial<CaseFile> {
  const objection = { id: 'objection-1', receivedOn: on('2026-02-26') };
  if (action === 'return_for_supplement') {
    return { supplementRound: file.supplementRound + 1, dueOn: on('2026-03-20') };
  }
  if (action === 'enter_notice') return { notice: { id: 'notice-1', endOn: on('2026-02-27') } };
  if (action === 'accept_objection') return { objections: [{ ...objection, state: 'accepted' }] };
  if (action === 'require_rectification') return { dueOn: on('2026-03-20') };
  if (action === 'extend_rectification') return { dueOn: on('2026-04-20') };
  return {};
}

export function after(file: CaseFile, ...steps: readonly Step[]): CaseFile {
  return steps.reduce((before, step) => {
    const entry = entryOf(before, step);
    return {
      ...before,
      dueOn: entry.to === before.stage ? before.dueOn : null,
      ...leftBehind(before, step.action),
      stage: entry.to as Stage,
      version: entry.version,
      history: [...before.history, entry],
    };
  }, file);
}

const evaluations = [PEOPLE.expert1, PEOPLE.expert2, PEOPLE.expert3].flatMap((by) => [
  did('declare_no_conflict', { by }),
  did('evaluate', { by }),
]);
const declared = did('declare_no_conflict');
/** How a case comes to each stage: from which one, by which acts. */
const WAY: Readonly<Record<Exclude<Stage, 'draft'>, readonly [Stage, ...Step[]]>> = {
  submitted: ['draft', did('submit')],
  pre_review: ['submitted', did('begin_pre_review')],
  supplementing: ['pre_review', did('return_for_supplement')],
  accepted: ['pre_review', did('accept')],
  initial_evaluation: ['accepted', did('begin_evaluation')],
  standard_drafting: ['initial_evaluation', ...evaluations, did('conclude_evaluation')],
  advancedness_evaluation: ['standard_drafting', did('link_standard')],
  on_site_inspection: ['advancedness_evaluation', did('conclude_advancedness')],
  rectifying: ['on_site_inspection', ...PRESENT, ...consolidated(75), did('require_rectification')],
  third_party_certification: [
    'on_site_inspection',
    ...PRESENT,
    ...consolidated(90),
    ...SIGNED,
    did('conclude_inspection'),
  ],
  numbering: ['third_party_certification', did('assign_body'), did('conclude_certification')],
  summary_review: ['numbering', did('reserve_number')],
  awaiting_notice: ['summary_review', did('approve')],
  public_notice: ['awaiting_notice', did('enter_notice')],
  objection_handling: ['public_notice', did('accept_objection')],
  announced: ['public_notice', did('announce')],
  certified: ['announced', did('certify')],
  rejected: ['pre_review', did('reject')],
  lapsed: ['supplementing', did('lapse')],
  withdrawn: ['draft', did('withdraw')],
  final: ['rejected', did('appeal'), did('dismiss_appeal')],
};

export function caseAt(stage: Stage): CaseFile {
  if (stage === 'draft') return BLANK;
  const [before, ...steps] = WAY[stage];
  return after(caseAt(before), ...steps);
}

const late = (file: CaseFile): CaseFile => ({ ...file, dueOn: YESTERDAY });
const then =
  (...steps: Step[]) =>
  (file: CaseFile) =>
    after(file, ...steps);

/** The same case with a panel of four. */
const panelOfFour = (file: CaseFile): CaseFile => ({
  ...file,
  history: file.history.map((entry) =>
    entry.action === 'begin_evaluation'
      ? {
          ...entry,
          facts: { panel: ['expert1', 'expert2', 'expert3', 'expert4'], leadId: 'expert1' },
        }
      : entry
  ),
});

/** What an act needs beyond the arrival at its stage. */
const READY: Readonly<Record<string, (file: CaseFile) => CaseFile>> = {
  'supplementing resubmit': (file) => ({
    ...file,
    materials: file.materials.map((material) => ({ ...material, round: 1 })),
  }),
  'supplementing lapse': late,
  'supplementing grant_extension': then(did('ask_extension')),
  'supplementing refuse_extension': then(did('ask_extension')),
  'objection_handling grant_extension': then(did('ask_extension')),
  'objection_handling refuse_extension': then(did('ask_extension')),
  'initial_evaluation evaluate': then(declared),
  'initial_evaluation recommend_rejection': then(declared),
  'initial_evaluation decline_rejection': then(did('recommend_rejection')),
  'initial_evaluation replace_panel': then(
    did('recuse', { by: PEOPLE.expert2, on: on('2026-03-02') })
  ),
  'initial_evaluation call_expert': (file) => ({
    ...then(
      ...[PEOPLE.expert1, PEOPLE.expert2].flatMap((by) => [did('evaluate', { by })]),
      ...[PEOPLE.expert3, PEOPLE.expert4].map((by) =>
        did('evaluate', {
          by,
          facts: { ...PROPER_FACTS.evaluate, recommendation: 'not_recommend' },
        })
      )
    )(panelOfFour(file)),
  }),
  'initial_evaluation answer_information': then(did('request_information')),
  'standard_drafting confirm_rejection': then(did('recommend_rejection')),
  'standard_drafting decline_rejection': then(did('recommend_rejection')),
  'advancedness_evaluation decline_rejection': then(did('recommend_rejection')),
  'on_site_inspection declare_no_conflict': then(PLAN),
  'on_site_inspection recuse': then(PLAN),
  'on_site_inspection object_to_member': then(PLAN),
  'on_site_inspection keep_team': then(PLAN, did('object_to_member')),
  'on_site_inspection check_in': then(PLAN, declared),
  'on_site_inspection record_meeting': then(...PRESENT),
  'on_site_inspection submit_scorecard': then(...PRESENT),
  'on_site_inspection explain_spread': then(
    ...PRESENT,
    ...everyone('submit_scorecard').slice(1),
    did('submit_scorecard', { facts: scoresTotalling(PRODUCT, 98) })
  ),
  'on_site_inspection consolidate': then(...PRESENT, ...everyone('submit_scorecard')),
  'on_site_inspection raise_issues': then(...PRESENT),
  'on_site_inspection write_report': then(...PRESENT, ...consolidated(90), ...SIGNED.slice(0, 2)),
  'on_site_inspection sign_report': then(...PRESENT, ...consolidated(90), ...SIGNED.slice(0, 3)),
  'on_site_inspection countersign_report': then(
    ...PRESENT,
    ...consolidated(90),
    ...SIGNED.slice(0, 6)
  ),
  'on_site_inspection decline_rejection': then(...PRESENT, did('recommend_rejection')),
  'initial_evaluation conclude_evaluation': then(...evaluations),
  'initial_evaluation confirm_rejection': then(did('recommend_rejection')),
  'advancedness_evaluation confirm_rejection': then(did('recommend_rejection')),
  'on_site_inspection require_rectification': then(...PRESENT, ...consolidated(75)),
  'on_site_inspection conclude_inspection': then(...PRESENT, ...consolidated(90), ...SIGNED),
  'on_site_inspection recommend_rejection': then(...PRESENT),
  'on_site_inspection confirm_rejection': then(...PRESENT, did('recommend_rejection')),
  'rectifying confirm_rejection': late,
  'third_party_certification conclude_certification': then(did('assign_body')),
  'third_party_certification refuse_certification': then(did('assign_body')),
  'public_notice accept_objection': (file) => ({
    ...file,
    objections: [{ id: 'objection-1', state: 'received', receivedOn: on('2026-02-26') }],
  }),
  'rejected uphold_appeal': then(did('appeal')),
  'rejected dismiss_appeal': then(did('appeal')),
  'lapsed uphold_appeal': then(did('appeal')),
  'lapsed dismiss_appeal': then(did('appeal')),
};

/** All that `decide` is asked with. */
export interface Asked {
  file: CaseFile;
  action: string;
  actor: Actor;
  facts: unknown;
  circumstances: Circumstances;
  edition?: SchemeEdition;
}

export const WORLD: Circumstances = {
  today: TODAY,
  calendar: CALENDARS,
  people: asListed(Object.values(PEOPLE)),
  body: BODY,
  namedBody: BODY,
  certification: { drafts: PRODUCT_WORK, certifiers: CERTIFIERS, testsElsewhere: [] },
  drafters: [],
  standardServes: [],
};

/** An act of the table, asked by the right person, at the right moment, with the right facts. */
export function properly(stage: Stage, action: Action): Asked {
  const facts = PROPER_FACTS[action];
  const file = (READY[`${stage} ${action}`] ?? ((same) => same))(caseAt(stage));
  const target = stage === 'lapsed' && 'target' in facts ? { target: 'supplementing' } : {};
  return {
    file,
    action,
    actor: properActor(stage, action),
    facts: { ...facts, ...target },
    circumstances: WORLD,
  };
}

export function answerTo(asked: Asked): Decision {
  const { file, action, actor, facts, circumstances, edition = EDITION_2025 } = asked;
  const question = { edition, caseFile: file, actor, circumstances };
  const through = TABLE[file.stage][action] !== undefined && THROUGH_NOTICE.has(action);
  return decide(question, action, facts, through ? 'public_notice' : null);
}
