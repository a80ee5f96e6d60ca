import { keyOf, nameOf, wrong } from '../records.ts';
import type { Books, Entry, Invariant, Violation } from '../records.ts';
import { workingDaysBetween } from '../working-days.ts';

const MATERIALS = 10;
const PASS_HALVES = 160;

interface Judgement {
  kind: string;
  ok: boolean;
}
/** What the server kept of the day it looked at the body’s approval. */
interface Approval {
  on: string;
  outcome: string;
}

const last = (history: readonly Entry[], action: string): Entry | undefined =>
  history.findLast((entry) => entry.action === action);
const listOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

function requiredActs(history: readonly Entry[]): string[] {
  const REQUIRED: readonly (readonly [action: string, zh: string])[] = [
    ['submit', '提交'],
    ['accept', '受理'],
    ['begin_evaluation', '组成专家组'],
    ['conclude_evaluation', '初评结论'],
    ['link_standard', '执行标准'],
    ['conclude_advancedness', '先进性结论'],
    ['plan_inspection', '核查安排'],
    ['conclude_inspection', '核查结论'],
    ['conclude_certification', '认证结论'],
    ['reserve_number', '编号'],
    ['approve', '汇总审核'],
    ['enter_notice', '公示'],
    ['announce', '公告'],
  ];
  return REQUIRED.filter(([action]) => last(history, action) === undefined).map(
    ([, zh]) => `没有“${zh}” · missing act`
  );
}

function materialsJudged(history: readonly Entry[]): string[] {
  const judged = (last(history, 'accept')?.facts['judgements'] ?? []) as Judgement[];
  const sound = new Set(judged.filter(({ ok }) => ok).map(({ kind }) => kind));
  return sound.size === MATERIALS && judged.length === MATERIALS
    ? []
    : [
        `受理时十项材料只有 ${sound.size} 项判为合格 · ten distinct materials were not judged in order`,
      ];
}

function evaluated(history: readonly Entry[]): string[] {
  const concluded = history.findLastIndex(({ action }) => action === 'conclude_evaluation');
  const given = history.slice(0, concluded).filter(({ action }) => action === 'evaluate');
  const people = new Set(given.map(({ actor_id: id }) => id));
  const inFavour = given.filter(({ facts }) => facts['recommendation'] === 'recommend').length;
  const faults = [];
  if (people.size < 3) faults.push(`只有 ${people.size} 位专家评审 · fewer than three experts`);
  if (people.size !== given.length) faults.push('有专家评审了两次 · an expert evaluated twice');
  if (inFavour * 2 <= given.length) faults.push('推荐的不过半数 · no majority');
  return [...faults, ...undeclared(history, given)];
}

/** Everybody who judged had declared before that they have no conflict of interest. */
function undeclared(history: readonly Entry[], judging: readonly Entry[]): string[] {
  return judging
    .filter(
      (act) =>
        !history.some(
          (entry) =>
            entry.action === 'declare_no_conflict' &&
            entry.actor_id === act.actor_id &&
            entry.version < act.version
        )
    )
    .map(
      ({ action, actor_id: id }) => `${id} 未声明无利益冲突就“${action}” · judged before declaring`
    );
}

function inspected(history: readonly Entry[]): string[] {
  const { totalSum, counted } = last(history, 'conclude_inspection')?.evidence ?? {};
  const scoring = history.filter(({ action }) => action === 'submit_scorecard');
  const passes =
    typeof totalSum === 'number' &&
    typeof counted === 'number' &&
    counted > 0 &&
    totalSum >= PASS_HALVES * counted;
  const signers = new Set(
    history.filter(({ action }) => action === 'sign_report').map(({ actor_id: id }) => id)
  );
  return [
    ...(passes
      ? []
      : [
          `核查总分 ${String(totalSum)}/${String(counted)} 个半分，未达 ${PASS_HALVES} · below the pass mark`,
        ]),
    ...undeclared(history, scoring),
    ...scoring
      .map(({ actor_id: id }) => id)
      .filter((id) => !signers.has(id))
      .map((id) => `${id} 评了分没有签核查报告 · scored and did not sign the report`),
  ];
}

/** Both days and both checks are on record 〔rulings 10〕. */
function certifiedByApproved(history: readonly Entry[]): string[] {
  const concluded = last(history, 'conclude_certification');
  const reserved = last(history, 'reserve_number');
  const days: readonly (readonly [said: string, day: unknown, entry: Entry | undefined])[] = [
    ['签署日', concluded?.facts['signedOn'], concluded],
    ['编号日', reserved?.acted_on, reserved],
  ];
  return days
    .filter(([, day, entry]) => {
      const kept = entry?.evidence['approval'] as Approval | null | undefined;
      return kept?.outcome !== 'valid' || kept.on !== day;
    })
    .map(
      ([said, day]) => `${said} ${String(day)} 没有批准有效的记录 · no valid approval on record`
    );
}

function quorum(history: readonly Entry[]): string[] {
  const members = listOf(last(history, 'approve')?.facts['members']);
  return new Set(members).size >= 5 ? [] : [`汇总审核只有 ${members.length} 人 · no quorum`];
}

/** I2：每张有效（未导入）的证书，各项条件都有自己的凭据. */
export const EVIDENCE: Invariant = {
  code: 'I2',
  title: '每张证书的每个条件都有自己的凭据 · every guard has its own evidence',
  check: async (books) => {
    const { rows } = await books.client.query<{ number: string; id: string }>(
      `select c.number, a.document_id as id from public.certificates c
       join public.applications a on a.id = c.application_id
       where a.origin = 'applied' and c.state in ('effective', 'suspended', 'expired', 'cancelled', 'revoked')`
    );
    const violations = rows.flatMap(({ number, id }) => {
      const history = books.histories.get(keyOf('application', id)) ?? [];
      return [
        ...requiredActs(history),
        ...materialsJudged(history),
        ...evaluated(history),
        ...inspected(history),
        ...certifiedByApproved(history),
        ...quorum(history),
      ].map((what) => wrong(`certificate ${number}`, what));
    });
    return { checked: rows.length, violations };
  },
};

