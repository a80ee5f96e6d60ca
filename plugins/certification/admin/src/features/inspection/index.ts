export { IssuesPart } from './IssuesPart.tsx';
export { ReportPart as InspectionReportPart } from './ReportPart.tsx';
export { ScoresTable } from './ScoresTable.tsx';
export { VisitPart } from './VisitPart.tsx';
export { Calendar } from './Calendar.tsx';
export { SummaryPart } from './SummaryPart.tsx';
