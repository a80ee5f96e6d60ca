import { CERTIFICATION_GUARDS } from './certification.ts';
import { CONCLUSION_GUARDS } from './conclusion.ts';
import { CONFLICT_GUARDS } from './conflict.ts';
import { DOSSIER_GUARDS } from './dossier.ts';
import { EVALUATION_GUARDS } from './evaluation.ts';
import type { Guard } from './guard.ts';
import { INSPECTION_GUARDS } from './inspection.ts';
import { PANEL_GUARDS } from './panel.ts';
import { PERIOD_GUARDS } from './period.ts';
import { VISIT_GUARDS } from './visit.ts';

/** 流转表中所称的条件，一名一函数. A name of the table that is missing here stops the system from starting. */
export const GUARDS: Readonly<Record<string, Guard>> = {
  ...DOSSIER_GUARDS,
  ...PANEL_GUARDS,
  ...EVALUATION_GUARDS,
  ...VISIT_GUARDS,
  ...INSPECTION_GUARDS,
  ...CERTIFICATION_GUARDS,
  ...CONCLUSION_GUARDS,
  ...CONFLICT_GUARDS,
  ...PERIOD_GUARDS,
};
