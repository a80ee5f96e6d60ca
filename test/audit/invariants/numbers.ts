import { checkCharacter } from '../canonical.ts';
import { keyOf, wrong } from '../records.ts';
import type { Books, Entry, Invariant, Violation } from '../records.ts';

/** The auditor's own copy of how each counter's numbers are written: year, sequence, and what the check is taken over. */
interface Style {
  series: string;
  written: RegExp;
  checked: boolean;
}

const STYLES: readonly Style[] = [
  {
    series: 'certificateNumber:product',
    written: /^SXJP-P-(?<year>\d{4})-(?<seq>\d{4,})-[0-9A-Z]$/,
    checked: true,
  },
  {
    series: 'certificateNumber:service',
    written: /^SXJP-S-(?<year>\d{4})-(?<seq>\d{4,})-[0-9A-Z]$/,
    checked: true,
  },
  {
    series: 'applicationNumber',
    written: /^SXJP-A-(?<year>\d{4})-(?<seq>\d{4,})$/,
    checked: false,
  },
  {
    series: 'noticeNumber',
    written: /^晋品联公示〔(?<year>\d{4})〕(?<seq>\d+)号$/,
    checked: false,
  },
  {
    series: 'announcementNumber',
    written: /^晋品联公告〔(?<year>\d{4})〕(?<seq>\d+)号$/,
    checked: false,
  },
  {
    series: 'groupStandardNumber',
    written: /^T\/SXJP (?<seq>\d{3,})-(?<year>\d{4})$/,
    checked: false,
  },
  { series: 'objectionNumber', written: /^SXJP-O-(?<year>\d{4})-(?<seq>\d{4,})$/, checked: false },
  {
    series: 'misuseReportNumber',
    written: /^SXJP-R-(?<year>\d{4})-(?<seq>\d{4,})$/,
    checked: false,
  },
  {
    series: 'warningNumber',
    written: /^晋品联警示〔(?<year>\d{4})〕(?<seq>\d+)号$/,
    checked: false,
  },
  {
    series: 'acceptanceNumber',
    written: /^晋品联受理〔(?<year>\d{4})〕(?<seq>\d+)号$/,
    checked: false,
  },
  {
    series: 'supplementNumber',
    written: /^晋品联补正〔(?<year>\d{4})〕(?<seq>\d+)号$/,
    checked: false,
  },
  {
    series: 'rejectionNumber',
    written: /^晋品联不予〔(?<year>\d{4})〕(?<seq>\d+)号$/,
    checked: false,
  },
];

interface Given {
  counter: string;
  sequence: number;
  number: string;
}

/** The counter a number belongs to and its place there; null for a number of another pattern. */
function givenBy(number: string): Given | null {
  for (const { series, written } of STYLES) {
    const said = written.exec(number)?.groups;
    if (said !== undefined)
      return {
        counter: `${series} ${String(said['year'])}`,
        sequence: Number(said['seq']),
        number,
      };
  }
  return null;
}

function checkFaults(number: string): Violation[] {
  const style = STYLES.find(({ written }) => written.test(number));
  if (style?.checked !== true) return [];
  const letters = number.replace(/[^0-9A-Z]/g, '');
  return checkCharacter(letters.slice(0, -1)) === letters.slice(-1)
    ? []
    : [wrong(`number ${number}`, '校验字符不对 · wrong check character')];
}

const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(texts) : [];

/** An announcement names the certificates and the announcement it speaks of: they were given elsewhere. */
function withoutReferences(evidence: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { certificateNumbers: _certificates, erratumOf: _corrected, ...own } = evidence;
  return own;
}

/** Every number that the ledger says was given, imported ones apart: they are older than the counters. */
function numbersOf(entries: readonly Entry[], imported: boolean): Map<string, Given> {
  const found = new Map<string, Given>();
  for (const { action, evidence } of entries) {
    if (['import', 'import_more'].includes(action) !== imported) continue;
    const own = imported ? evidence : withoutReferences(evidence);
    for (const text of Object.values(own).flatMap(texts)) {
      const given = givenBy(text);
      if (given !== null) found.set(text, given);
    }
  }
  return found;
}

interface Counter {
  name: string;
  last: number;
  opened: number;
}

