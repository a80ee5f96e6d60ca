import type { Role } from '@sxjp/config/scheme';
import {
  assignedBody,
  evaluationsOf,
  hasDeclared,
  scorecardsOf,
  visitOf,
  panelOf,
  teamOf,
} from '@sxjp/plugin-certification/domain';
import type { Actor, ApprovedBody, CaseFile, LedgerEntry } from '@sxjp/plugin-certification/domain';

/** Parts of a case's page a role may read. What is not listed is not sent. */
export type Part =
  | 'contact'
  | 'dossier'
  | 'evaluations'
  | 'assessment'
  | 'scores'
  | 'report'
  | 'certification'
  | 'objections';

/** What those see who judge a case as a whole. */
const JUDGING: readonly Part[] = [
  'dossier',
  'evaluations',
  'assessment',
  'scores',
  'report',
  'certification',
  'objections',
];

const STAFF_PARTS: Readonly<Record<Exclude<Role, 'applicant' | 'system'>, readonly Part[]>> = {
  case_officer: [
    'contact',
    'dossier',
    'evaluations',
    'assessment',
    'scores',
    'report',
    'certification',
    'objections',
  ],
  department_head: [
    'contact',
    'dossier',
    'evaluations',
    'assessment',
    'scores',
    'report',
    'certification',
    'objections',
  ],
  pre_reviewer: ['contact', 'dossier'],
  expert: ['dossier', 'evaluations'],
  standards_secretary: ['dossier', 'evaluations', 'assessment'],
  advancedness_evaluator: ['dossier', 'assessment'],
  inspector: ['dossier', 'assessment', 'scores'],
  certification_body: ['dossier', 'assessment', 'report', 'certification'],
  alliance: ['report'],
  summary_committee: JUDGING,
  editor: ['report'],
  publisher: ['report', 'objections'],
  objection_handler: JUDGING,
  supervisor: ['dossier', 'report', 'certification'],
  appeal_panel: JUDGING,
};

/** Roles that see only the cases they are named to. */
const NAMED_ONLY = new Set<Role>(['expert', 'inspector', 'certification_body']);

function isNamed(role: Role, actor: Actor, body: ApprovedBody | null, file: CaseFile): boolean {
  if (role === 'expert') return panelOf(file.history)?.members.includes(actor.id) === true;
  if (role === 'inspector') return teamOf(file.history)?.members.includes(actor.id) === true;
  return body !== null && assignedBody(file.history)?.id === body.id;
}

/** 先声明后开卷: the dossier opens to an expert or inspector of a running stage only after their declaration. */
function mayOpen(role: Role, actor: Actor, { stage, history }: CaseFile): boolean {
  if (role === 'expert' && stage === 'initial_evaluation')
    return hasDeclared(history, stage, actor.id);
  if (role === 'inspector' && (stage === 'on_site_inspection' || stage === 'rectifying'))
    return hasDeclared(history, 'on_site_inspection', actor.id);
  return true;
}

/**
 * What this staff member may read of the case, over all their roles; null is nothing, as if the case were not there.
 * A draft is the applicant's own until it is submitted.
 */
export function readableParts(
  actor: Actor,
  body: ApprovedBody | null,
  file: CaseFile
): ReadonlySet<Part> | null {
  if (file.stage === 'draft') return null;
  const roles = actor.roles.filter(
    (role): role is keyof typeof STAFF_PARTS =>
      role !== 'applicant' &&
      role !== 'system' &&
      (!NAMED_ONLY.has(role) || isNamed(role, actor, body, file))
  );
  if (roles.length === 0) return null;
  return new Set(roles.flatMap((role) => (mayOpen(role, actor, file) ? STAFF_PARTS[role] : [])));
}

/** 盲评: an expert sees the others' evaluations once their own is in, or when the evaluation is over. */
export function seesOthersEvaluations(actor: Actor, file: CaseFile): boolean {
  if (actor.roles.some((role) => role !== 'expert' && partsOf(role).includes('evaluations')))
    return true;
  if (file.stage !== 'initial_evaluation') return true;
  return evaluationsOf(file.history).some(({ id }) => id === actor.id);
}

function partsOf(role: Role): readonly Part[] {
  return role === 'applicant' || role === 'system' ? [] : STAFF_PARTS[role];
}

/**
 * 盲评: a scorecard of the running visit is open to others when the scores are consolidated; to a member of the team, when
 * their own is in. Nobody else sees one before.
 */
export function seesOthersScorecards(actor: Actor, { stage, history }: CaseFile): boolean {
  if (stage !== 'on_site_inspection') return true;
  if (visitOf(history).acts.some(({ action }) => action === 'consolidate')) return true;
  return scorecardsOf(history).some(({ inspector }) => inspector === actor.id);
}

/** Acts of the running visit whose facts are somebody's scores. */
const BLIND = new Set(['submit_scorecard', 'explain_spread']);

export function isBlind(entry: LedgerEntry, actor: Actor, file: CaseFile): boolean {
  return (
    BLIND.has(entry.action) &&
    entry.actor.id !== actor.id &&
    !seesOthersScorecards(actor, file) &&
    visitOf(file.history).acts.includes(entry)
  );
}
