import type { Browser } from 'playwright-core';
import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import { launchBrowser } from '../system/chromium.ts';
import { registryRows } from './registry-rows.ts';
import { coldTimes, registryPage } from './search-browser.ts';
import { miniSearch, ours, pagefind } from './search-engines.ts';
import type { Engine } from './search-engines.ts';
import { questionsOf } from './search-questions.ts';
import type { Question } from './search-questions.ts';
import { keystrokes } from './search-typing.ts';

/** How one system did: recall and precision are means over the questions, latency is of one question. */
interface Searched {
  case: string;
  system: string;
  recall?: number;
  precision?: number;
  /** The kind of question it does worst in. */
  worst?: string;
  bytes?: number;
  bytes_br?: number;
  first_br?: number;
  p50_ms: number;
  p95_ms: number;
}

const COUNTS = [200, 2_000, 10_000, 50_000];

const rounded = (value: number, places = 2): number => Number(value.toFixed(places));
const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

/** The registry's own order: the newest round first. */
const inOrder = (rows: readonly PublicCertificate[]): PublicCertificate[] =>
  rows.toSorted(
    (a, b) =>
      b.issuedOn.localeCompare(a.issuedOn) ||
      a.number.localeCompare(b.number, 'en', { numeric: true })
  );

function worstOf(kinds: ReadonlyMap<string, readonly number[]>): string {
  const [worst] = [...kinds].sort((a, b) => mean(a[1]) - mean(b[1]));
  return worst === undefined ? '' : `${worst[0]} ${rounded(mean(worst[1]))}`;
}

async function examined(
  name: string,
  engine: Engine,
  questions: readonly Question[]
): Promise<Searched> {
  const kinds = new Map<string, number[]>();
  const precisions: number[] = [];
  const times: number[] = [];
  for (const { kind, text, truth } of questions) {
    const began = performance.now();
    const found = new Set(await engine.find(text));
    times.push(performance.now() - began);
    const hits = truth.filter((row) => found.has(row)).length;
    kinds.set(kind, [...(kinds.get(kind) ?? []), hits / truth.length]);
    if (found.size > 0) precisions.push(hits / found.size);
  }
  const { system, bytes, bytes_br, first_br } = engine;
  return {
    case: name,
    system,
    // Never rounded up: 0.9999 is not 1.
    recall: Math.floor(mean([...kinds.values()].flat()) * 1e4) / 1e4,
    precision: rounded(mean(precisions)),
    worst: worstOf(kinds),
    bytes,
    bytes_br,
    first_br,
    p50_ms: at(times, 0.5),
    p95_ms: at(times, 0.95),
  };
}

async function overRows(count: number, browser: Browser): Promise<Searched[]> {
  const rows = inOrder(registryRows(count));
  const questions = questionsOf(rows);
  const results: Searched[] = [];
  for (const make of [ours, miniSearch, (own: typeof rows) => pagefind(own, browser)]) {
    const engine = await make(rows);
    console.log(`${engine.system}：${count} 张，${questions.length} 问 · rows, questions`);
    results.push(await examined(`${count} rows`, engine, questions));
    await engine.close();
  }
  return results;
}

/** Names people look for: the questions of the first file. */
const NAMES = new Set([
  'offering',
  'brand',
  'holder',
  'pinyin',
  'initials',
  'number',
  'last digits',
]);

async function onThePage(browser: Browser): Promise<Searched[]> {
  const page = await registryPage();
  const results: Searched[] = [];
  try {
    for (const count of COUNTS.slice(0, 3)) {
      const rows = inOrder(registryRows(count));
      page.show(rows);
      const question = Array.from(rows[0]?.holder.name ?? '')
        .slice(2, 5)
        .join('');
      const cold = await coldTimes(browser, page, question);
      const name = `cold, Slow 4G, ${count} rows`;
      results.push({ case: name, system: 'ours', p50_ms: at(cold, 0.5), p95_ms: at(cold, 0.95) });
      if (count < 10_000) continue;
      const times = await keystrokes(
        browser,
        page,
        questionsOf(rows).filter(({ kind }) => NAMES.has(kind))
      );
      results.push({
        case: `${times.length} keystrokes, CPU 4× slower, ${count} rows`,
        system: 'ours',
        p50_ms: at(times, 0.5),
        p95_ms: at(times, 0.95),
      });
    }
    return results;
  } finally {
    page.close();
  }
}

/**
 * The registry's search beside Pagefind and MiniSearch, on the same fabricated rows and the same questions; and, on its own page in
 * a real browser, from the letter to the picture and from the address to the first result.
 */
export async function search(): Promise<Searched[]> {
  const browser = await launchBrowser();
  try {
    const results = await onThePage(browser);
    for (const count of COUNTS) results.push(...(await overRows(count, browser)));
    return results;
  } finally {
    await browser.close();
  }
}
