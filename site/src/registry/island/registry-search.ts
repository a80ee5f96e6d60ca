import { readAddress, writeAddress, PAGE_LENGTH } from '../search/address.ts';
import type { Asked } from '../search/address.ts';
import { countFacets, FACETS, narrow, nothingChosen } from '../search/facets.ts';
import type { Choice, Facet } from '../search/facets.ts';
import { termsOf } from '../search/fold.ts';
import { find } from '../search/query.ts';
import { part } from './dom.ts';
import { buildFacetPanel } from './facet-panel.ts';
import { loadRegistry } from './load.ts';
import type { Entry, Registry } from './load.ts';
import { showResults, walkResults } from './results.ts';
import { readWords } from './words.ts';
import type { Words } from './words.ts';

type Trace = 'push' | 'replace' | 'none';

function changed(choice: Choice, facet: Facet, value: string, chosen: boolean): Choice {
  const rest = choice[facet].filter((each) => each !== value);
  const isCity = facet === 'region' && value.length === 4;
  const kept = isCity && !chosen ? rest.filter((each) => !each.startsWith(value)) : rest;
  return { ...choice, [facet]: chosen ? [...kept, value] : kept };
}

const isNarrowed = (choice: Choice): boolean => FACETS.some((facet) => choice[facet].length > 0);

function countText({ say }: Words, asked: Asked, found: number, all: number): string {
  if (all === 0) return say('名录中还没有证书。', 'The registry holds no certificate yet.');
  if (found === 0) return say('没有找到符合的证书。', 'No certificate matches.');
  if (asked.question.trim() === '' && !isNarrowed(asked.choice))
    return say(`名录共 ${all} 张证书。`, `The registry holds ${all} certificates.`);
  return say(`找到 ${found} 张证书。`, `${found} certificate${found === 1 ? '' : 's'} found.`);
}

function start(root: HTMLElement, box: HTMLInputElement, registry: Registry, words: Words): void {
  const parts = {
    list: part(root, 'ol', 'results'),
    count: part(root, 'p', 'count'),
    nothing: part(root, 'div', 'nothing'),
    unnarrowed: part(root, 'button', 'unnarrowed'),
    clear: part(root, 'button', 'clear'),
    more: part(root, 'button', 'more'),
    facets: part(root, 'div', 'facets'),
    filters: part(root, 'details', 'filters'),
  };
  const panel = buildFacetPanel(parts.facets, registry.entries, words, (facet, value, chosen) => {
    ask({ ...asked, choice: changed(asked.choice, facet, value, chosen), shown: PAGE_LENGTH });
  });

  /** An address may be older than the registry: values no row has any more are dropped. */
  const fromAddress = (): Asked => {
    const read = readAddress(location.search);
    const choice = nothingChosen();
    for (const facet of FACETS)
      choice[facet] = read.choice[facet].filter((value) => panel.knows(facet, value));
    return { ...read, choice };
  };
  let asked = fromAddress();
  let typing = false;

  const answer = (): void => {
    const matching = find(registry.haystacks, asked.question).flatMap((place): Entry[] =>
      registry.entries.slice(place, place + 1)
    );
    const found = narrow(matching, asked.choice);
    panel.show(asked.choice, countFacets(matching, asked.choice));
    showResults(parts.list, found, asked.shown, termsOf(asked.question), words);
    parts.count.textContent = countText(words, asked, found.length, registry.entries.length);
    parts.nothing.hidden = found.length > 0;
    parts.more.hidden = found.length <= asked.shown;
    parts.clear.hidden = !isNarrowed(asked.choice);
    parts.unnarrowed.hidden = !isNarrowed(asked.choice) || matching.length === 0;
    parts.unnarrowed.textContent = words.say(
      `去掉筛选条件（有 ${matching.length} 张）`,
      `Remove the filters (${matching.length} found)`
    );
  };

  const ask = (next: Asked, trace: Trace = 'push'): void => {
    asked = next;
    const address = location.pathname + writeAddress(next);
    if (trace === 'push' && address !== location.pathname + location.search)
      history.pushState(null, '', address);
    if (trace === 'replace') history.replaceState(null, '', address);
    answer();
  };
  const unnarrow = (): void => {
    ask({ ...asked, choice: nothingChosen(), shown: PAGE_LENGTH });
    box.focus();
  };

  /** The first letter of a question is a step to go back over; the letters after it are the same step. */
  const typed = (): void => {
    if (box.value === asked.question) return;
    ask({ ...asked, question: box.value, shown: PAGE_LENGTH }, typing ? 'replace' : 'push');
    typing = true;
  };
  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  box.addEventListener('compositionend', typed);
  box.addEventListener('change', () => {
    typing = false;
  });
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    typing = false;
    parts.count.focus();
  });
  parts.clear.addEventListener('click', unnarrow);
  parts.unnarrowed.addEventListener('click', unnarrow);
  parts.more.addEventListener('click', () => {
    const from = asked.shown;
    ask({ ...asked, shown: from + PAGE_LENGTH }, 'replace');
    parts.list.querySelectorAll('a')[from]?.focus();
  });
  addEventListener('popstate', () => {
    asked = fromAddress();
    typing = false;
    box.value = asked.question;
    answer();
  });
  walkResults(parts.list, box);

  if (box.value === '') box.value = asked.question;
  else asked = { ...asked, question: box.value };
  parts.filters.open = matchMedia('(min-width: 56rem)').matches;
  answer();
  root.dataset['ready'] = 'true';
}

/** Brings the registry's search to life; when the index cannot be had it says so, and the static lists remain. */
async function open(root: HTMLElement, box: HTMLInputElement): Promise<void> {
  const words = readWords(root);
  try {
    start(root, box, await loadRegistry(words), words);
    root.hidden = false;
  } catch (cause) {
    console.error(cause);
    const failure = document.querySelector<HTMLElement>('[data-registry-failure]');
    if (failure !== null) failure.hidden = false;
    root.remove();
  }
}

const root = document.querySelector<HTMLElement>('[data-registry-search]');
const box = document.querySelector<HTMLInputElement>('[data-search-form] input[name="q"]');
if (root !== null && box !== null) void open(root, box);
