import { keyOf, nameOf, wrong } from '../records.ts';
import type { Books, Entry, Invariant, Violation } from '../records.ts';

interface Period {
  state: string;
  from: string;
  to: string | null;
}
interface Work {
  contract?: { signedOn: string };
  sampling?: { on: string };
  tests?: { lab: string; number: string; issuedOn: string }[];
  accepted?: { number: string; validFrom: string; validTo: string | null }[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const folded = (value: string) => value.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The approvals of a body as its ledger told them before `seq`, worked out anew. */
function approvals(history: readonly Entry[], seq: string): Period[] {
  let periods: Period[] = [];
  for (const { action, facts, evidence } of history.filter(
    (each) => Number(each.seq) < Number(seq)
  )) {
    const from = text(facts['effectiveOn']);
    if (action === 'register' || action === 'adopt') periods = evidence['periods'] as Period[];
    if (action === 'renew_approval')
      periods.push({
        state: 'approved',
        from: text(facts['approvedFrom']),
        to: text(facts['approvedTo']),
      });
    if (action === 'suspend_approval') periods.push({ state: 'suspended', from, to: null });
    if (action === 'withdraw_approval') periods.push({ state: 'withdrawn', from, to: null });
    if (action === 'restore_approval')
      periods = periods.map((each) =>
        each.state === 'suspended' && each.to === null ? { ...each, to: dayBefore(from) } : each
      );
  }
  return periods;
}

const holds = ({ from, to }: Period, day: string) => from <= day && (to === null || day <= to);

function approvedOn(periods: readonly Period[], day: string): boolean {
  const there = periods.filter((period) => holds(period, day));
  return (
    there.some(({ state }) => state === 'approved') &&
    there.every(({ state }) => state === 'approved')
  );
}

/** What of the work is out of order: each fault with the sentence that names it. */
function workInOrder(concluded: Entry): string[] {
  const work = (concluded.evidence['work'] ?? {}) as Work;
  const signed = text(concluded.facts['signedOn']);
  const { contract, sampling, tests = [], accepted = [] } = work;
  if (contract === undefined) return ['认证结论没有合同 · no contract under the conclusion'];
  const sampled = sampling?.on ?? contract.signedOn;
  const files = [...JSON.stringify(work).matchAll(/"sha256":"([0-9a-f]{64})"/g)].map(
    ([, sha]) => sha
  );
  const faults: readonly (readonly [wrong: boolean, said: string])[] = [
    [contract.signedOn > signed, '合同晚于结论 · the contract is after the conclusion'],
    [sampled < contract.signedOn, '样品早于合同 · the sample is older than the contract'],
    [
      tests.some(({ issuedOn }) => issuedOn < sampled || issuedOn > signed),
      '检验报告不在抽样与结论之间 · a test report outside sample and conclusion',
    ],
    [
      new Set(tests.map(({ lab, number }) => folded(`${lab}${number}`))).size !== tests.length,
      '一份检验报告算了两次 · a test report counted twice',
    ],
    [
      accepted.some((each) => each.validFrom > signed || (each.validTo ?? signed) < signed),
      '采信的证书当日无效 · an accepted certificate not valid that day',
    ],
    [new Set(files).size !== files.length, '一份文件作了两处凭据 · one file stands for two proofs'],
  ];
  return faults.filter(([bad]) => bad).map(([, said]) => said);
}

/** The body had its approval on the day it signed and on the day of the number, by its own ledger. */
function approvedThen(entry: Entry, history: readonly Entry[], body: readonly Entry[]): string[] {
  const reserved = history.find(
    ({ action, version }) => action === 'reserve_number' && version > entry.version
  );
  const signed = approvedOn(approvals(body, entry.seq), text(entry.facts['signedOn']))
    ? []
    : ['签署日机构没有有效的批准 · body not approved on the day it signed'];
  const numbered =
    reserved === undefined || approvedOn(approvals(body, reserved.seq), reserved.acted_on)
      ? []
      : ['编号日机构没有有效的批准 · body not approved on the day of the number'];
  return [...signed, ...numbered];
}

function faultsOf({ histories }: Books, entry: Entry): string[] {
  const history = histories.get(keyOf('application', entry.record_id)) ?? [];
  const assigned = history.findLast(
    ({ action, version }) => action === 'assign_body' && version < entry.version
  );
  const body = entry.evidence['body'] as { id: string } | undefined;
  if (body === undefined || text(assigned?.facts['bodyId']) !== body.id)
    return ['结论不是受委托的机构作的 · concluded by a body the case was not assigned to'];
  const ofBody = histories.get(keyOf('certification_body', body.id)) ?? [];
  return [...approvedThen(entry, history, ofBody), ...workInOrder(entry)];
}

function conclusions(books: Books): Violation[] {
  const owners = new Map<string, string>();
  return books.entries
    .filter(({ action }) => action === 'conclude_certification')
    .flatMap((entry) => {
      const faults = faultsOf(books, entry);
      for (const { lab, number } of ((entry.evidence['work'] ?? {}) as Work).tests ?? []) {
        const key = folded(`${lab} ${number}`);
        const owner = owners.get(key) ?? entry.record_id;
        owners.set(key, owner);
        if (owner !== entry.record_id)
          faults.push('检验报告已是另一件申报的凭据 · a test report serves another case');
      }
      return faults.map((what) => wrong(nameOf(entry), what));
    });
}

/** I2：认证结论由受委托、当日有批准的机构作出，各凭各的证据. */
export const CERTIFICATION: Invariant = {
  code: 'I2c',
  title:
    '认证结论各凭各的证据，机构两日都有批准 · conclusions on their own proofs, body approved on both days',
  check: (books) =>
    Promise.resolve({
      checked: books.entries.filter(({ action }) => action === 'conclude_certification').length,
      violations: conclusions(books),
    }),
};

/** I21：每张有效证书都有年度监督. What began on the auditor’s last day may still wait for the clock. */
export const SURVEILLANCE: Invariant = {
  code: 'I21',
  title: '每张有效证书都有年度监督在计划中 · every certificate in effect is under surveillance',
  check: async ({ client, entries }) => {
    const today = entries.reduce((last, { acted_on: on }) => (on > last ? on : last), '');
    const { rows } = await client.query<{
      number: string;
      running: boolean;
      next: string;
      ends: string;
      acted: string;
    }>(
      `select c.number, to_char(c.valid_to, 'YYYY-MM-DD') as ends,
         exists (select from public.surveillances s where s.certificate_id = c.id and s.surveillance_kind = 'yearly'
           and s.stage in ('planned', 'notified', 'conducted', 'rectifying')) as running,
         to_char(coalesce((select max(s.conducted_on) from public.surveillances s
           join public.certificates v on v.id = s.certificate_id where v.number = c.number and s.surveillance_kind = 'yearly' and s.stage in ('qualified', 'unqualified')), c.valid_from)
           + interval '12 months', 'YYYY-MM-DD') as next,
         (select to_char(max(e.acted_on), 'YYYY-MM-DD') from ledger.entries e
           where e.record_type = 'certificate' and e.record_id = c.document_id) as acted
       from public.certificates c where c.state = 'effective' and c.valid_from is not null`
    );
    const violations = rows
      .filter(({ running, next, ends, acted }) => {
        const needed = [next, `${Number(next.slice(0, 4)) + 1}${next.slice(4)}`].some(
          (day) => day <= ends && day >= today
        );
        return !running && needed && acted < today;
      })
      .map(({ number }) =>
        wrong(
          `certificate ${number}`,
          '有效而没有年度监督 · in effect without a yearly surveillance'
        )
      );
    return { checked: rows.length, violations };
  },
};

/** Whether a submission lies between the day a ban was imposed and the day it ended or was lifted. */
function underBan(entry: Entry, imposed: Entry, lifted: Entry | undefined): boolean {
  return (
    entry.action === 'submit' &&
    Number(entry.seq) > Number(imposed.seq) &&
    entry.acted_on <= text(imposed.evidence['until']) &&
    (lifted === undefined || Number(entry.seq) < Number(lifted.seq))
  );
}

/** I22：限制申报期内没有提交的申报；限制由三人先后办理. */
export const BANS: Invariant = {
  code: 'I22',
  title: '限制申报期内没有提交，限制由三人办理 · nothing submitted under a ban, a ban takes three',
  check: async ({ client, histories }) => {
    const { rows } = await client.query<{ ban: string; application: string }>(
      'select b.document_id as ban, a.document_id as application from public.bans b join public.applications a on a.organization_id = b.organization_id'
    );
    const bans = [...histories].filter(([key]) => key.startsWith('ban '));
    const violations = bans.flatMap(([key, history]) => {
      const done = (...acts: string[]) => history.find(({ action }) => acts.includes(action));
      const imposed = done('impose');
      if (imposed === undefined) return [];
      const people = ['propose', 'endorse', 'impose'].map((act) => done(act)?.actor_id);
      const alone =
        new Set(people).size === 3
          ? []
          : [wrong(nameOf(imposed), '一人办了两步 · one person acted twice')];
      const lifted = done('lift', 'end');
      const submitted = rows
        .filter(({ ban }) => key === keyOf('ban', ban))
        .flatMap(({ application }) => histories.get(keyOf('application', application)) ?? [])
        .filter((entry) => underBan(entry, imposed, lifted))
        .map((entry) => wrong(nameOf(entry), '限制申报期内提交 · submitted under a ban'));
      return [...alone, ...submitted];
    });
    return { checked: bans.length, violations };
  },
};
