import { STANDINGS } from '../../certificates/standing.ts';
import { FACETS, wholeOf } from '../search/facets.ts';
import type { Choice, Facet, FacetCounts, Faceted } from '../search/facets.ts';
import { fold } from '../search/fold.ts';
import { element } from './dom.ts';
import type { Words } from './words.ts';

interface Option {
  value: string;
  input: HTMLInputElement;
  count: HTMLElement;
  /** A part's line is there only while its whole is chosen. */
  line: HTMLElement;
}

interface Group {
  facet: Facet;
  lines: HTMLElement;
  /** Narrows a long list of values; null where all are shown. */
  filter: HTMLInputElement | null;
  options: Map<string, Option>;
  shown: readonly string[];
}

/** What the panel shows: the values there are, what is chosen, how many each would show. */
export interface PanelState {
  faceted: Faceted;
  choice: Choice;
  counts: FacetCounts;
}

export interface FacetPanel {
  show: (state: PanelState) => void;
}

/** Of a long list, this many are offered at a time: those that show most. */
const OFFERED = 8;

function legendsIn({ say }: Words): Record<Facet, string> {
  return {
    status: say('状态', 'Status'),
    round: say('年度和批次', 'Year and round'),
    sector: say('领域', 'Sector'),
    kind: say('类别', 'Kind'),
    region: say('所在地', 'Region'),
    body: say('认证机构', 'Certification body'),
    standard: say('标准', 'Standard'),
  };
}

/** A value some row has, or of which a part is such a value: anything else in an old address is dropped. */
export const isKnown = (faceted: Faceted, facet: Facet, value: string): boolean =>
  faceted[facet].values.some((each) => each === value || wholeOf(facet, each) === value);

/** Wholes, each followed by its parts. */
function withWholes(facet: Facet, values: readonly string[]): string[] {
  const wholes = [...new Set(values.map((value) => wholeOf(facet, value) || value))];
  return wholes.flatMap((whole) => [
    whole,
    ...values.filter((value) => wholeOf(facet, value) === whole),
  ]);
}

/** The few values that show most, without putting thousands in order. */
function largest(values: Iterable<[value: string, count: number]>): string[] {
  const kept: [string, number][] = [];
  for (const each of values) {
    if (kept.length === OFFERED && each[1] <= (kept.at(-1)?.[1] ?? 0)) continue;
    const place = kept.findIndex(([, count]) => count < each[1]);
    kept.splice(place < 0 ? kept.length : place, 0, each);
    if (kept.length > OFFERED) kept.pop();
  }
  return kept.map(([value]) => value);
}

function mostShowing(group: Group, { choice, counts }: PanelState): string[] {
  const wanted = fold(group.filter?.value ?? '');
  const chosen = choice[group.facet];
  const offered = [...counts[group.facet]].filter(
    ([value]) => !chosen.includes(value) && (wanted === '' || fold(value).includes(wanted))
  );
  return [...chosen, ...largest(offered)];
}

function valuesShown(group: Group, state: PanelState): string[] {
  const { values } = state.faceted[group.facet];
  switch (group.facet) {
    case 'status':
      return STANDINGS.filter((standing) => values.includes(standing));
    case 'region':
      return withWholes('region', values.toSorted());
    case 'round':
      return withWholes('round', values);
    case 'standard':
      return mostShowing(group, state);
    case 'sector':
    case 'kind':
    case 'body':
      return values;
  }
}

function optionOf(facet: Facet, value: string, words: Words): Option {
  const input = element('input', { type: 'checkbox', name: facet, value });
  const count = element('span', { class: 'count' });
  const text = element('span', { class: 'text' }, words.nameOf(facet, value));
  const part = wholeOf(facet, value) !== '';
  const line = element(
    'div',
    { class: part ? 'part' : 'option' },
    element('label', {}, input, text, count)
  );
  return { value, input, count, line };
}

function showOption(
  facet: Facet,
  { value, input, count, line }: Option,
  { choice, counts }: PanelState
): void {
  const number = counts[facet].get(value) ?? 0;
  const chosen = choice[facet].includes(value);
  const whole = wholeOf(facet, value);
  const opened =
    whole === '' || choice[facet].some((each) => each === whole || wholeOf(facet, each) === whole);
  input.checked = chosen;
  line.hidden = !opened || (whole !== '' && number === 0 && !chosen);
  if (line.hidden || count.textContent === String(number)) return;
  count.textContent = String(number);
  line.classList.toggle('empty', number === 0);
}

/** Puts the lines of a group in place; the one that has the focus keeps it. */
function placeLines(group: Group, values: readonly string[], optionFor: (value: string) => Option) {
  if (values.length === group.shown.length && values.every((each, at) => each === group.shown[at]))
    return;
  group.shown = values;
  const focused = document.activeElement;
  group.lines.replaceChildren(...values.map((value) => optionFor(value).line));
  if (focused instanceof HTMLElement && group.lines.contains(focused)) focused.focus();
}

/** Builds the panel once, so that focus never moves under the reader; afterwards only counts and ticks change. */
export function buildFacetPanel(
  panel: HTMLElement,
  words: Words,
  onChange: (facet: Facet, value: string, chosen: boolean) => void
): FacetPanel {
  const legends = legendsIn(words);
  const groups = FACETS.map((facet): Group => {
    const filter =
      facet === 'standard'
        ? element('input', {
            type: 'search',
            class: 'narrowing',
            autocomplete: 'off',
            placeholder: words.say('标准号片段', 'Part of a number'),
            'aria-label': words.say('查找标准', 'Find a standard'),
          })
        : null;
    return { facet, lines: element('div', {}), filter, options: new Map(), shown: [] };
  });
  let last: PanelState | null = null;

  const optionIn = (group: Group, value: string): Option => {
    const known = group.options.get(value);
    if (known !== undefined) return known;
    const option = optionOf(group.facet, value, words);
    option.input.addEventListener('change', () => {
      onChange(group.facet, value, option.input.checked);
    });
    group.options.set(value, option);
    return option;
  };
  const showGroup = (group: Group, state: PanelState): void => {
    placeLines(group, valuesShown(group, state), (value) => optionIn(group, value));
    for (const value of group.shown) showOption(group.facet, optionIn(group, value), state);
  };
  const fieldsets = groups.map((group) => {
    group.filter?.addEventListener('input', () => {
      if (last !== null) showGroup(group, last);
    });
    return element(
      'fieldset',
      {},
      element('legend', {}, legends[group.facet]),
      ...(group.filter === null ? [] : [group.filter]),
      group.lines
    );
  });
  panel.replaceChildren(...fieldsets);
  return {
    show: (state) => {
      last = state;
      for (const [place, group] of groups.entries()) {
        showGroup(group, state);
        const fieldset = fieldsets[place];
        if (fieldset !== undefined)
          fieldset.hidden = state.faceted[group.facet].values.length === 0;
      }
    },
  };
}
