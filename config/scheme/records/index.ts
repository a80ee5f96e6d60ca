import { BAN_RECORD } from './ban.ts';
import { CERTIFICATE } from './certificate.ts';
import { CERTIFICATION_BODY } from './certification-body.ts';
import { CERTIFIER } from './certifier.ts';
import { GROUP_STANDARD } from './group-standard.ts';
import { INSPECTION_ISSUE } from './inspection-issue.ts';
import { MARK_LICENCE } from './mark-licence.ts';
import { MISUSE_REPORT } from './misuse-report.ts';
import { OBJECTION } from './objection.ts';
import { ROUND } from './round.ts';
import { SURVEILLANCE } from './surveillance.ts';

/** 申报与公示以外有自己阶段的记录. Each moves only by its own table, through the same door. */
export const RECORDS = {
  certificate: CERTIFICATE,
  mark_licence: MARK_LICENCE,
  objection: OBJECTION,
  inspection_issue: INSPECTION_ISSUE,
  surveillance: SURVEILLANCE,
  group_standard: GROUP_STANDARD,
  round: ROUND,
  certification_body: CERTIFICATION_BODY,
  certifier: CERTIFIER,
  ban: BAN_RECORD,
  misuse_report: MISUSE_REPORT,
} as const;
export type RecordKind = keyof typeof RECORDS;

export const RECORD_KINDS = Object.keys(RECORDS) as RecordKind[];
export { RecordScheme, RecordTransition } from './record.ts';
