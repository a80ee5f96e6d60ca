import type pg from 'pg';
import { BANS, CERTIFICATION, SURVEILLANCE } from './invariants/certification.ts';
import { FOLD, HASHES, PATHS, TIMES } from './invariants/chain.ts';
import { EVIDENCE, NOTICES, SEPARATION } from './invariants/evidence.ts';
import { CATALOGUE, OUTBOX, REQUESTS } from './invariants/figures.ts';
import { NUMBERS } from './invariants/numbers.ts';
import { PRINTS } from './invariants/prints.ts';
import { SCORES } from './invariants/scores.ts';
import { readBooks } from './records.ts';
import type { Invariant, Violation } from './records.ts';

export const INVARIANTS: readonly Invariant[] = [
  PATHS,
  EVIDENCE,
  NUMBERS,
  HASHES,
  FOLD,
  SCORES,
  NOTICES,
  REQUESTS,
  SEPARATION,
  OUTBOX,
  CATALOGUE,
  TIMES,
  CERTIFICATION,
  SURVEILLANCE,
  BANS,
  PRINTS,
];

export interface Finding {
  code: string;
  title: string;
  checked: number;
  violations: Violation[];
  /** What is in order and yet worth knowing: void numbers. */
  remarks?: string[];
}

/** Everything checked within the caller's transaction, on one reading of the books. */
export async function examine(client: pg.ClientBase): Promise<Finding[]> {
  const books = await readBooks(client);
  const findings: Finding[] = [];
  for (const { code, title, check } of INVARIANTS)
    findings.push({ code, title, ...(await check(books)) });
  return findings;
}
