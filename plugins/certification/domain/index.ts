export { PlainDate } from './calendar.ts';
export {
  PublicAnnouncement,
  PublicCertificate,
  PublicHolder,
  PublicNoticeItem,
  PublicNoticePage,
  PublicSnapshot,
  PublicStandard,
} from './snapshot.ts';
