import type { Action } from '@sxjp/config/scheme';
import type { Effect } from './act.ts';
import { ASSESSMENT_EFFECTS } from './assessment.ts';
import { CERTIFICATION_EFFECTS } from './certification.ts';
import { CONCLUSION_EFFECTS } from './conclusion.ts';
import { INSPECTION_EFFECTS } from './inspection.ts';
import { INTAKE_EFFECTS } from './intake.ts';
import { OBJECTION_EFFECTS } from './objection.ts';

export type { AllowedAct, Effect, Evidence } from './act.ts';

/** 办理的后果：what each act leaves behind besides the stage. An act that is not here leaves only its ledger row. */
export const EFFECTS: Readonly<Partial<Record<Action, Effect>>> = {
  ...INTAKE_EFFECTS,
  ...ASSESSMENT_EFFECTS,
  ...INSPECTION_EFFECTS,
  ...CERTIFICATION_EFFECTS,
  ...CONCLUSION_EFFECTS,
  ...OBJECTION_EFFECTS,
};
