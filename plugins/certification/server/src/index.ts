import type { Core } from '@strapi/strapi';
import { bootstrap } from './bootstrap.ts';
import { environmentClock, houseOf } from './house.ts';
import type { House } from './house.ts';
import { applicant } from './http/applicant.ts';
import { APPLICANT_ROUTES, STAFF_ROUTES } from './http/routes.ts';
import { staffCases } from './http/staff-cases.ts';
import { staffInspections } from './http/staff-inspections.ts';
import { staffNotices } from './http/staff-notices.ts';
import { staffRecords } from './http/staff-records.ts';
import { staffScorecards } from './http/staff-scorecards.ts';
import { register } from './register.ts';
import { tasks } from './tasks.ts';

interface Given {
  strapi: Core.Strapi;
}

/** One house for all controllers, made when it is first asked for: the database is not there yet when they are. */
function lazily({ strapi }: Given): () => House {
  let house: House | null = null;
  return () => (house ??= houseOf(strapi, environmentClock()));
}

export default {
  register,
  bootstrap,
  routes: {
    admin: { type: 'admin', routes: STAFF_ROUTES },
    'content-api': { type: 'content-api', routes: APPLICANT_ROUTES },
  },
  controllers: {
    'staff-cases': (given: Given) => staffCases(lazily(given)),
    'staff-notices': (given: Given) => staffNotices(lazily(given)),
    'staff-records': (given: Given) => staffRecords(lazily(given)),
    'staff-inspections': (given: Given) => staffInspections(lazily(given)),
    'staff-scorecards': (given: Given) => staffScorecards(lazily(given)),
    applicant: (given: Given) => applicant(lazily(given)),
  },
  services: { tasks },
};
