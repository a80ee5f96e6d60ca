export { AreaSection } from './AreaSection.tsx';
export { ScoreSummary, focusItem } from './ScoreSummary.tsx';
export { unsent } from './lines.ts';
export { prepareOffline } from './offline.ts';
export { sayPoints } from './points.ts';
export { useScorecard } from './useScorecard.ts';
export type { Scorecard, Sync } from './useScorecard.ts';
