export { DueDay } from './DueDay.tsx';
export { FileLink, PrivateFile } from './FileLink.tsx';
export { LoadedPart, sayRefused } from './LoadedPart.tsx';
export { PlainTable } from './PlainTable.tsx';
export { Particulars } from './Particulars.tsx';
export type { Particular } from './Particulars.tsx';
export { Nothing, Section, Stack } from './Section.tsx';
export { NoticeStageMark, StageMark, noticeStageLabelOf, stageLabelOf } from './StageMark.tsx';
