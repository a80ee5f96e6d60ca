import { RECORD_PATHS } from '@sxjp/plugin-certification/domain';
import { READ_ACTION } from '../identity.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Staff routes: a signed-in admin user with a role of the scheme. Who may do what with a case, the door decides. */
const STAFF_POLICIES = [
  'admin::isAuthenticatedAdmin',
  { name: 'admin::hasPermissions', config: { actions: [READ_ACTION] } },
];

const staff = (method: Method, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { policies: STAFF_POLICIES },
});

/** Applicant routes: an account whose role has been given this very action. */
const own = (method: Method, path: string, action: string) => ({
  method,
  path,
  handler: `applicant.${action}`,
  config: { policies: [] },
});

export const STAFF_ROUTES = [
  staff('GET', '/me', 'staff-cases.me'),
  staff('GET', '/scheme', 'staff-cases.scheme'),
  staff('GET', '/people', 'staff-cases.people'),
  staff('GET', '/applications', 'staff-cases.list'),
  staff('GET', '/applications/:id', 'staff-cases.page'),
  staff('GET', '/applications/:id/ledger', 'staff-cases.ledger'),
  staff('GET', '/applications/:id/actions', 'staff-cases.actions'),
  staff('GET', '/applications/:id/files/:sha256', 'staff-cases.file'),
  staff('POST', '/applications/:id/actions/:action', 'staff-cases.act'),
  staff('GET', '/applications/:id/scorecard', 'staff-scorecards.page'),
  staff('PUT', '/applications/:id/scorecard', 'staff-scorecards.keep'),
  staff('PUT', '/applications/:id/scorecard/files', 'staff-scorecards.addFiles'),
  staff('GET', '/applications/:id/scorecard/files/:sha256', 'staff-scorecards.file'),
  staff('GET', '/applications/:id/report', 'staff-scorecards.report'),
  staff('GET', '/inspections/visits', 'staff-inspections.visits'),
  staff('GET', '/inspections/summary', 'staff-inspections.summary'),
  staff('GET', '/inspections/summary.xlsx', 'staff-inspections.workbook'),
  staff('GET', '/notices', 'staff-notices.list'),
  staff('POST', '/notices', 'staff-notices.create'),
  staff('GET', '/notices/:id', 'staff-notices.page'),
  staff('POST', '/notices/:id/actions/:action', 'staff-notices.act'),
  staff('POST', '/objections', 'staff-notices.registerObjection'),
  ...['objections', 'misuse-reports'].flatMap((path) => [
    staff('GET', `/${path}/:id/petition`, 'staff-petitions.petition'),
    staff('GET', `/${path}/:id/evidence/:sha256`, 'staff-petitions.evidence'),
    staff('POST', `/${path}/:id/query-code`, 'staff-petitions.code'),
  ]),
  staff('GET', '/publication', 'staff-publication.standing'),
  staff('POST', '/publication/rollbacks', 'staff-publication.rollBack'),
  staff('GET', '/overdue', 'staff-cases.overdue'),
  staff('POST', '/rounds', 'staff-records.draftRound'),
  staff('GET', '/rounds/:id/rubrics', 'staff-records.rubrics'),
  staff('POST', '/surveillances', 'staff-records.planSurveillance'),
  staff('POST', '/standards', 'staff-records.proposeStandard'),
  staff('GET', '/applications/:id/bodies', 'staff-certification.bodies'),
  staff('GET', '/applications/:id/certification', 'staff-certification.desk'),
  staff('PUT', '/applications/:id/certification/parts/:part', 'staff-certification.keepPart'),
  staff('PUT', '/applications/:id/certification/files', 'staff-certification.addFiles'),
  staff('GET', '/applications/:id/certification/files/:sha256', 'staff-certification.file'),
  staff('GET', '/surveillance-plan', 'staff-certification.plan'),
  staff('GET', '/surveillance-plan.xlsx', 'staff-certification.planWorkbook'),
  staff('POST', '/certification-bodies', 'staff-records.registerBody'),
  staff('POST', '/certifiers', 'staff-records.registerCertifier'),
  staff('POST', '/bans', 'staff-records.proposeBan'),
  staff('GET', '/applications/:id/notifications/:version', 'staff-documents.notification'),
  staff('GET', '/notices/:id/document', 'staff-documents.publicNotice'),
  staff('GET', '/notices/:id/announcements/:version', 'staff-documents.announcement'),
  staff('GET', '/certificates/:id/announcements/:version', 'staff-documents.ofCertificate'),
  staff('GET', '/certificates/:id/prints', 'staff-prints.log'),
  staff('GET', '/certificates/:id/prints/:version', 'staff-prints.print'),
  staff('GET', '/certificates/:id/proof', 'staff-prints.proof'),
  staff('GET', '/prints', 'staff-prints.batch'),
  staff('POST', '/prints/merged', 'staff-prints.merged'),
  staff('GET', '/imports', 'staff-imports.list'),
  staff('POST', '/imports', 'staff-imports.upload'),
  staff('GET', '/imports/template.xlsx', 'staff-imports.template'),
  staff('GET', '/imports/:id', 'staff-imports.page'),
  staff('GET', '/imports/:id/report.csv', 'staff-imports.report'),
  staff('POST', '/imports/:id/start', 'staff-imports.start'),
  ...Object.keys(RECORD_PATHS).flatMap((path) => [
    staff('GET', `/${path}`, 'staff-records.list'),
    staff('GET', `/${path}/:id`, 'staff-records.page'),
    staff('POST', `/${path}/:id/actions/:action`, 'staff-records.act'),
  ]),
];

export const APPLICANT_ROUTES = [
  own('GET', '/scheme', 'scheme'),
  own('GET', '/organization', 'organization'),
  own('PUT', '/organization', 'writeOrganization'),
  own('GET', '/applications', 'list'),
  own('POST', '/applications', 'open'),
  own('GET', '/certificates', 'certificates'),
  own('POST', '/certificates/:id/renewal', 'renew'),
  own('POST', '/certificates/:id/request', 'request'),
  own('GET', '/applications/:id', 'page'),
  own('PATCH', '/applications/:id', 'write'),
  own('PUT', '/applications/:id/materials/:kind', 'material'),
  own('DELETE', '/applications/:id/materials/:kind/files/:sha256', 'removeFile'),
  own('GET', '/applications/:id/files/:sha256', 'file'),
  own('GET', '/applications/:id/report', 'report'),
  own('GET', '/applications/:id/notifications/:version', 'notification'),
  own('PUT', '/applications/:id/issues/:issue/answer', 'answerIssue'),
  own('GET', '/applications/:id/ledger', 'ledger'),
  own('GET', '/applications/:id/actions', 'actions'),
  own('POST', '/applications/:id/actions/:action', 'act'),
];

/** Open to anyone: no account, no permission of any role; counted by address before the body is read. */
const open = (method: Method, path: string, action: string) => ({
  method,
  path,
  handler: `public.${action}`,
  config: { auth: false, policies: [] },
});

export const PUBLIC_ROUTES = [
  open('POST', '/objections', 'object'),
  open('POST', '/misuse-reports', 'report'),
  open('POST', '/petitions/query', 'query'),
];

/** Permissions the applicants' role is given, by the routes above. */
export const APPLICANT_ACTIONS = [
  ...new Set(APPLICANT_ROUTES.map(({ handler }) => `plugin::certification.${handler}`)),
];
