export { IssuesPart } from './IssuesPart.tsx';
export { ReportPart as InspectionReportPart } from './ReportPart.tsx';
export { ScoresTable } from './ScoresTable.tsx';
export { VisitPart } from './VisitPart.tsx';
