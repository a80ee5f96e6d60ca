import type { StepName } from './walk.ts';

const DOSSIER: StepName[] = ['open', 'fillIn', 'submit'];
const ACCEPTED: StepName[] = [...DOSSIER, 'beginPreReview', 'accept'];
const SUPPLEMENTED: StepName[] = [
  ...DOSSIER,
  'beginPreReview',
  'returnForSupplement',
  'resubmit',
  'accept',
];
const EVALUATED: StepName[] = [
  'beginEvaluation',
  'evaluateFirst',
  'evaluateSecond',
  'evaluateLead',
  'concludeEvaluation',
];
const STANDARD: StepName[] = ['linkStandard', 'concludeAdvancedness', 'planInspection'];
const VISITED: StepName[] = [...STANDARD, 'wait', 'wait', 'arrive'];
const INSPECTED: StepName[] = [
  ...VISITED,
  'scoreFirst',
  'scoreAll',
  'report',
  'concludeInspection',
];
const ASSIGNED: StepName[] = [...INSPECTED, 'assignBody'];
const CERTIFIED: StepName[] = [...ASSIGNED, 'workOnCertification', 'concludeCertification'];
/** 采信: the same end, on what others have certified and tested. */
const ACCEPTING: StepName[] = [...ASSIGNED, 'acceptResults', 'concludeCertification'];
const DECIDED: StepName[] = ['reserveNumber', 'approve'];

/**
 * 在办申报: how far each of the sixteen cases has come, in the order of the cast, so that every stage has one to look
 * at and to go on with.
 */
export const PROGRAMME: readonly (readonly StepName[])[] = [
  ['open', 'fillIn'],
  DOSSIER,
  [...DOSSIER, 'beginPreReview'],
  [...DOSSIER, 'beginPreReview', 'returnForSupplement'],
  ACCEPTED,
  [...ACCEPTED, 'beginEvaluation', 'evaluateFirst', 'evaluateSecond'],
  [...ACCEPTED, ...EVALUATED],
  [...SUPPLEMENTED, ...EVALUATED, 'linkStandard'],
  [...ACCEPTED, ...EVALUATED, ...VISITED, 'scoreFirst'],
  [...ACCEPTED, ...EVALUATED, ...VISITED, 'scoreLow', 'report', 'requireRectification'],
  [...ACCEPTED, ...EVALUATED, ...ASSIGNED, 'beginCertification'],
  [...SUPPLEMENTED, ...EVALUATED, ...CERTIFIED],
  [...ACCEPTED, ...EVALUATED, ...ACCEPTING, 'reserveNumber'],
  [...ACCEPTED, ...EVALUATED, ...CERTIFIED, ...DECIDED, 'checkPrint'],
  [...ACCEPTED, ...EVALUATED, ...CERTIFIED, ...DECIDED, 'print'],
  [...SUPPLEMENTED, ...EVALUATED, ...CERTIFIED, ...DECIDED, 'print'],
];

/** Cases that go on into a public notice, by place in the cast, and how many days ago it went on line. */
export const NOTICES = [
  { place: 15, daysAgo: 12, word: '第一次' },
  { place: 14, daysAgo: 1, word: '第二次' },
] as const;
