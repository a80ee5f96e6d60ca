import { ACTION_LABELS, NOTICE_ACTION_LABELS, RECORDS } from '@sxjp/config/scheme';
import type { Label, RecordType } from '@sxjp/config/scheme';
import type { LedgerEntry } from '@sxjp/plugin-certification/domain';
import type { Part } from './visibility.ts';

const BIRTH_LABELS: Readonly<Record<string, Label>> = {
  create: { zh: '建立', en: 'Opened' },
  import: { zh: '导入', en: 'Imported' },
};

const CASE_LABELS: Partial<Record<string, Label>> = { ...BIRTH_LABELS, ...ACTION_LABELS };
const NOTICE_LABELS: Partial<Record<string, Label>> = { ...BIRTH_LABELS, ...NOTICE_ACTION_LABELS };

function labelsOf(type: RecordType): Partial<Record<string, Label>> {
  if (type === 'application') return CASE_LABELS;
  return type === 'public_notice' ? NOTICE_LABELS : RECORDS[type].actions;
}

/** The part of the page an act's facts belong to; acts that are not here are open to every reader of the case. */
const PART_OF_ACT: Partial<Record<string, Part>> = {
  begin_evaluation: 'evaluations',
  evaluate: 'evaluations',
  conclude_evaluation: 'evaluations',
  conclude_advancedness: 'assessment',
  submit_scorecard: 'scores',
  explain_spread: 'scores',
  consolidate: 'scores',
  raise_issues: 'scores',
  write_report: 'scores',
  require_rectification: 'scores',
  conclude_inspection: 'scores',
  conclude_certification: 'certification',
  approve: 'evaluations',
};

/** History as read in the panel. Facts and evidence of a part the reader may not see are left out, the act is not. */
export function ledgerLines(
  history: readonly LedgerEntry[],
  may: (entry: LedgerEntry, part: Part | null) => boolean
) {
  return history.map((entry) => {
    const { version, action, from, to, actor, at, on, hash } = entry;
    const open = may(entry, PART_OF_ACT[action] ?? null);
    const labels = labelsOf(entry.recordType);
    return {
      version,
      action,
      label: labels[action] ?? { zh: action, en: action },
      from,
      to,
      actor: { kind: actor.kind, name: actor.name, role: actor.role },
      at,
      on,
      hash,
      facts: open ? entry.facts : {},
      evidence: open ? entry.evidence : {},
    };
  });
}
