export { caseSubject, plainContext } from './caseSubject.ts';
export { History } from './History.tsx';
export { StagePanel } from './StagePanel.tsx';
export { useActing } from './useActing.tsx';
export type { Acting } from './useActing.tsx';
export type { ActSubject } from './useAct.ts';
