import { pinyin } from 'pinyin-pro';
import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import { seeded } from '../../config/deploy/demonstration/random.ts';
import type { Random } from '../../config/deploy/demonstration/random.ts';

/** A question and the rows that have to be found. */
export interface Question {
  kind: string;
  text: string;
  truth: readonly number[];
}

type TextsOf = (certificate: PublicCertificate) => string[];

const NAMED: Readonly<Record<string, TextsOf>> = {
  offering: (each) => [each.offeringName],
  brand: (each) => [each.brand ?? ''],
  holder: (each) => [each.holder.name],
};

/** Every field the registry promises to search. */
const FIELDS: Readonly<Record<string, TextsOf>> = {
  ...NAMED,
  'credit code': (each) => [each.holder.creditCode],
  number: (each) => [each.number],
  standard: (each) => each.standards.map(({ number }) => number),
  maker: ({ producer, factory }) => [producer.name, factory.name],
  'English name': (each) => [each.offeringNameEn ?? '', each.holder.nameEn ?? ''],
  model: (each) => each.models,
  scope: (each) => [each.scope],
  body: (each) => [each.certificationBody.name],
};

/** Folding written apart from the site's: width, capitals, spaces and punctuation. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');

/** 简 → 繁, of characters that names have: what a reader elsewhere types. */
const TRADITIONAL = new Map(
  '陈陳酱醬业業农農粮糧枣棗鸡雞猪豬药藥红紅庄莊华華龙龍兴興绿綠优優鲜鮮麦麥酿釀壶壺厂廠团團机機电電钢鋼铸鑄县縣产產实實东東丰豐岭嶺云雲'
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]) ?? []
);
const traditional = (text: string): string =>
  Array.from(text, (each) => TRADITIONAL.get(each) ?? each).join('');
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

/** Syllables of a text as the dictionary reads it; what is no Chinese stands for itself. */
function syllablesOf(text: string): string[] {
  const read = pinyin(text, { toneType: 'none', type: 'array', v: true });
  return Array.from(text, (character, place) =>
    /\p{Script=Han}/u.test(character) ? (read[place] ?? '') : plain(character)
  ).filter(Boolean);
}
const initialsOf = (syllables: readonly string[]): string =>
  syllables.map((each) => (/^[a-z]+$/.test(each) ? each.charAt(0) : each)).join('');

/** A piece of so many characters, or the whole where it is shorter. */
function piece<T>(random: Random, whole: readonly T[], least: number, most: number): T[] {
  const length = Math.min(whole.length, least + random.below(most - least + 1));
  const from = random.below(whole.length - length + 1);
  return whole.slice(from, from + length);
}

const EACH = 25;
const SHORTEST = 2;

/** Asks until there are enough questions that say something; none is left out for its answer. */
function several(
  random: Random,
  rows: readonly PublicCertificate[],
  ask: (row: PublicCertificate) => string
): string[] {
  const asked = new Set<string>();
  for (let tries = 0; asked.size < EACH && tries < EACH * 40; tries += 1) {
    const text = ask(random.pick(rows));
    if (Array.from(plain(text)).length >= SHORTEST) asked.add(text);
  }
  return [...asked];
}

/** The questions and their truth, by a plain scan over the rows: nothing of the site's own search is used. */
export function questionsOf(rows: readonly PublicCertificate[]): Question[] {
  const random = seeded(7);
  const everything = rows.map((each) =>
    Object.values(FIELDS)
      .flatMap((of) => of(each).map(plain))
      .join('\n')
  );
  const containing = (text: string): number[] =>
    everything.flatMap((all, row) => (all.includes(text) ? [row] : []));
  const spelled = rows.map((each) =>
    Object.values(NAMED).flatMap((of) => of(each).filter(Boolean).map(syllablesOf))
  );
  const initials = spelled.map((own) => own.map(initialsOf).join('\n'));
  const beginsAt = (syllables: readonly string[], typed: string): boolean =>
    syllables.some((_, place) => syllables.slice(place).join('').startsWith(typed));

  const written = (kind: string, of: TextsOf): Question[] =>
    several(random, rows, (row) => {
      const texts = of(row).filter((each) => plain(each).length >= SHORTEST);
      return texts.length === 0 ? '' : piece(random, Array.from(random.pick(texts)), 2, 7).join('');
    }).map((text) => ({ kind, text, truth: containing(plain(text)) }));

  const syllables = (row: PublicCertificate): string[] =>
    piece(
      random,
      syllablesOf(
        random.pick(
          Object.values(NAMED)
            .flatMap((of) => of(row))
            .filter(Boolean)
        )
      ),
      2,
      6
    );
  const bySpelling = (
    kind: string,
    spell: (own: readonly string[]) => string,
    has: (row: number, typed: string) => boolean
  ): Question[] =>
    several(random, rows, (row) => spell(syllables(row))).map((text) => ({
      kind,
      text,
      truth: rows.flatMap((_, row) => (has(row, plain(text)) ? [row] : [])),
    }));

  return [
    ...Object.entries(FIELDS).flatMap(([kind, of]) => written(kind, of)),
    ...bySpelling(
      'pinyin',
      (own) => own.join(''),
      (row, typed) => (spelled[row] ?? []).some((own) => beginsAt(own, typed))
    ),
    ...bySpelling('initials', initialsOf, (row, typed) => (initials[row] ?? '').includes(typed)),
    ...several(random, rows, ({ number }) => number.replace(/-[A-Z0-9]$/, '').slice(-4)).map(
      (text) => ({
        kind: 'last digits',
        text,
        truth: containing(text),
      })
    ),
    ...several(random, rows, ({ holder }) => holder.creditCode.slice(-6)).map((text) => ({
      kind: 'last digits',
      text,
      truth: containing(plain(text)),
    })),
    ...several(random, rows, ({ holder, offeringName }) => {
      const text = Array.from(random.pick([holder.name, offeringName]));
      const place = text.findIndex((each) => TRADITIONAL.has(each));
      return place < 0
        ? ''
        : text.slice(Math.max(0, place - random.below(2)), place + 2 + random.below(2)).join('');
    }).map((text) => ({
      kind: 'traditional',
      text: traditional(text),
      truth: containing(plain(text)),
    })),
    ...several(random, rows, ({ number, standards }) =>
      random.pick([number, ...standards.map((each) => each.number)])
    ).map((text) => ({
      kind: 'full width',
      text: fullWidth(text),
      truth: containing(plain(text)),
    })),
  ];
}
