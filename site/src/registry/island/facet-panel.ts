import { cityOf, FACETS } from '../search/facets.ts';
import type { Choice, Facet } from '../search/facets.ts';
import { STANDINGS } from '../../certificates/standing.ts';
import { element } from './dom.ts';
import type { Entry } from './load.ts';
import type { Words } from './words.ts';

interface Option {
  facet: Facet;
  value: string;
  input: HTMLInputElement;
  count: HTMLElement;
  /** A county's line is there only while its city is chosen. */
  line: HTMLElement;
}

export interface FacetPanel {
  /** Values a row has: anything else in an old address is dropped. */
  knows: (facet: Facet, value: string) => boolean;
  show: (choice: Choice, counts: Record<Facet, Map<string, number>>) => void;
}

const isCounty = ({ facet, value }: { facet: Facet; value: string }): boolean =>
  facet === 'region' && value.length > 4;

function legendsIn({ say }: Words): Record<Facet, string> {
  return {
    status: say('状态', 'Status'),
    round: say('批次', 'Round'),
    sector: say('领域', 'Sector'),
    kind: say('类别', 'Kind'),
    region: say('所在地', 'Region'),
  };
}

/** The values of each facet in the order they are offered; a city is followed by its counties. */
function valuesOf(entries: readonly Entry[]): Record<Facet, string[]> {
  const distinct = (of: (entry: Entry) => string): string[] => [...new Set(entries.map(of))];
  const counties = distinct(({ county }) => county).sort();
  const statuses = distinct(({ status }) => status);
  return {
    round: distinct(({ round }) => round),
    sector: distinct(({ sector }) => sector),
    kind: distinct(({ kind }) => kind),
    region: [...new Set(counties.flatMap((county) => [cityOf(county), county]))],
    status: STANDINGS.filter((standing) => statuses.includes(standing)),
  };
}

function optionOf(facet: Facet, value: string, words: Words): Option {
  const input = element('input', { type: 'checkbox', name: facet, value });
  const count = element('span', { class: 'count' });
  const text = element('span', { class: 'text' }, words.nameOf(facet, value));
  const line = element(
    'div',
    { class: isCounty({ facet, value }) ? 'county' : 'option' },
    element('label', {}, input, text, count)
  );
  return { facet, value, input, count, line };
}

function showOption(
  { facet, value, input, count, line }: Option,
  choice: Choice,
  counts: Map<string, number>
): void {
  const number = counts.get(value) ?? 0;
  const chosen = choice[facet].includes(value);
  input.checked = chosen;
  count.textContent = String(number);
  line.classList.toggle('empty', number === 0);
  if (!isCounty({ facet, value })) return;
  const city = cityOf(value);
  const opened = choice.region.some((each) => each === city || each.startsWith(city));
  line.hidden = !opened || (number === 0 && !chosen);
}

/** Builds the panel once, so that focus never moves under the reader; afterwards only counts and ticks change. */
export function buildFacetPanel(
  panel: HTMLElement,
  entries: readonly Entry[],
  words: Words,
  onChange: (facet: Facet, value: string, chosen: boolean) => void
): FacetPanel {
  const values = valuesOf(entries);
  const legends = legendsIn(words);
  const options = FACETS.flatMap((facet) =>
    values[facet].map((value) => optionOf(facet, value, words))
  );
  const groups = FACETS.map((facet) =>
    element(
      'fieldset',
      {},
      element('legend', {}, legends[facet]),
      ...options.filter((option) => option.facet === facet).map(({ line }) => line)
    )
  );
  panel.replaceChildren(...groups);
  for (const { facet, value, input } of options)
    input.addEventListener('change', () => {
      onChange(facet, value, input.checked);
    });
  return {
    knows: (facet, value) => values[facet].includes(value),
    show: (choice, counts) => {
      for (const option of options) showOption(option, choice, counts[option.facet]);
    },
  };
}
