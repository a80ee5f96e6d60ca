export { SCORES } from './fact.tsx';
export { ScoringSheet } from './ScoringSheet.tsx';