interface Notice {
  id: string;
  number: string;
  online: string | null;
  ends: string | null;
  days: number | null;
}

/** The day the period is counted from: of a notice begun anew, the day it was. */
function countedFrom(history: readonly Entry[]): string | null {
  const restarted = history.findLast(({ action }) => action === 'restart')?.evidence['countedFrom'];
  return typeof restarted === 'string' ? restarted : null;
}

function shown({ number, online, ends, days }: Notice, history: readonly Entry[]): Violation[] {
  if (history[0]?.action === 'import') return [];
  const from = countedFrom(history) ?? online;
  const counted = from === null || ends === null ? null : workingDaysBetween(from, ends);
  const short =
    counted !== null && counted < (days ?? 5)
      ? [wrong(`public_notice ${number}`, `公示只有 ${counted} 个工作日 · too short`)]
      : [];
  const early = history
    .filter(
      ({ action, acted_on: on }) =>
        (action === 'announce' || action === 'close') && (ends === null || on <= ends)
    )
    .map((entry) =>
      wrong(
        nameOf(entry),
        `公示 ${String(ends)} 才期满，${entry.acted_on} 就公告 · announced early`
      )
    );
  return [...short, ...early];
}

const ANNOUNCED_ACTS: ReadonlySet<string> = new Set([
  'suspend',
  'restore',
  'revoke',
  'cancel',
  'replace',
]);

/** 证书的暂停、恢复、撤销、注销、换证，各有一件公告，文字在册. */
async function unannounced({ client, entries }: Books): Promise<Violation[]> {
  const { rows } = await client.query<{ number: string }>(
    'select distinct number from public.announcements where published_at is not null'
  );
  const worded = new Set(rows.map(({ number }) => number));
  return entries
    .filter(({ record_type: kind, action }) => kind === 'certificate' && ANNOUNCED_ACTS.has(action))
    .filter(({ evidence }) => !worded.has(String(evidence['announcementNumber'])))
    .map((entry) => wrong(nameOf(entry), '没有公告 · never announced'));
}

/** I8：公告之前公示过、公示满期、没有未结的异议. */
export const NOTICES: Invariant = {
  code: 'I8',
  title: '公告之前公示满五个工作日，没有未结的异议 · announced only after a full notice',
  check: async (books) => {
    const { client, histories } = books;
    const { rows } = await client.query<Notice>(
      `select document_id as id, number, to_char(online_on, 'YYYY-MM-DD') as online, to_char(end_on, 'YYYY-MM-DD') as ends,
         working_days as days from public.public_notices where stage in ('open', 'closed', 'announced')`
    );
    const open = await client.query<{ number: string }>(
      `select a.number from public.objections o join public.applications a on a.id = o.application_id
       where o.state in ('received', 'accepted') and a.stage in ('announced', 'certified')`
    );
    const violations = [
      ...rows.flatMap((notice) =>
        shown(notice, histories.get(keyOf('public_notice', notice.id)) ?? [])
      ),
      ...open.rows.map(({ number }) =>
        wrong(`application ${number}`, '有未结的异议而已公告 · announced with an open objection')
      ),
      ...(await unannounced(books)),
    ];
    return { checked: rows.length, violations };
  },
};

const NAMED: readonly (readonly [fact: string, role: string])[] = [
  ['panel', 'expert'],
  ['team', 'inspector'],
];

function earlierParticipants(history: readonly Entry[], until: Entry, except: string): Set<string> {
  const taken = new Set<string>();
  for (const entry of history.filter(({ version }) => version < until.version)) {
    if (entry.actor_kind === 'staff' && entry.role !== except) taken.add(entry.actor_id);
    for (const [fact] of NAMED) for (const id of listOf(entry.facts[fact])) taken.add(id);
  }
  return taken;
}

function separated({ histories }: Books): Violation[] {
  const violations: Violation[] = [];
  for (const history of histories.values())
    for (const entry of history) {
      const parties = [entry.actor_id, ...listOf(entry.facts['members'])];
      if (
        entry.record_type === 'application' &&
        ['approve', 'announce', 'accept_objection'].includes(entry.action)
      ) {
        const taken = earlierParticipants(history, entry, entry.role);
        for (const id of parties.filter((each) => taken.has(each)))
          violations.push(
            wrong(nameOf(entry), `${id} 此前参与过本案，不能“${entry.action}” · took part before`)
          );
      }
      const before = history.find(
        ({ action, version }) => version < entry.version && action === PAIRS[entry.action]
      );
      if (before !== undefined && before.actor_id === entry.actor_id)
        violations.push(
          wrong(
            nameOf(entry),
            `“${before.action}”与“${entry.action}”同是 ${entry.actor_id} · one person did both`
          )
        );
    }
  return violations;
}

/** Two acts that take two people: the second, and the first it depends on. */
const PAIRS: Readonly<Record<string, string>> = {
  confirm_rejection: 'recommend_rejection',
  grant_extension: 'ask_extension',
  open: 'create',
  correct: 'draft_correction',
  restart: 'draft_correction',
  announce_erratum: 'draft_erratum',
};

/** I13：职责分离. */
export const SEPARATION: Invariant = {
  code: 'I13',
  title: '职责分离：审核、公告、异议、确认都由未参与的另一人 · separation of duties',
  check: (books) =>
    Promise.resolve({ checked: books.entries.length, violations: separated(books) }),
};
