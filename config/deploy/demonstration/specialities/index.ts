import { AGRICULTURE } from './agriculture.ts';
import { FOOD } from './food.ts';
import { MANUFACTURING } from './manufacturing.ts';
import { MEDICINE } from './medicine.ts';
import { SERVICES } from './services.ts';

export type { Sample, Speciality } from './speciality.ts';

/** How many of the 195 organizations come from each table. */
export const SHARES = [
  { specialities: MANUFACTURING, firms: 74 },
  { specialities: FOOD, firms: 57 },
  { specialities: AGRICULTURE, firms: 35 },
  { specialities: MEDICINE, firms: 22 },
  { specialities: SERVICES, firms: 7 },
] as const;
