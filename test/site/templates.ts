import { CANCELLED_NUMBER, CHANGED_NUMBER, FIRST_VERSION_CODE } from './snapshot.ts';
import { OPEN_NOTICE_SLUG, SUSPENDED_NUMBER } from './snapshot.ts';

/** One address of every template of the site, and of every state that changes what a template shows. Chinese; English is /en. */
export const TEMPLATES: readonly string[] = [
  '/',
  '/registry/',
  '/registry/?q=醋',
  '/registry/?q=小米&view=cards&sector=agriculture',
  '/registry/?q=查无此物',
  '/registry/rounds/2025-4/',
  '/registry/cities/140100/',
  '/certificates/SXJP-2025-0001/',
  `/certificates/${SUSPENDED_NUMBER}/`,
  `/certificates/${CANCELLED_NUMBER}/`,
  `/certificates/${CHANGED_NUMBER}/`,
  '/certificates/SXJP-2022-0001/',
  '/verify/',
  `/verify/?q=${SUSPENDED_NUMBER}`,
  '/verify/?q=0003',
  '/verify/?q=SXJP-2025-9999',
  `/verify/${FIRST_VERSION_CODE}/`,
  '/verify-list/',
  '/notices/',
  '/notices/2025-1/',
  `/notices/${OPEN_NOTICE_SLUG}/`,
  `/notices/${OPEN_NOTICE_SLUG}/object/`,
  '/announcements/',
  '/announcements/2025-2/',
  '/announcements/2026-7/',
  '/announcements/2026-8/',
  '/announcements/by-type/suspension/',
  '/petitions/',
  '/warnings/',
  '/warnings/report/',
  '/standards/',
  '/standards/T-SXJP-001-2022/',
  '/rules/',
  '/mark/',
  '/apply/',
  '/apply/eligibility/',
  '/apply/portal/',
  '/about/',
  '/open-data/',
  '/privacy/',
  '/accessibility/',
];

/** Both languages; and the one page that answers for all that do not exist. */
export const PAGES: readonly string[] = [
  ...TEMPLATES,
  ...TEMPLATES.map((path) => `/en${path}`),
  '/nowhere/',
];
