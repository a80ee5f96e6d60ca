import { pinyin } from 'pinyin-pro';

const HAN = /\p{Script=Han}/u;
const known = new Map<string, string[]>();

function read(text: string): string[] {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true });
  return Array.from(text, (character, place) => {
    const syllable = syllables[place] ?? '';
    return HAN.test(character) && /^[a-z]+$/.test(syllable) ? syllable : '';
  });
}

/** The reading of each character in its word, without tones, ü as v: 长治 → chang zhi. What is not Chinese has none. */
export function readingsOf(text: string): string[] {
  const readings = known.get(text) ?? read(text);
  known.set(text, readings);
  return readings;
}
