import { readersToday } from '../clock.ts';
import { sayIn } from '../language/language.ts';
import { loadDetails, loadNames } from '../registry/island/load.ts';
import type { Registry } from '../registry/island/load.ts';
import type { Words } from '../registry/island/words.ts';
import { fold } from '../registry/search/fold.ts';
import { checkLines, exactTexts } from './check.ts';
import type { Exact } from './check.ts';
import { tableOf } from './column.ts';
import type { Table } from './column.ts';
import type { Asked, Said } from './messages.ts';
import { cellsOfText, MOST_LINES, readList } from './read-list.ts';

/** The worker of 批量核验: reads the list and checks it beside the page, so that the page never stands still. */
interface Work {
  registry: Registry;
  exact: Exact;
  words: Words;
  table: Table;
}

let work: Work | null = null;

const tell = (said: Said): void => {
  postMessage(said);
};

function check({ registry, exact, words, table }: Work, column: number): void {
  const lines = table.linesOf(column);
  const checked = checkLines(lines, registry, exact, words, (done) => {
    tell({ kind: 'progress', done, all: lines.length });
  });
  const { columns } = table;
  const { takenAt } = registry.names;
  tell({ kind: 'checked', lines: checked, columns, column, takenAt, today: readersToday() });
}

async function open({ list, names, details, lang }: Asked & { kind: 'list' }): Promise<void> {
  tell({ kind: 'reading' });
  const read =
    typeof list === 'string'
      ? { ok: true as const, cells: cellsOfText(list) }
      : await readList(list.name, list);
  if (!read.ok) {
    tell({ kind: 'refused', zh: read.zh, en: read.en });
    return;
  }
  if (read.cells.length > MOST_LINES) {
    tell({
      kind: 'refused',
      zh: `名单太大：一次最多 ${MOST_LINES} 行。请分成几份核验。`,
      en: `The list is too large: at most ${MOST_LINES} lines at a time. Please split it.`,
    });
    return;
  }
  const words: Words = { lang, say: sayIn(lang), names, details, nameOf: (_, value) => value };
  const registry = await loadDetails(await loadNames(words), words);
  const exact = exactTexts(registry);
  const table = tableOf(read.cells, (text) => exact.has(fold(text)));
  work = { registry, exact, words, table };
  check(work, table.likeliest);
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'column') {
    if (work !== null) check(work, data.column);
    return;
  }
  open(data).catch((cause: unknown) => {
    console.warn(cause);
    tell({
      kind: 'refused',
      zh: '名录索引没有取到，可能是网络中断。名单没有离开本机，请稍后再核验一次。',
      en: 'The index of the registry could not be fetched; the network may be down. Your list has not left this device; please try again.',
    });
  });
});
