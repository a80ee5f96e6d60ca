/** Names this plugin is known by, and the records it guards. */
export const PLUGIN = 'certification';
export const READ_ACTION = 'plugin::certification.read';

export const ANNOUNCEMENT_UID = 'api::announcement.announcement';

/** Records that change only by an act of the scheme, whoever asks. Their tables carry the same guard in the database. */
export const GUARDED_UIDS = [
  'api::application.application',
  'api::organization.organization',
  'api::offering.offering',
  'api::material.material',
  'api::expert-evaluation.expert-evaluation',
  'api::group-standard.group-standard',
  'api::advancedness-evaluation.advancedness-evaluation',
  'api::inspection.inspection',
  'api::certification-report.certification-report',
  'api::certificate.certificate',
  'api::public-notice.public-notice',
  'api::objection.objection',
  'api::round.round',
  'api::mark-licence.mark-licence',
  'api::inspection-issue.inspection-issue',
  'api::surveillance.surveillance',
  'api::standard-project.standard-project',
  'api::certification-body.certification-body',
  'api::certifier.certifier',
  'api::ban.ban',
  'api::misuse-report.misuse-report',
] as const;

/** The admin role of a scheme role: `pre_reviewer` is held as `scheme-pre-reviewer`. */
export const roleCodeOf = (role: string): string => `scheme-${role.replaceAll('_', '-')}`;
