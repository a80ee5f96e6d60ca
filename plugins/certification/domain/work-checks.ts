import { PART_LABELS } from '@sxjp/config/scheme';
import type { CertificationPart, Label, OfferingKind } from '@sxjp/config/scheme';
import { addMonths } from './calendar.ts';
import type { PlainDate } from './calendar.ts';
import { filesOfWork, partsNeeded, routeOf, workOfRoute } from './certification-work.ts';
import type { Accepted, CertificationWork, Measured, TestReport } from './certification-work.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** 检验报告 another case already rests on. */
export interface TestElsewhere {
  lab: string;
  number: string;
  subject: string;
}

/** All a check of the work may look at. */
export interface WorkAsked {
  kind: OfferingKind;
  /** 认证的日子：the day the conclusion is signed, today while it is not. */
  day: PlainDate;
  applicant: string;
  body: string;
  /** 标准先进性评价的各项指标: each has to be proven by one of the results. */
  indicators: readonly string[];
  work: CertificationWork;
  testsElsewhere: readonly TestElsewhere[];
  /** How old an accepted test report may be. */
  reportMonths: number;
}
type Check = (asked: WorkAsked) => Refusal | null;

const at = (part: CertificationPart): Label => PART_LABELS[part];
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
const same = (one: string, other: string): boolean => folded(one) === folded(other);

/** The first of them that another one before it equals, by `key`. */
function twice<T>(all: readonly T[], key: (each: T) => string): T | undefined {
  const seen = new Set<string>();
  return all.find((each) => {
    const word = folded(key(each));
    if (seen.has(word)) return true;
    seen.add(word);
    return false;
  });
}

/** `on` lies in the time in which the work could be done: not before the contract, not after the conclusion. */
function outOfTime(
  { day, work: { contract } }: WorkAsked,
  part: CertificationPart,
  on: PlainDate
): Refusal | null {
  if (on > day) return refuse('work_after_conclusion', { part: at(part), on, day }, part);
  if (contract !== undefined && on < contract.signedOn)
    return refuse(
      'work_before_contract',
      { part: at(part), on, signedOn: contract.signedOn },
      part
    );
  return null;
}

function failing(part: CertificationPart, results: readonly Measured[]): Refusal | null {
  const bad = results.find(({ conforms }) => !conforms);
  return bad === undefined
    ? null
    : refuse(
        'result_does_not_conform',
        {
          part: at(part),
          indicator: bad.indicator,
          result: bad.result,
          requirement: bad.requirement,
        },
        part
      );
}

const missing: Check = ({ work, kind }) => {
  const absent = partsNeeded(routeOf(work), kind).filter((part) => work[part] === undefined);
  return absent.length === 0 ? null : refuse('work_incomplete', { missing: absent.map(at) });
};

const contract: Check = ({ work: { contract: held }, day, applicant, body }) => {
  if (held === undefined) return null;
  if (held.signedOn > day)
    return refuse(
      'work_after_conclusion',
      { part: at('contract'), on: held.signedOn, day },
      'contract'
    );
  return same(held.applicantParty, applicant) && same(held.bodyParty, body)
    ? null
    : refuse('contract_of_others', { applicant, body }, 'contract');
};

const sample: Check = (asked) => {
  const { design, sampling } = asked.work;
  return (
    (design === undefined ? null : outOfTime(asked, 'design', design.reviewedOn)) ??
    (sampling === undefined ? null : outOfTime(asked, 'sampling', sampling.on))
  );
};

function testRefused(asked: WorkAsked, test: TestReport): Refusal | null {
  const { sampling } = asked.work;
  const words = { number: test.number, lab: test.lab };
  if (test.issuedOn > asked.day)
    return refuse(
      'work_after_conclusion',
      { part: at('tests'), on: test.issuedOn, day: asked.day },
      'tests'
    );
  if (sampling !== undefined && test.issuedOn < sampling.on)
    return refuse('test_before_sample', { ...words, sampledOn: sampling.on }, 'tests');
  if (sampling !== undefined && !same(test.sealNumber, sampling.sealNumber))
    return refuse('test_of_another_sample', { ...words, seal: sampling.sealNumber }, 'tests');
  return failing('tests', test.results);
}

const tests: Check = (asked) => {
  const { tests: held = [] } = asked.work;
  const again = twice(held, ({ lab, number }) => `${lab} ${number}`);
  if (again !== undefined)
    return refuse('test_counted_twice', { number: again.number, lab: again.lab }, 'tests');
  for (const test of held) {
    const refusal = testRefused(asked, test);
    if (refusal !== null) return refusal;
  }
  return null;
};

