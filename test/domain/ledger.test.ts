import fc from 'fast-check';
import { EDITION_2025, STAGES } from '@sxjp/config/scheme';
import type { Action, Role } from '@sxjp/config/scheme';
import { LedgerEntry, replay } from '@sxjp/plugin-certification/domain';
import type { CaseFile } from '@sxjp/plugin-certification/domain';
import {
  BLANK,
  YESTERDAY,
  after,
  answerTo,
  caseAt,
  entryOf,
  on,
  properActor,
  properly,
  WORLD,
} from './case-at.ts';
import { PEOPLE } from './people.ts';
import { PRODUCT, PROPER_FACTS, judgements, scoresTotalling } from './proper-facts.ts';
import { TABLE } from './transition-table.ts';

const BIRTH: LedgerEntry = {
  ...entryOf(BLANK, { action: 'submit' }),
  version: 1,
  action: 'create',
  from: null,
  to: 'draft',
};
const acts = [BIRTH, ...caseAt('certified').history];
const changed = (version: number, part: object) =>
  acts.map((act) => (act.version === version ? { ...act, ...part } : act));
const by = (role: Role) => ({ actor: { kind: 'staff', id: 'x', name: '某', role } });

describe('重演评定记录', () => {
  it('从建档到获证，一步不少', () => {
    expect(replay(EDITION_2025, acts)).toEqual({
      ok: true,
      stage: 'certified',
      version: acts.length,
    });
    for (const act of acts) expect(LedgerEntry.parse(act)).toEqual(act);
  });

  it.each([
    ['一条记录也没有', [], 0, 'gap'],
    ['缺了第四条', acts.filter(({ version }) => version !== 4), 5, 'gap'],
    ['第二条记了两次', [BIRTH, ...acts.slice(1, 2), ...acts.slice(1)], 2, 'gap'],
    ['没有建档', acts.slice(1), 2, 'gap'],
    ['接不上前一条', changed(3, { from: 'accepted' }), 3, 'wrong_from'],
    ['又建一次档', changed(3, { from: null, action: 'create', to: 'draft' }), 3, 'wrong_from'],
    ['到了表外的去处', changed(3, { to: 'certified' }), 3, 'not_in_table'],
    ['做了表外的动作', changed(3, { action: 'approve' }), 3, 'not_in_table'],
    ['动作是程序的内部名称', changed(3, { action: 'constructor' }), 3, 'not_in_table'],
    ['角色不对', changed(3, by('publisher')), 3, 'not_in_table'],
    ['建档的不是申请单位', changed(1, by('editor')), 1, 'not_in_table'],
    ['凭空生在别的阶段', changed(1, { to: 'accepted' }), 1, 'not_in_table'],
    ['以内部名称建档', changed(1, { action: 'toString' }), 1, 'not_in_table'],
  ] as const)('%s：指出是哪一条', (_said, entries, version, fault) => {
    expect(replay(EDITION_2025, entries as LedgerEntry[])).toEqual({ ok: false, version, fault });
  });

  it('历史导入的，生来就是已获证、已公告', () => {
    const imported = { ...BIRTH, action: 'import', to: 'certified', ...by('publisher') };
    expect(replay(EDITION_2025, [imported as LedgerEntry])).toMatchObject({ stage: 'certified' });
    const notice = { ...imported, recordType: 'public_notice', to: 'announced' };
    expect(replay(EDITION_2025, [notice as LedgerEntry])).toMatchObject({ stage: 'announced' });
  });

  it('公示的记录按公示的表重演', () => {
    const open = { version: 2, action: 'open', from: 'drafted', to: 'open', ...by('publisher') };
    const notice = [
      { ...BIRTH, to: 'drafted', ...by('editor') },
      { ...BIRTH, ...open },
    ].map((act) => ({ ...act, recordType: 'public_notice' }));
    expect(replay(EDITION_2025, notice as LedgerEntry[])).toMatchObject({ stage: 'open' });
    expect(replay(EDITION_2025, changed(2, { action: 'open' }))).toMatchObject({ ok: false });
  });
});

/** One try of a walk: which of the acts of the stage, by whom, and how well it is filled in. */
interface Try {
  pick: number;
  person: number;
  grade: number;
  /** Nought: also what is seldom done. */
  rare: number;
  good: boolean;
}

