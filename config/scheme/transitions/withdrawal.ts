import type { ApplicationTransition } from '../schema.ts';
import { assumed } from '../source.ts';

/** 撤回：公告前申请单位随时可以. */
export const withdraw: ApplicationTransition = {
  to: ['withdrawn'],
  by: ['applicant'],
  guards: [],
  source: assumed('企业自愿申报，故可撤回；公告前均可'),
};
