import { CONCLUSION_GUARDS } from './conclusion.ts';
import { DOSSIER_GUARDS } from './dossier.ts';
import { EVALUATION_GUARDS } from './evaluation.ts';
import type { Guard } from './guard.ts';
import { INSPECTION_GUARDS } from './inspection.ts';

/** 流转表中所称的条件，一名一函数. A name of the table that is missing here stops the system from starting. */
export const GUARDS: Readonly<Record<string, Guard>> = {
  ...DOSSIER_GUARDS,
  ...EVALUATION_GUARDS,
  ...INSPECTION_GUARDS,
  ...CONCLUSION_GUARDS,
};
