import type { RecordKind, SchemeEdition } from '@sxjp/config/scheme';
import type { FactsRow } from '../facts.ts';
import type { Machine, RecordGuard } from '../record.ts';
import type { RecordAsked } from './asked.ts';
import { BAN_FACTS, BAN_GUARDS } from './ban.ts';
import type { BanDetails } from './ban.ts';
import { BODY_FACTS, BODY_GUARDS } from './certification-body.ts';
import type { BodyDetails } from './certification-body.ts';
import { CERTIFIER_FACTS, CERTIFIER_GUARDS } from './certifier.ts';
import type { CertifierDetails } from './certifier.ts';
import { CERTIFICATE_FACTS, CERTIFICATE_GUARDS } from './certificate.ts';
import type { CertificateDetails } from './certificate.ts';
import { STANDARD_FACTS, STANDARD_GUARDS } from './group-standard.ts';
import type { StandardDetails } from './group-standard.ts';
import { ISSUE_FACTS, ISSUE_GUARDS } from './inspection-issue.ts';
import type { IssueDetails } from './inspection-issue.ts';
import { LICENCE_FACTS, LICENCE_GUARDS } from './mark-licence.ts';
import type { LicenceDetails } from './mark-licence.ts';
import { MISUSE_FACTS, MISUSE_GUARDS } from './misuse-report.ts';
import type { MisuseDetails } from './misuse-report.ts';
import { OBJECTION_FACTS, OBJECTION_GUARDS } from './objection.ts';
import type { ObjectionDetails } from './objection.ts';
import { ROUND_FACTS, ROUND_GUARDS } from './round.ts';
import type { RoundDetails } from './round.ts';
import { SURVEILLANCE_FACTS, SURVEILLANCE_GUARDS } from './surveillance.ts';
import type { SurveillanceDetails } from './surveillance.ts';

/** What each kind of record has besides its stage, as its guards see it. */
export interface RecordDetails {
  certificate: CertificateDetails;
  mark_licence: LicenceDetails;
  objection: ObjectionDetails;
  inspection_issue: IssueDetails;
  surveillance: SurveillanceDetails;
  group_standard: StandardDetails;
  round: RoundDetails;
  certification_body: BodyDetails;
  certifier: CertifierDetails;
  ban: BanDetails;
  misuse_report: MisuseDetails;
}

type Written<Details> = {
  guards: Readonly<Record<string, RecordGuard<RecordAsked<Details>>>>;
  facts: Readonly<Record<string, FactsRow>>;
};

/** 各种记录的条件与所填内容，按名取用. A name of a table that is missing here stops the system from starting. */
export const RECORD_MACHINES: { [Kind in RecordKind]: Written<RecordDetails[Kind]> } = {
  certificate: { guards: CERTIFICATE_GUARDS, facts: CERTIFICATE_FACTS },
  mark_licence: { guards: LICENCE_GUARDS, facts: LICENCE_FACTS },
  objection: { guards: OBJECTION_GUARDS, facts: OBJECTION_FACTS },
  inspection_issue: { guards: ISSUE_GUARDS, facts: ISSUE_FACTS },
  surveillance: { guards: SURVEILLANCE_GUARDS, facts: SURVEILLANCE_FACTS },
  group_standard: { guards: STANDARD_GUARDS, facts: STANDARD_FACTS },
  round: { guards: ROUND_GUARDS, facts: ROUND_FACTS },
  certification_body: { guards: BODY_GUARDS, facts: BODY_FACTS },
  certifier: { guards: CERTIFIER_GUARDS, facts: CERTIFIER_FACTS },
  ban: { guards: BAN_GUARDS, facts: BAN_FACTS },
  misuse_report: { guards: MISUSE_GUARDS, facts: MISUSE_FACTS },
};

/** The word of the address for each kind of record, in the order people are shown them. */
export const RECORD_PATHS = {
  rounds: 'round',
  certificates: 'certificate',
  'mark-licences': 'mark_licence',
  objections: 'objection',
  'inspection-issues': 'inspection_issue',
  surveillances: 'surveillance',
  standards: 'group_standard',
  'certification-bodies': 'certification_body',
  certifiers: 'certifier',
  bans: 'ban',
  'misuse-reports': 'misuse_report',
} as const satisfies Record<string, RecordKind>;
export type RecordPath = keyof typeof RECORD_PATHS;

/** The machine of one kind of record under an edition. */
export function machineOf<Kind extends RecordKind>(
  edition: SchemeEdition,
  kind: Kind
): Machine<RecordAsked<RecordDetails[Kind]>> {
  const { stages, actions, transitions } = edition.records[kind];
  const { guards, facts } = RECORD_MACHINES[kind];
  return { rows: transitions, stages, actions, guards, facts };
}