const elsewhere: Check = ({ work: { tests: held = [] }, testsElsewhere }) => {
  for (const { lab, number } of held) {
    const other = testsElsewhere.find((each) => same(each.lab, lab) && same(each.number, number));
    if (other !== undefined)
      return refuse('test_of_another_case', { number, lab, subject: other.subject }, 'tests');
  }
  return null;
};

/** Each part of a service that is there, with its day. */
const datedParts = ({ audit, measurements, visit }: CertificationWork) =>
  (
    [
      ['audit', audit?.on],
      ['measurements', measurements?.on],
      ['visit', visit?.on],
    ] as const
  ).flatMap(([part, on]) => (on === undefined ? [] : [{ part, on }]));

function notConforming({ audit, visit, measurements }: CertificationWork): Refusal | null {
  for (const [part, held] of [
    ['audit', audit],
    ['visit', visit],
  ] as const)
    if (held?.conforms === false) return refuse('part_does_not_conform', { part: at(part) }, part);
  return failing('measurements', measurements?.results ?? []);
}

const service: Check = (asked) => {
  for (const { part, on } of datedParts(asked.work)) {
    const refusal = outOfTime(asked, part, on);
    if (refusal !== null) return refusal;
  }
  const { audit, visit } = asked.work;
  if (audit !== undefined && visit !== undefined && audit.on === visit.on)
    return refuse('visit_on_the_audit_day', { on: visit.on }, 'visit');
  return notConforming(asked.work);
};

function acceptedRefused(
  { day, applicant, reportMonths }: WorkAsked,
  held: Accepted
): Refusal | null {
  const { number, issuer, validFrom } = held;
  if (held.kind === 'certificate' && held.validTo === null)
    return refuse('accepted_without_end', { number, issuer }, 'accepted');
  const validTo = held.validTo ?? addMonths(validFrom, reportMonths);
  if (day < validFrom || day > validTo)
    return refuse('accepted_expired', { number, issuer, validFrom, validTo, on: day }, 'accepted');
  return same(held.holder, applicant)
    ? null
    : refuse('accepted_of_another', { number, holder: held.holder, applicant }, 'accepted');
}

const accepted: Check = (asked) => {
  const { accepted: held = [] } = asked.work;
  const again = twice(held, ({ issuer, number }) => `${issuer} ${number}`);
  if (again !== undefined)
    return refuse('accepted_twice', { number: again.number, issuer: again.issuer }, 'accepted');
  for (const each of held) {
    const refusal = acceptedRefused(asked, each);
    if (refusal !== null) return refusal;
  }
  return null;
};

/** 一份文件只证明一件事：no file stands for two proofs. */
const fileTwice: Check = ({ work }) => {
  const again = twice(filesOfWork(work), ({ sha256 }) => sha256);
  return again === undefined ? null : refuse('file_counted_twice', { file: again.name });
};

function proven({ tests: held = [], measurements, accepted: taken = [] }: CertificationWork) {
  return [
    ...held.flatMap(({ results }) => results),
    ...(measurements?.results ?? []),
    ...taken.flatMap(({ covers }) => covers),
  ].map(({ indicator }) => indicator);
}

const covered: Check = ({ work, indicators }) => {
  const shown = proven(work);
  const left = indicators.filter((indicator) => !shown.some((each) => same(each, indicator)));
  return left.length === 0
    ? null
    : refuse('standard_not_covered', { missing: left.join('、') }, routeOf(work));
};

/**
 * 认证工作的各项条件，一名一函数：the guards of the conclusion and the list of what is still missing are both made of them. Each
 * looks only at the parts of the case’s own route, so that a product is not proven by what a service would need.
 */
export const WORK_CHECKS = {
  work_complete: missing,
  contract_in_order: contract,
  sample_in_order: sample,
  tests_in_order: tests,
  tests_of_this_case_alone: elsewhere,
  service_in_order: service,
  accepted_in_order: accepted,
  files_counted_once: fileTwice,
  standard_covered: covered,
} as const satisfies Record<string, Check>;
export type WorkCheck = keyof typeof WORK_CHECKS;
export const WORK_CHECK_NAMES = Object.keys(WORK_CHECKS) as WorkCheck[];

/** One check, on the parts of the route alone. */
export function checkWork(name: WorkCheck, asked: WorkAsked): Refusal | null {
  return WORK_CHECKS[name]({ ...asked, work: workOfRoute(asked.work, asked.kind) });
}

/** 还缺什么、哪里不对：everything at once, so that the body is told it before it signs. */
export function faultsOfWork(asked: WorkAsked): Refusal[] {
  return WORK_CHECK_NAMES.flatMap((name) => checkWork(name, asked) ?? []);
}
