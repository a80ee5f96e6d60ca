import type { Core } from '@strapi/strapi';
import { bootstrap } from './bootstrap.ts';
import { closePool } from './connection.ts';
import { environmentClock, houseOf } from './house.ts';
import type { House } from './house.ts';
import { applicant } from './http/applicant.ts';
import { beforeTheBody, publicDoor } from './http/public.ts';
import { APPLICANT_ROUTES, PUBLIC_ROUTES, STAFF_ROUTES } from './http/routes.ts';
import { withinReach } from './http/reach.ts';
import { staffCases } from './http/staff-cases.ts';
import { staffCertification } from './http/staff-certification.ts';
import { staffImports } from './http/staff-imports.ts';
import { staffInspections } from './http/staff-inspections.ts';
import { staffNotices } from './http/staff-notices.ts';
import { staffDocuments } from './http/staff-documents.ts';
import { staffPetitions } from './http/staff-petitions.ts';
import { staffPublication } from './http/staff-publication.ts';
import { staffPrints } from './http/staff-prints.ts';
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

type Handlers = Parameters<typeof withinReach>[1];

/** The handlers of the staff, each within the reach of whoever asks. */
function staffed(given: Given, make: (house: () => House) => Handlers): Handlers {
  const house = lazily(given);
  return withinReach(house, make(house));
}

export default {
  register,
  bootstrap,
  destroy: ({ strapi }: Given) => closePool(strapi),
  routes: {
    admin: { type: 'admin', routes: STAFF_ROUTES },
    'content-api': { type: 'content-api', routes: [...APPLICANT_ROUTES, ...PUBLIC_ROUTES] },
  },
  controllers: {
    'staff-cases': (given: Given) => staffed(given, staffCases),
    'staff-notices': (given: Given) => staffed(given, staffNotices),
    'staff-records': (given: Given) => staffed(given, staffRecords),
    'staff-inspections': (given: Given) => staffed(given, staffInspections),
    'staff-scorecards': (given: Given) => staffed(given, staffScorecards),
    'staff-certification': (given: Given) => staffed(given, staffCertification),
    'staff-petitions': (given: Given) => staffed(given, staffPetitions),
    'staff-publication': (given: Given) => staffed(given, staffPublication),
    'staff-prints': (given: Given) => staffed(given, staffPrints),
    'staff-imports': (given: Given) => staffed(given, staffImports),
    'staff-documents': (given: Given) => staffed(given, staffDocuments),
    applicant: (given: Given) => applicant(lazily(given)),
    public: (given: Given) => publicDoor(lazily(given)),
  },
  middlewares: { 'before-the-body': beforeTheBody },
  services: { tasks },
};
