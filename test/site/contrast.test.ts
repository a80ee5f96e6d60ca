import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The colours of the site, as its one file of tokens gives them. */
const tokens = readFileSync(join(__dirname, '../../site/src/styles/tokens.css'), 'utf8');

function coloursOf(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ])
  );
}

const light = coloursOf(tokens.slice(0, tokens.indexOf('@media')));
const dark = new Map([
  ...light,
  ...coloursOf(tokens.slice(tokens.indexOf('@media'), tokens.indexOf('@media print'))),
]);

/** Relative luminance and contrast. 〔WCAG 2.2 1.4.3〕 */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const GROUNDS = ['paper', 'surface', 'sunken'];
const TONES = ['good', 'warn', 'bad', 'over'];
const TEXTS: [text: string, ground: string][] = [
  ...['ink', 'ink-soft', 'link'].flatMap((text) =>
    [...GROUNDS, ...TONES.map((tone) => `${tone}-soft`)].map((ground): [string, string] => [
      text,
      ground,
    ])
  ),
  ...TONES.map((tone): [string, string] => [tone, `${tone}-soft`]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-accent-soft', 'accent'],
  ['ink', 'mark'],
  ['link', 'mark'],
];

describe.each([
  ['浅色', light],
  ['深色', dark],
])('%s', (_, colours) => {
  const colour = (name: string): string => {
    const value = colours.get(name);
    if (value === undefined) throw new Error(`tokens.css 没有颜色 --${name}`);
    return value;
  };

  it('文字与底色的对比不低于 4.5', () => {
    const weak = TEXTS.filter(([text, ground]) => contrast(colour(text), colour(ground)) < 4.5);
    expect(weak).toEqual([]);
  });

  it('焦点框和控件边线与底色的对比不低于 3', () => {
    const weak = ['focus', 'line-strong'].flatMap((edge) =>
      GROUNDS.filter((ground) => contrast(colour(edge), colour(ground)) < 3).map((ground) => [
        edge,
        ground,
      ])
    );
    expect(weak).toEqual([]);
  });
});
