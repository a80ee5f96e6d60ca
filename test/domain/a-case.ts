import { CALENDARS } from '@sxjp/config/calendar';
import { EDITION_2025, MATERIAL_KINDS, ROLES } from '@sxjp/config/scheme';
import type { Role, Stage } from '@sxjp/config/scheme';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import type {
  Actor,
  CaseFile,
  Circumstances,
  LedgerEntry,
  Question,
} from '@sxjp/plugin-certification/domain';

export const on = (text: string): PlainDate => PlainDate.parse(text);
export const TODAY = on('2026-06-10');

/** Anybody, by the role they hold: `staff:expert-2` is the second expert. */
export const person = (role: Role, place = 1): string => `staff:${role}-${place}`;

export function actorOf(role: Role, place = 1): Actor {
  const kind = role === 'applicant' ? 'applicant' : role === 'system' ? 'system' : 'staff';
  return { kind, id: person(role, place), name: `${role}${place}`, roles: [role] };
}

const PEOPLE: Circumstances['people'] = Object.fromEntries(
  ROLES.flatMap((role) =>
    [1, 2, 3, 4, 5, 6].map((place) => [
      person(role, place),
      { name: `${role}${place}`, roles: [role] },
    ])
  )
);

export const CIRCUMSTANCES: Circumstances = {
  today: TODAY,
  calendar: CALENDARS,
  people: PEOPLE,
  body: {
    id: 'body',
    name: '演示认证机构',
    approvalNumber: 'CNCA-R-2019-901',
    approvedFrom: on('2019-01-01'),
    approvedTo: on('2030-12-31'),
    kinds: ['product', 'service'],
  },
  standardServes: [],
};

type Act = Partial<Omit<LedgerEntry, 'actor'>> & { action: string; by?: Role; place?: number };

/** A history from acts told shortly; what is left out does not matter to the rule under test. */
export function historyOf(acts: readonly Act[]): LedgerEntry[] {
  return acts.map(({ by = 'case_officer', place = 1, ...act }, index) => ({
    recordType: 'application',
    recordId: 'case',
    version: index + 1,
    from: null,
    to: 'draft',
    actor: { kind: 'staff', id: person(by, place), name: `${by}${place}`, role: by },
    at: '2026-06-01T10:00:00.000+08:00',
    on: on('2026-06-01'),
    facts: {},
    evidence: {},
    requestId: `request-${index}`,
    edition: '2025',
    previousHash: null,
    hash: String(index),
    ...act,
  }));
}

export function caseFile(changed: Partial<CaseFile> = {}): CaseFile {
  return {
    id: 'case',
    number: 'SXJP-A-2026-0001',
    stage: 'draft',
    version: 1,
    offering: { id: 'offering', name: '老陈醋', kind: 'product', sector: 'food' },
    organizationName: '演示醋业有限公司',
    overview: '演示单位的概述，写得足够长，说明企业的基本情况和产品。',
    dimensions: [{ dimension: 'standard_conformance', text: '总酸高于国标' }],
    commitment: { signatory: '演示负责人', on: TODAY },
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
    objections: [],
    history: [],
    ...changed,
  };
}

export function question(
  role: Role,
  changed: Partial<CaseFile> = {},
  around: Partial<Circumstances> = {},
  place = 1
): Question {
  return {
    edition: EDITION_2025,
    caseFile: caseFile(changed),
    actor: actorOf(role, place),
    circumstances: { ...CIRCUMSTANCES, ...around },
  };
}

/** The arrival at a stage, so that “since entering” has a beginning. */
export const arrival = (to: Stage, from: Stage = 'draft'): Act => ({ action: 'arrive', from, to });
