/**
 * Readings of characters, from a table of the characters that occur: each has one reading, but for the places where its
 * neighbours give it another (长治 chángzhì, 增长 zēngzhǎng). A dictionary makes the table once; the reader needs none.
 */
export interface Readings {
  /** `ai爱埃` and so on. */
  groups: string[];
  /** Neighbourhoods in which a character is read otherwise: `‹长›治` → chang. */
  elsewhere: Record<string, string>;
}

/** The reading of each character of a text, '' where it has none. Given from outside: it needs a dictionary. */
export type ReadingsOf = (text: string) => string[];

const HAN = /\p{Script=Han}/u;

/** A character's neighbourhoods, the narrowest first; the last is its place in the whole text. */
function neighbourhoods(characters: readonly string[], place: number): string[] {
  const of = (before: number, after: number): string =>
    `${characters.slice(Math.max(0, place - before), place).join('')}‹${characters[place] ?? ''}›${characters
      .slice(place + 1, place + 1 + after)
      .join('')}`;
  return [of(0, 1), of(1, 0), of(1, 1), of(2, 2), `^${of(place, characters.length)}$`];
}

interface Occurrence {
  character: string;
  reading: string;
  around: string[];
}

function occurrencesOf(texts: readonly string[], readingsOf: ReadingsOf): Occurrence[] {
  return [...new Set(texts)].flatMap((text) => {
    const characters = Array.from(text);
    const readings = readingsOf(text);
    return characters.flatMap((character, place) =>
      HAN.test(character)
        ? [{ character, reading: readings[place] ?? '', around: neighbourhoods(characters, place) }]
        : []
    );
  });
}

/** For each key, the one reading it has everywhere; null where it has several. */
function settled(pairs: Iterable<[key: string, reading: string]>): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const [key, reading] of pairs) {
    const known = found.get(key);
    found.set(key, known === undefined || known === reading ? reading : null);
  }
  return found;
}

function commonestReadings(occurrences: readonly Occurrence[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { character, reading } of occurrences) {
    const own = counts.get(character) ?? new Map<string, number>();
    own.set(reading, (own.get(reading) ?? 0) + 1);
    counts.set(character, own);
  }
  return new Map(
    [...counts].map(([character, own]) => [
      character,
      [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '',
    ])
  );
}

export function packReadings(texts: readonly string[], readingsOf: ReadingsOf): Readings {
  const occurrences = occurrencesOf(texts, readingsOf);
  const usual = commonestReadings(occurrences);
  const odd = occurrences.filter(({ character, reading }) => usual.get(character) !== reading);
  const doubtful = new Set(odd.map(({ character }) => character));
  const around = settled(
    occurrences
      .filter(({ character }) => doubtful.has(character))
      .flatMap((each) => each.around.map((key): [string, string] => [key, each.reading]))
  );
  const elsewhere: Record<string, string> = {};
  for (const each of odd) {
    const key = each.around.find((one) => around.get(one) === each.reading);
    if (key !== undefined) elsewhere[key] = each.reading;
  }
  const groups = new Map<string, string>();
  for (const [character, reading] of usual)
    groups.set(reading, (groups.get(reading) ?? reading) + character);
  return { groups: [...groups.values()].sort(), elsewhere };
}

/** Reads texts by the table: for each character its reading, '' where it has none. */
export function readerOf({ groups, elsewhere }: Readings): ReadingsOf {
  const usual = new Map<string, string>();
  for (const group of groups) {
    const [, reading = '', characters = ''] = /^([a-z]*)(.*)$/u.exec(group) ?? [];
    for (const character of characters) usual.set(character, reading);
  }
  const doubtful = new Set(Object.keys(elsewhere).map((key) => /‹(.)›/u.exec(key)?.[1] ?? ''));
  return (text) => {
    const characters = Array.from(text);
    return characters.map((character, place) => {
      const reading = usual.get(character) ?? '';
      if (!doubtful.has(character)) return reading;
      const key = neighbourhoods(characters, place).find((one) => one in elsewhere);
      return key === undefined ? reading : (elsewhere[key] ?? reading);
    });
  };
}
