import type { Role } from '@sxjp/config/scheme';
import { GUARDED_UIDS } from '../identity.ts';

export type StaffRole = Exclude<Role, 'applicant' | 'system'>;

/** Everything of the case in the content manager, to read: the records the plugin guards. */
const CASE_RECORDS = GUARDED_UIDS;

const PUBLIC_RECORDS = [
  'api::public-notice.public-notice',
  'api::certificate.certificate',
] as const;

export interface ContentRights {
  reads: readonly string[];
  /** Kept by hand: create, read, update. */
  keeps: readonly string[];
}

const NONE: ContentRights = { reads: [], keeps: [] };

/**
 * What each role may open in Strapi's own content manager. Guarded records are only ever read there; roles that see a
 * case only when named to it (experts, inspectors, certification bodies) read it in the workbench alone, because a
 * permission of the content manager could not tell one case from another.
 */
export const CONTENT_RIGHTS: Readonly<Record<StaffRole, ContentRights>> = {
  case_officer: {
    reads: CASE_RECORDS,
    keeps: ['api::staff-profile.staff-profile'],
  },
  department_head: { reads: CASE_RECORDS, keeps: [] },
  pre_reviewer: {
    reads: [
      'api::application.application',
      'api::organization.organization',
      'api::offering.offering',
      'api::material.material',
    ],
    keeps: [],
  },
  expert: NONE,
  standards_secretary: NONE,
  advancedness_evaluator: NONE,
  inspector: NONE,
  certification_body: NONE,
  alliance: { reads: ['api::certificate.certificate'], keeps: [] },
  summary_committee: { reads: CASE_RECORDS, keeps: [] },
  editor: { reads: PUBLIC_RECORDS, keeps: ['api::announcement.announcement'] },
  publisher: { reads: PUBLIC_RECORDS, keeps: ['api::announcement.announcement'] },
  objection_handler: { reads: CASE_RECORDS, keeps: [] },
  supervisor: {
    reads: [...PUBLIC_RECORDS, 'api::surveillance.surveillance', 'api::mark-licence.mark-licence'],
    keeps: [],
  },
  appeal_panel: { reads: CASE_RECORDS, keeps: [] },
};

export const STAFF_ROLES = Object.keys(CONTENT_RIGHTS) as StaffRole[];
