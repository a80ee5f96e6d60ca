import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { MATERIAL_KINDS } from '@sxjp/config/scheme';
import { as } from '../system/people.ts';
import type { Heard, Person } from '../system/people.ts';
import type { Outcome } from './campaign.ts';
import { must, newCase, provide, registered } from './new-case.ts';
import { verdict } from './verdict.ts';

/**
 * 资格预审的小模型，照《申报流程》写：单位提交；预审员开始预审；材料不符的一次性告知补正，“补充后仍未达要求的不予通过”，
 * 所以只退回一次；通过的受理，交经办人组织初评；单位随时可以撤回，到有结论为止。Written from the association's own text, not from
 * our tables.
 */
type Stage =
  | 'draft'
  | 'submitted'
  | 'pre_review'
  | 'supplementing'
  | 'accepted'
  | 'initial_evaluation'
  | 'rejected'
  | 'withdrawn';
type Who = 'applicant' | 'pre-reviewer' | 'case-officer' | 'department-head' | 'expert-1';
type Act =
  | 'submit'
  | 'begin_pre_review'
  | 'return_for_supplement'
  | 'resubmit'
  | 'accept'
  | 'reject'
  | 'begin_evaluation'
  | 'withdraw'
  | 'lapse';

interface Model {
  stage: Stage;
  returned: number;
  version: number;
}

const PEOPLE: readonly Who[] = [
  'applicant',
  'pre-reviewer',
  'case-officer',
  'department-head',
  'expert-1',
];
const ACTS: readonly Act[] = [
  'submit',
  'begin_pre_review',
  'return_for_supplement',
  'resubmit',
  'accept',
  'reject',
  'begin_evaluation',
  'withdraw',
  'lapse',
];
const ENDED: readonly Stage[] = ['rejected', 'withdrawn'];

/** 谁在哪个阶段办什么，办了到哪里. */
const RULES: readonly (readonly [who: Who, from: Stage, act: Act, to: Stage])[] = [
  ['applicant', 'draft', 'submit', 'submitted'],
  ['pre-reviewer', 'submitted', 'begin_pre_review', 'pre_review'],
  ['pre-reviewer', 'pre_review', 'return_for_supplement', 'supplementing'],
  ['applicant', 'supplementing', 'resubmit', 'pre_review'],
  ['pre-reviewer', 'pre_review', 'accept', 'accepted'],
  ['pre-reviewer', 'pre_review', 'reject', 'rejected'],
  ['case-officer', 'accepted', 'begin_evaluation', 'initial_evaluation'],
];

/** The stage the act leads to, or null where it must be refused. */
function expected({ stage, returned }: Model, who: Who, act: Act): Stage | null {
  if (act === 'withdraw') return who === 'applicant' && !ENDED.includes(stage) ? 'withdrawn' : null;
  if (act === 'return_for_supplement' && returned > 0) return null;
  const rule = RULES.find(([whose, from, does]) => whose === who && from === stage && does === act);
  return rule?.[3] ?? null;
}

/** What is read of an answer. */
interface Said {
  id: string;
  stage: string;
  version: number;
  ledgerEntry?: string;
}

interface Real {
  id: string;
  people: ReadonlyMap<Who, Person>;
  experts: readonly string[];
  said: string[];
}

const DEFECT = { code: 'illegible', defect: '复印件不清晰，看不出有效期，请重新提交' };
const judgements = (defective: string | null) =>
  MATERIAL_KINDS.map((kind) =>
    kind === defective
      ? { kind, ok: false, ...DEFECT }
      : { kind, ok: true, code: null, defect: null }
  );

function factsFor({ experts }: Real, act: Act): Record<string, unknown> {
  switch (act) {
    case 'return_for_supplement':
      return { judgements: judgements('trademark_proof') };
    case 'accept':
      return { judgements: judgements(null) };
    case 'reject':
      return { judgements: judgements('trademark_proof'), reason: '补充后仍未达要求，不予通过。' };
    case 'begin_evaluation':
      return { panel: experts, leadId: experts[0] };
    case 'withdraw':
      return { reason: '暂不申报' };
    case 'submit':
    case 'begin_pre_review':
    case 'resubmit':
    case 'lapse':
      return {};
  }
}

const personIn = ({ people }: Real, who: Who): Person => {
  const person = people.get(who);
  if (person === undefined) throw new Error(`Nobody plays ${who}.`);
  return person;
};

const at = (who: Who, id: string) =>
  `${who === 'applicant' ? '/api' : ''}/certification/applications/${id}`;

