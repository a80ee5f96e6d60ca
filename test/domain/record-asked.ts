import { CALENDARS } from '@sxjp/config/calendar';
import { EDITION_2025, ROLES } from '@sxjp/config/scheme';
import type { RecordKind, Role } from '@sxjp/config/scheme';
import {
  RECORD_MACHINES,
  decideRecord,
  machineOf,
  refusalMessage,
} from '@sxjp/plugin-certification/domain';
import type {
  Actor,
  LedgerEntry,
  OwningCase,
  RecordDecision,
  RecordDetails,
} from '@sxjp/plugin-certification/domain';
import { BODY } from './certification-work.ts';
import { BLANK, caseAt, entryOf, on } from './case-at.ts';
import { PEOPLE } from './people.ts';

export const TODAY = on('2026-03-02');
const inspected = caseAt('rectifying');
/** 所属申报：整改中的一案. */
export const owner = (changed: Partial<OwningCase> = {}): OwningCase => ({
  stage: 'rectifying',
  history: inspected.history,
  accountActorId: PEOPLE.firm.id,
  ...changed,
});

/** 一件一切正常的记录. */
export const DETAILS: RecordDetails = {
  certificate: {
    validTo: on('2028-12-31'),
    issuedBy: 'CNCA-1',
    actorsBody: null,
    content: 'as-it-is-now',
    unprintable: [],
    holderId: PEOPLE.firm.id,
    presentVersion: null,
    changeUnderWay: null,
    said: {
      holderName: '晋申实业',
      holderNameEn: null,
      holderAddress: '太原市小店区',
      producerName: '晋申实业',
      producerAddress: '太原市小店区',
      factoryName: '晋申醋厂',
      factoryAddress: '晋中市榆次区',
      offeringName: '晋源老陈醋',
      offeringNameEn: null,
      brand: '晋源',
      models: ['500 mL'],
      standards: [{ number: 'T/SXJP 012-2026', title: '老陈醋 特级' }],
    },
  },
  mark_licence: { certificateState: 'effective' },
  objection: {
    owner: owner(),
    receivedOn: on('2026-02-26'),
    noticeEndOn: on('2026-02-27'),
    petitioner: ['赵先生', '0351-7654321'],
  },
  misuse_report: { petitioner: ['赵先生', '0351-7654321'] },
  inspection_issue: { owner: owner(), severity: 'serious' },
  surveillance: { kind: 'yearly' },
  group_standard: { drafters: ['drafter1'] },
  certification_body: {
    periods: BODY.periods,
    members: ['body'],
    accounts: [
      { id: 'body', body: '晋认检验' },
      { id: 'staff:7', body: null },
    ],
  },
  certifier: { bodyName: '晋认检验' },
  ban: { reason: 'certificate_revoked', until: on('2029-03-01') },
  round: { opensOn: on('2026-03-01'), closesOn: on('2026-03-31'), overlaps: null },
};

export interface Past {
  action: string;
  on?: string;
  facts?: Record<string, unknown>;
  evidence?: Record<string, unknown>;
  by?: string;
}

function entries(kind: RecordKind, past: readonly Past[]): LedgerEntry[] {
  return past.map(({ action, on: day = '2026-02-20', facts = {}, evidence = {}, by }, index) => {
    const entry = entryOf(BLANK, { action: 'submit' });
    return {
      ...entry,
      recordType: kind,
      version: index + 1,
      action,
      actor: { ...entry.actor, id: by ?? entry.actor.id },
      on: on(day),
      facts,
      evidence,
    };
  });
}

/** One act asked of a record. */
export function ask<Kind extends RecordKind>(
  kind: Kind,
  stage: string,
  action: string,
  actor: Actor,
  facts: unknown,
  changed: {
    details?: Partial<RecordDetails[Kind]>;
    past?: readonly Past[];
    via?: 'application' | 'certificate';
  } = {}
): RecordDecision {
  const file = {
    id: 'r1',
    subject: 'SXJP-P-2026-0001-X',
    stage,
    version: 3,
    history: entries(kind, changed.past ?? []),
  };
  const details = { ...DETAILS[kind], ...changed.details };
  const asked = { edition: EDITION_2025, actor, today: TODAY, calendar: CALENDARS, file, details };
  return decideRecord(
    machineOf(EDITION_2025, kind),
    file,
    actor,
    asked,
    action,
    facts,
    changed.via
  );
}

export const withRole = (role: Role): Actor => ({
  kind: 'staff',
  id: role,
  name: role,
  roles: [role],
});
export const everything: Actor = { kind: 'staff', id: 'all', name: '身兼各职', roles: [...ROLES] };
export const codeOf = (decision: RecordDecision): string =>
  decision.ok ? 'ok' : decision.refusal.code;

export type RecordGuardCase = readonly [
  kind: RecordKind,
  guard: string,
  said: string,
  decision: () => RecordDecision,
  outcome: string,
];

/** Every condition of these kinds both lets pass and refuses, and each case comes out as written. */
export function holdRecordGuards(
  title: string,
  kinds: readonly RecordKind[],
  cases: readonly RecordGuardCase[]
): void {
  const shown = (kind: RecordKind, ok: boolean) =>
    [
      ...new Set(
        cases
          .filter((each) => each[0] === kind && (each[4] === 'ok') === ok)
          .map(([, guard]) => guard)
      ),
    ].sort();

  describe(title, () => {
    it.each(kinds)('%s 的每个条件都有放行的和拒绝的例子', (kind) => {
      const guards = Object.keys(RECORD_MACHINES[kind].guards).sort();
      expect(shown(kind, true)).toEqual(guards);
      expect(shown(kind, false)).toEqual(guards);
    });

    it.each(cases)('%s %s：%s', (_kind, _guard, _said, decision, outcome) => {
      const answer = decision();
      expect(codeOf(answer)).toBe(outcome);
      if (!answer.ok) expect(refusalMessage(answer.refusal, 'zh')).not.toMatch(/[{}]|undefined/);
    });
  });
}
