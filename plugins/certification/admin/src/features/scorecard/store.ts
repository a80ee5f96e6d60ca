import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { ScorecardPage } from '../../api/index.ts';
import type { Line } from './lines.ts';

/** One inspector’s sheet of one visit to one case. */
export interface SheetKey {
  inspector: string;
  caseId: string;
}

interface Schema extends DBSchema {
  pages: { key: string; value: unknown };
  lines: { key: [string, string]; value: Line };
}

const NAME = 'sxjp-scorecards';

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(NAME, 1, {
    upgrade: (created) => {
      created.createObjectStore('pages');
      created.createObjectStore('lines');
    },
  });
  return opened;
}

const nameOf = ({ inspector, caseId }: SheetKey) => `${inspector} ${caseId}`;

/** Everything of one sheet lies between these two keys. */
const rangeOf = (key: SheetKey) => IDBKeyRange.bound([nameOf(key), ''], [nameOf(key), '\uffff']);

export async function keepPage(key: SheetKey, page: ScorecardPage): Promise<void> {
  await (await database()).put('pages', page, nameOf(key));
}

/** The page as it was last seen with a network; null where this device has never seen it. */
export async function keptPage(key: SheetKey): Promise<ScorecardPage | null> {
  const found = ScorecardPage.safeParse(await (await database()).get('pages', nameOf(key)));
  return found.success ? found.data : null;
}

/** Kept on the device before anything else happens with it: a closed tab or a dead network loses nothing. */
export async function keepLine(key: SheetKey, line: Line): Promise<void> {
  await (await database()).put('lines', line, [nameOf(key), line.item]);
}

export async function keptLines(key: SheetKey): Promise<Line[]> {
  return (await database()).getAll('lines', rangeOf(key));
}

/** The sheet was handed in: nothing of it stays on the device. */
export async function forgetSheet(key: SheetKey): Promise<void> {
  const base = await database();
  await base.delete('pages', nameOf(key));
  await base.delete('lines', rangeOf(key));
}
