export { factElementId } from './FactFrame.tsx';
export type { Drafts, DraftsSoFar, FactContext, FactForm, FactProps, Problems } from './drafts.ts';
export { formOf, problemsFrom, readDrafts, startDrafts } from './reading.ts';
export type { Asked, ProblemsByFact } from './reading.ts';
