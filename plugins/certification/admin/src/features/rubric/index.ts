export { AreaEditor } from './AreaEditor.tsx';
export { Differences } from './Differences.tsx';
export { newCode, weightOfAll } from './sums.ts';
