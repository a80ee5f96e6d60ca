import type { WorkCalendar } from '@sxjp/config/calendar';
import type { SchemeEdition } from '@sxjp/config/scheme';
import type { Actor } from '../actor.ts';
import type { PlainDate } from '../calendar.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { RecordFile } from '../record.ts';

/** What a guard of a record other than an application may look at. */
export interface RecordAsked<Details> {
  edition: SchemeEdition;
  actor: Actor;
  today: PlainDate;
  calendar: WorkCalendar;
  file: RecordFile;
  /** What this kind of record has besides its stage. */
  details: Details;
}

/** The application a record belongs to, as far as its guards ask. */
export interface OwningCase {
  stage: string;
  history: readonly LedgerEntry[];
  accountActorId: string | null;
}
