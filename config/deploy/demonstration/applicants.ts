import { applicant } from './applicants/applicant.ts';
import type { DemoApplicant } from './applicants/applicant.ts';
import { EQUIPMENT } from './applicants/equipment.ts';
import { FARM_AND_FOOD } from './applicants/farm-and-food.ts';
import { MATERIALS_AND_CRAFT } from './applicants/materials-and-craft.ts';
import { MEDICINE_AND_SERVICE } from './applicants/medicine-and-service.ts';

export type { DemoApplicant } from './applicants/applicant.ts';

/** Sixteen fabricated applicants whose cases are in flight. Their order is fixed: it numbers their credit codes. */
export const DEMO_APPLICANTS: readonly DemoApplicant[] = [
  ...EQUIPMENT,
  ...FARM_AND_FOOD,
  ...MATERIALS_AND_CRAFT,
  ...MEDICINE_AND_SERVICE,
].map((draft, index) => applicant(draft, index + 1));