const EXPERTS = [PEOPLE.expert1, PEOPLE.expert2, PEOPLE.expert3];

function factsOf(action: Action, file: CaseFile, { pick, grade, good }: Try): object {
  if (action === 'submit_scorecard') return scoresTotalling(PRODUCT, grade / 2);
  if (action === 'accept' && !good) return judgements('patents');
  if (action === 'evaluate' && !good)
    return { ...PROPER_FACTS.evaluate, recommendation: 'not_recommend' };
  const targets = TABLE[file.stage][action]?.to ?? [];
  const target = targets.length > 1 ? { target: targets[pick % targets.length] } : {};
  return {
    ...PROPER_FACTS[action],
    ...(action === 'uphold_appeal' ? { target: targets[0] } : {}),
    ...target,
  };
}

/** The surroundings made to fit, so that a walk comes far: periods run out, the defect is mended, an objection arrives. */
function surrounded(file: CaseFile, action: Action): CaseFile {
  const overdue =
    action === 'lapse' || (file.stage === 'rectifying' && action === 'confirm_rejection');
  const materials = file.materials.map((each) => ({ ...each, round: file.supplementRound }));
  const objections = [
    { id: 'objection-1', state: 'received', receivedOn: on('2026-02-26') },
  ] as const;
  const objecting = action === 'accept_objection' ? { objections } : {};
  const settled = action === 'announce' ? { objections: [] } : {};
  const due = overdue ? { dueOn: YESTERDAY } : { dueOn: null };
  return { ...file, materials, ...due, ...objecting, ...settled };
}

/** The case after one try; the same case when the try was refused. */
function step(file: CaseFile, attempt: Try): CaseFile {
  const possible = Object.keys(TABLE[file.stage]) as Action[];
  const rare = ['withdraw', 'recuse', 'request_information', 'recommend_rejection'];
  const forward = possible.filter((action) => !rare.includes(action) || attempt.rare === 0);
  const action = forward[attempt.pick % Math.max(forward.length, 1)];
  if (action === undefined) return file;
  const usual = properActor(file.stage, action);
  const panel = ['evaluate', 'declare_no_conflict'].includes(action) && usual.id === 'expert1';
  const actor = panel ? (EXPERTS[attempt.person % EXPERTS.length] ?? usual) : usual;
  const before = surrounded(file, action);
  const facts = factsOf(action, before, attempt);
  const decision = answerTo({ file: before, action, actor, facts, circumstances: WORLD });
  if (!decision.ok) return file;
  const { to } = decision;
  return after(before, { action, by: actor, facts: decision.facts, to });
}

describe('怎么走都重演得回去', () => {
  const attempt = fc.record({
    pick: fc.nat(400),
    person: fc.nat(2),
    rare: fc.nat(3),
    grade: fc.constantFrom(200, 170, 150, 130),
    good: fc.boolean(),
  });

  it('从任何阶段起，任意办理若干次：重演的阶段和版本，正是这一案的阶段和版本', () => {
    const done = new Set<string>();
    const begun = STAGES.flatMap((stage) => [
      caseAt(stage),
      ...(Object.keys(TABLE[stage]) as Action[]).map((action) => properly(stage, action).file),
    ]);
    const nearlyDone = [
      properly('initial_evaluation', 'conclude_evaluation').file,
      properly('initial_evaluation', 'call_expert').file,
      properly('on_site_inspection', 'explain_spread').file,
    ];
    const starts = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...begun) },
      { weight: 2, arbitrary: fc.constantFrom(...nearlyDone) }
    );
    const attempts = fc.array(attempt, { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(starts, attempts, (start, tries) => {
        const file = tries.reduce((before, each) => {
          const next = step(before, each);
          if (next !== before) done.add(`${before.stage} ${next.history.at(-1)?.action ?? ''}`);
          return next;
        }, start);
        expect(replay(EDITION_2025, [BIRTH, ...file.history])).toEqual({
          ok: true,
          stage: file.stage,
          version: file.version,
        });
      }),
      { numRuns: 600, seed: 20260302 }
    );
    const rows = STAGES.flatMap((stage) =>
      Object.keys(TABLE[stage]).map((act) => `${stage} ${act}`)
    );
    expect(rows.filter((row) => !done.has(row) && !row.endsWith('withdraw'))).toEqual([]);
  });
});
