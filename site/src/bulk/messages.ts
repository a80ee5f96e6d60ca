import type { Language } from '../language/language.ts';
import type { Checked } from './check.ts';
import type { Column } from './column.ts';

/** What the page asks of the worker: a list to read and check, or the same list by another column. */
export type Asked =
  | { kind: 'list'; list: File | string; names: string; details: string; lang: Language }
  | { kind: 'column'; column: number };

/** What the worker says. Nothing but the two index files of the registry is ever fetched. */
export type Said =
  | { kind: 'reading' }
  | { kind: 'progress'; done: number; all: number }
  | {
      kind: 'checked';
      lines: Checked[];
      columns: Column[];
      column: number;
      takenAt: string;
      today: string;
    }
  | { kind: 'refused'; zh: string; en: string };