async function compare(model: Model, real: Real, did: string): Promise<void> {
  const heard = await personIn(real, 'applicant').get(at('applicant', real.id));
  const { stage, version } = heard.body as Said;
  const found = `${stage} v${version}`;
  if (found !== `${model.stage} v${model.version}`)
    throw new Error(
      `${did}：应为 ${model.stage} v${model.version}，实为 ${found} · differs from the model`
    );
}

interface Tried {
  who: Who;
  act: Act;
  /** Seeing another version than the present one. */
  stale: boolean;
  /** Sent a second time, as after a lost answer. */
  twice: boolean;
}

function take(model: Model, act: Act, to: Stage | null): void {
  if (to === null) return;
  if (act === 'return_for_supplement') model.returned += 1;
  model.stage = to;
  model.version += 1;
}

const isSame = (one: Heard, other: Heard): boolean =>
  one.status === other.status &&
  (one.body as Said).ledgerEntry === (other.body as Said).ledgerEntry;

/** One try, held against the model: done exactly when the model says so, and said the same twice. */
async function attempt(model: Model, real: Real, { who, act, stale, twice }: Tried): Promise<void> {
  const person = personIn(real, who);
  if (act === 'resubmit' && model.stage === 'supplementing')
    must(await provide(personIn(real, 'applicant'), real.id, 'trademark_proof'), '补正材料');
  const version = stale ? model.version + 1 : model.version;
  const body = { requestId: randomUUID(), version, ...factsFor(real, act) };
  const path = `${at(who, real.id)}/actions/${act}`;
  const first = await person.post(path, body);
  const to = stale ? null : expected(model, who, act);
  const did = `${who} ${act}${stale ? '（版本不对）' : ''}`;
  real.said.push(did);
  if ((first.status === 200) !== (to !== null) || first.status >= 500)
    throw new Error(`${did} 在 ${model.stage}：答 ${first.status} ${JSON.stringify(first.body)}`);
  take(model, act, to);
  if (twice && !isSame(first, await person.post(path, body)))
    throw new Error(`${did} 再问一次，答复不同 · another answer when asked again`);
  await compare(model, real, did);
}

/** Any person tries any act; or, as often, one that the model allows, so that cases get somewhere. */
const anyTry = fc
  .record({
    who: fc.constantFrom(...PEOPLE),
    act: fc.constantFrom(...ACTS),
    dice: fc.integer({ min: 0, max: 7 }),
    place: fc.nat(20),
    twice: fc.boolean(),
  })
  .map(({ who, act, dice, place, twice }): fc.AsyncCommand<Model, Real> => {
    const wanted = (model: Model) => {
      const onward = RULES.filter(
        ([whose, , does]) => does !== 'reject' && expected(model, whose, does) !== null
      );
      const next = onward[place % Math.max(1, onward.length)];
      return dice < 4 && next !== undefined ? { who: next[0], act: next[2] } : { who, act };
    };
    return {
      check: () => true,
      run: (model, real) => attempt(model, real, { ...wanted(model), stale: dice === 7, twice }),
      toString: () => `${who} ${act} ${dice}`,
    };
  });

/** fast-check commands: `runs` cases, each with up to 25 tries, compared with the model after each. */
export async function model({ runs, seed }: { runs: number; seed: number }): Promise<Outcome> {
  const applicant = await registered(seed);
  const people = new Map<Who, Person>([['applicant', applicant]]);
  for (const who of PEOPLE) if (who !== 'applicant') people.set(who, await as(who));
  const listed = await (await as('case-officer')).get('/certification/people?role=expert');
  const { people: listedPeople } = listed.body as { people: { id: string; name: string }[] };
  const experts = listedPeople
    .filter(({ name }) => ['专家甲', '专家乙', '专家丙'].includes(name))
    .map(({ id }) => id);
  const faults: string[] = [];
  let tries = 0;
  let cases = 0;
  await fc
    .assert(
      fc.asyncProperty(
        fc.commands([anyTry], { maxCommands: 25, size: 'max' }),
        async (commands) => {
          cases += 1;
          const id = await newCase(applicant, `水分测定仪${cases}`);
          const real: Real = { id, people, experts, said: [] };
          const start: Model = { stage: 'draft', returned: 0, version: 1 };
          try {
            await fc.asyncModelRun(() => ({ model: start, real }), commands);
          } finally {
            tries += real.said.length;
          }
        }
      ),
      { numRuns: runs, seed, endOnFailure: true }
    )
    .catch((error: unknown) => faults.push(error instanceof Error ? error.message : String(error)));
  return {
    did: { '申报 cases': cases, '尝试 tries': tries },
    faults: [...faults, ...(await verdict(new Map()))],
  };
}
