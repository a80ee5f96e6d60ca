import { z } from 'zod';
import type { Role } from '@sxjp/config/scheme';
import { refusalMessage } from '@sxjp/plugin-certification/domain';
import type { Actor } from '@sxjp/plugin-certification/domain';
import { Refused } from '../door/answer.ts';
import type { House } from '../house.ts';
import { newDocumentId } from '../schema/record.ts';
import type { Sql } from '../sql.ts';
import { groupedBy, say } from './among-lines.ts';
import { batchOf } from './columns.ts';
import type { LegacyRow } from './columns.ts';
import type { JudgedLine, JudgedSheet, Outcome } from './judge.ts';
import { knownCertificates } from './known.ts';
import { importRows } from './records.ts';

/** By whom: the import acts in the publisher's role, for what it brings in has been announced. */
export interface Importer {
  actor: Actor;
  role: Role;
}

export interface Progress {
  done: number;
  of: number;
}

export interface ListFile {
  name: string;
  content: Buffer;
}

/** So many rows are written in one transaction: what a broken-off import loses at most. */
const CHUNK = 250;

/** A line that goes in. */
interface Ready {
  line: JudgedLine;
  row: LegacyRow;
  sha256: string;
}

const readyOf = (lines: readonly JudgedLine[]): Ready[] =>
  lines.flatMap((line) =>
    line.outcome === 'ready' && line.row !== null && line.sha256 !== null
      ? [{ line, row: line.row, sha256: line.sha256 }]
      : []
  );

/** Notice by notice, so that few notices are written twice. */
function chunksOf(ready: readonly Ready[]): Ready[][] {
  const ordered = [...groupedBy(ready, ({ row }) => batchOf(row)).values()].flat();
  const chunks: Ready[][] = [];
  for (let from = 0; from < ordered.length; from += CHUNK)
    chunks.push(ordered.slice(from, from + CHUNK));
  return chunks;
}

const Nothing = z.unknown();

/** One import writes at a time; what another has brought in since the judging is passed over, or is a conflict. */
async function stillOut(sql: Sql, chunk: readonly Ready[]): Promise<Map<Ready, Outcome>> {
  await sql.rows(Nothing, `select pg_advisory_xact_lock(hashtextextended('legacy import', 7))`);
  const known = await knownCertificates(
    sql,
    chunk.map(({ row }) => row.证书编号)
  );
  const outcomes = new Map<Ready, Outcome>();
  for (const each of chunk) {
    const there = known.get(each.row.证书编号);
    if (there === undefined) outcomes.set(each, 'ready');
    else outcomes.set(each, there.row === each.sha256 ? 'present' : 'bad');
  }
  return outcomes;
}

/** What the database, or the door, says no to: a row's own fault. Anything else is a bug or an outage. */
function refusalIn(error: unknown): string | null {
  if (error instanceof Refused) {
    const { answer } = error;
    if (answer.ok) return null;
    const { code, words } = answer.refusal;
    return refusalMessage({ code, words }, 'zh');
  }
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return null;
  if (!/^(?:SX|22|23)/.test(error.code)) return null;
  return error.message.slice(error.message.lastIndexOf(' - ') + 1).replace(/^- /, '');
}

interface Writing {
  house: House;
  importer: Importer;
  sheet: JudgedSheet;
}

async function written(
  { house, importer, sheet }: Writing,
  chunk: readonly Ready[]
): Promise<Map<Ready, Outcome>> {
  return house.transaction(async (sql) => {
    const outcomes = await stillOut(sql, chunk);
    const out = chunk.filter((each) => outcomes.get(each) === 'ready');
    const source = { file: sheet.name, sha256: sheet.sha256 };
    const importing = { house, sql, ...importer, edition: house.inForce.edition, source };
    await importRows(
      importing,
      out.map(({ line: { line }, row, sha256 }) => ({
        applicationId: newDocumentId(),
        line,
        sha256,
        row,
      }))
    );
    for (const each of out) outcomes.set(each, 'imported');
    return outcomes;
  });
}

/** Writes a chunk; where the database refuses it, the half of it, down to the row it refuses. */
async function writeChunk(writing: Writing, chunk: readonly Ready[]): Promise<void> {
  const [only] = chunk;
  if (only === undefined) return;
  try {
    for (const [{ line }, outcome] of await written(writing, chunk)) {
      line.outcome = outcome;
      if (outcome === 'bad') say(line, '证书编号', 'conflict', {});
    }
  } catch (error) {
    const said = refusalIn(error);
    if (said === null) throw error;
    if (chunk.length === 1) {
      only.line.outcome = 'bad';
      say(only.line, '证书编号', 'refused_by_database', { said });
      return;
    }
    const half = Math.ceil(chunk.length / 2);
    await writeChunk(writing, chunk.slice(0, half));
    await writeChunk(writing, chunk.slice(half));
  }
}

/**
 * Brings in every line that is ready, a chunk a transaction, and leaves every other as it is. Broken off, it is simply run
 * again: what is in is known by its number and its digest.
 */
export async function bringIn(
  house: House,
  sheet: JudgedSheet,
  importer: Importer,
  tell: (progress: Progress) => void | Promise<void>
): Promise<void> {
  const ready = readyOf(sheet.lines);
  const writing = { house, importer, sheet };
  let done = 0;
  await tell({ done, of: ready.length });
  for (const chunk of chunksOf(ready)) {
    await writeChunk(writing, chunk);
    done += chunk.length;
    await tell({ done, of: ready.length });
  }
}

/** How many lines came to what. */
export function tallyOf({ lines }: JudgedSheet): Record<Outcome, number> {
  const tally: Record<Outcome, number> = { bad: 0, present: 0, ready: 0, imported: 0 };
  for (const { outcome } of lines) tally[outcome] += 1;
  return tally;
}
