export { AnnouncementDocuments } from './AnnouncementDocuments.tsx';
export { NoticeDocuments } from './NoticeDocuments.tsx';
export { NotificationsPart } from './NotificationsPart.tsx';
export { PrintPart } from './PrintPart.tsx';
export { usePrinting } from './usePrinting.ts';
export type { Printing } from './usePrinting.ts';
