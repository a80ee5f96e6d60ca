import { INSPECTION } from './inspection.ts';
import { ASSESSMENT } from './assessment.ts';
import { CERTIFICATION } from './certification.ts';
import { CONCLUSION } from './conclusion.ts';
import { DOOR } from './door.ts';
import { DOSSIER } from './dossier.ts';
import { PETITION_REFUSALS } from './petition.ts';
import { PRINT_REFUSALS } from './print.ts';
import { RECORD_REFUSALS } from './records.ts';

/** 拒绝的理由。One row a reason; codes are never reused. Blanks are filled by the guard that refuses. */
export const REFUSALS = {
  ...DOOR,
  ...DOSSIER,
  ...ASSESSMENT,
  ...INSPECTION,
  ...CONCLUSION,
  ...CERTIFICATION,
  ...RECORD_REFUSALS,
  ...PRINT_REFUSALS,
  ...PETITION_REFUSALS,
} as const;