/** last = highest = how many, counted from where the counter was opened. */
function counterFaults({ name, last, opened }: Counter, given: readonly Given[]): Violation[] {
  const sorted = given.map(({ sequence }) => sequence).sort((a, b) => a - b);
  const broken = sorted.findIndex((sequence, index) => sequence !== opened + index + 1);
  return [
    ...(broken === -1
      ? []
      : [
          wrong(
            name,
            `第 ${opened + broken + 1} 个号是 ${String(sorted[broken])}，有空号或重号 · a gap or a double`
          ),
        ]),
    ...(last === opened + sorted.length
      ? []
      : [
          wrong(
            name,
            `计数器 ${last}，应有 ${last - opened} 个号，实有 ${sorted.length} 个 · counter differs`
          ),
        ]),
  ];
}

/** Where each kind of number is kept, and the act that gave it. */
const KEPT = [
  { table: 'certificates', kind: 'certificate', action: 'reserve' },
  { table: 'applications', kind: 'application', action: 'submit' },
  { table: 'public_notices', kind: 'public_notice', action: 'open' },
  { table: 'standard_projects', kind: 'group_standard', action: 'publish' },
] as const;

type Kept = (typeof KEPT)[number];

/** The act a number was given by; of a new version, which keeps the number of the one before it, the act that drafted it. */
function birthOf({ kind, action }: Kept, history: readonly Entry[]): Entry | undefined {
  const [first] = history;
  if (kind === 'certificate' && first?.action === 'draft_version') return first;
  return history.find((entry) => entry.action === action || entry.action === 'import');
}

function saidBy({ kind }: Kept, birth: Entry | undefined): unknown {
  return birth?.action === 'import' && kind === 'public_notice'
    ? birth.facts['noticeNumber']
    : birth?.evidence['number'];
}

async function keptFaults({
  client,
  histories,
}: Books): Promise<{ seen: number; faults: Violation[] }> {
  const faults: Violation[] = [];
  let seen = 0;
  for (const kept of KEPT) {
    const { table, kind } = kept;
    const { rows } = await client.query<{ number: string; id: string }>(
      `select number, document_id as id from public.${table} where number is not null`
    );
    seen += rows.length;
    const births = rows.map(({ number, id }) => ({
      number,
      birth: birthOf(kept, histories.get(keyOf(kind, id)) ?? []),
    }));
    for (const { number, birth } of births) {
      if (saidBy(kept, birth) !== number)
        faults.push(
          wrong(`${kind} ${number}`, '与编号时的评定记录不符 · not the number of its ledger')
        );
      faults.push(...checkFaults(number));
    }
    const given = births.filter(({ birth }) => birth?.action !== 'draft_version');
    const doubles = given.length - new Set(given.map(({ number }) => number)).size;
    if (doubles > 0) faults.push(wrong(table, `有 ${doubles} 个重号 · doubles`));
  }
  return { seen, faults };
}

/** A number that was made void keeps its place and its certificate. */
function voided({ entries, histories }: Books): string[] {
  return entries
    .filter(
      ({ record_type: kind, to_stage: to, action }) =>
        kind === 'certificate' && to === 'void' && action !== 'drop_change'
    )
    .map(({ record_id: id, acted_on: on }) => {
      const birth = histories.get(keyOf('certificate', id))?.[0];
      return `作废 void ${String(birth?.evidence['number'])}（${on}）`;
    });
}

/** I3：每一种编号连续、不重复、校验字符正确，作废的在内，与计数器一致. */
export const NUMBERS: Invariant = {
  code: 'I3',
  title: '编号连续、不重复、校验字符正确 · numbers gapless, unique, check character right',
  check: async (books) => {
    const { rows } = await books.client.query<Counter>(
      `select name || ' ' || year as name, last, opened_after as opened from ledger.sequences`
    );
    const { seen, faults } = await keptFaults(books);
    const given = [...numbersOf(books.entries, false).values()];
    const before = [...numbersOf(books.entries, true).values()];
    const counters = new Map(rows.map((counter) => [counter.name, counter]));
    for (const { counter, number } of given)
      if (!counters.has(counter))
        faults.push(wrong(`number ${number}`, '没有计数器发过这个号 · no counter gave it'));
    for (const { counter, number, sequence } of before)
      if (sequence > (counters.get(counter)?.opened ?? Infinity))
        faults.push(
          wrong(
            `number ${number}`,
            '导入的号落在计数器发号的范围里 · imported into a counter’s range'
          )
        );
    for (const counter of rows) {
      const own = given.filter((each) => each.counter === counter.name);
      faults.push(...counterFaults(counter, own));
    }
    return { checked: seen + rows.length, violations: faults, remarks: voided(books) };
  },
};
