import { PAGE_LENGTH, readAddress, writeAddress } from '../search/address.ts';
import type { Asked } from '../search/address.ts';
import { countFacets, FACETS, narrow, nothingChosen, wholeOf } from '../search/facets.ts';
import type { Choice, Facet } from '../search/facets.ts';
import { sorterOf } from '../search/order.ts';
import { find } from '../search/query.ts';
import { buildFacetPanel, isKnown } from './facet-panel.ts';
import { entryAt, loadDetails, loadNames } from './load.ts';
import type { Registry } from './load.ts';
import { afterPaint, whenIdle } from './painting.ts';
import { countText, isNarrowed, partsOf, showOrderAndView } from './parts.ts';
import type { Parts } from './parts.ts';
import { itemOf, replaceAfter, replaceFirst, walkResults } from './results.ts';
import { readWords } from './words.ts';
import type { Words } from './words.ts';

type Trace = 'push' | 'replace';

/** Results drawn before the first painting: what a screen shows, and no fewer than these. The rest follows at once. */
const AT_LEAST = 3;
/** No result is lower than this many pixels. */
const LOWEST = 96;

function changed(choice: Choice, facet: Facet, value: string, chosen: boolean): Choice {
  const rest = choice[facet].filter((each) => each !== value);
  const kept = chosen ? rest : rest.filter((each) => wholeOf(facet, each) !== value);
  return { ...choice, [facet]: chosen ? [...kept, value] : kept };
}

/** Asked of the second file: a facet only it has. */
const needsDetails = ({ choice }: Asked): boolean =>
  choice.body.length > 0 || choice.standard.length > 0;

/** The registry's search at work: what is asked, what is shown, and the address that says so. */
class Search {
  readonly #parts: Parts;
  readonly #box: HTMLInputElement;
  readonly #words: Words;
  readonly #panel;
  readonly #sort;
  readonly #later = afterPaint();
  #registry: Registry;
  #loading: Promise<void> | null = null;
  #asked: Asked;
  #typing = false;
  /** What the address has yet to be told: said once the answer is painted, for telling it takes as long as answering. */
  #untold: Trace | null = null;
  #drawn = Promise.resolve();
  #shownAtOnce = AT_LEAST;

  constructor(root: HTMLElement, box: HTMLInputElement, registry: Registry, words: Words) {
    this.#parts = partsOf(root);
    this.#box = box;
    this.#words = words;
    this.#registry = registry;
    this.#sort = sorterOf(registry.names);
    this.#panel = buildFacetPanel(this.#parts.facets, words, (facet, value, chosen) => {
      this.#ask({ choice: changed(this.#asked.choice, facet, value, chosen), shown: PAGE_LENGTH });
    });
    this.#asked = readAddress(location.search);
    this.#listen();
  }

  /** An address may be older than the registry: values no row has any more are dropped. */
  #fromAddress(): Asked {
    const read = readAddress(location.search);
    const choice = nothingChosen();
    for (const facet of FACETS)
      choice[facet] = read.choice[facet].filter((value) =>
        isKnown(this.#registry.faceted, facet, value)
      );
    return { ...read, choice };
  }

  /** Shows what the address asks, or what was typed before the search was there. */
  async begin(): Promise<void> {
    this.#measure();
    if (needsDetails(this.#asked) || this.#words.lang === 'en') await this.#whole();
    this.#asked = this.#fromAddress();
    if (this.#box.value === '') this.#box.value = this.#asked.question;
    else this.#asked = { ...this.#asked, question: this.#box.value };
    this.#answer();
    await this.#drawn;
    whenIdle(this.#registry.searched.spelled.more);
  }

  /** How many results a screen shows from where the list begins. */
  #measure(): void {
    const { top } = this.#parts.list.getBoundingClientRect();
    const room = innerHeight - Math.max(0, top + scrollY);
    this.#shownAtOnce = Math.max(AT_LEAST, Math.ceil(room / LOWEST));
  }

  #answer(): void {
    const { question, choice, order, shown } = this.#asked;
    const { faceted, searched } = this.#registry;
    const { rows, terms } = find(searched, question);
    const found = this.#sort(narrow(faceted, rows, choice), order);
    this.#tell(rows.length, found.length);
    this.#draw(found.subarray(0, shown), terms, () => {
      this.#tellAddress();
      this.#panel.show({ faceted, choice, counts: countFacets(faceted, rows, choice) });
    });
    if (question.trim() !== '' || isNarrowed(choice)) void this.#whole();
  }

  /** The first results now, the rest and the counts of the filters when these are painted. */
  #draw(rows: Int32Array, terms: readonly string[], afterwards: () => void): void {
    const items = (part: Int32Array): HTMLLIElement[] =>
      Array.from(part, (row) =>
        itemOf(entryAt(this.#registry, row, this.#words), terms, this.#words)
      );
    const { list } = this.#parts;
    const atOnce = this.#shownAtOnce;
    list.ariaBusy = 'true';
    replaceFirst(list, items(rows.subarray(0, atOnce)), rows.length > atOnce);
    this.#drawn = this.#later(() => {
      const further = items(rows.subarray(atOnce));
      for (const item of further) item.classList.add('further');
      replaceAfter(list, atOnce, further);
      list.removeAttribute('aria-busy');
      afterwards();
    });
  }

  #tell(matching: number, found: number): void {
    const parts = this.#parts;
    const { choice, shown } = this.#asked;
    const narrowed = isNarrowed(choice);
    parts.count.textContent = countText(
      this.#words,
      this.#asked,
      found,
      this.#registry.names.count
    );
    parts.nothing.hidden = found > 0 || this.#loading !== null;
    parts.more.hidden = found <= shown;
    parts.clear.hidden = !narrowed;
    parts.unnarrowed.hidden = !narrowed || matching === 0;
    if (!parts.unnarrowed.hidden)
      parts.unnarrowed.textContent = this.#words.say(
        `去掉筛选条件（有 ${matching} 张）`,
        `Remove the filters (${matching} found)`
      );
    showOrderAndView(parts, this.#asked);
  }

  /** Fetches the second file once, says so meanwhile, and answers again with it. */
  #whole(): Promise<void> {
    if (this.#registry.details !== null) return Promise.resolve();
    this.#loading ??= this.#fetchDetails();
    return this.#loading;
  }

  async #fetchDetails(): Promise<void> {
    const { partial } = this.#parts;
    const { say } = this.#words;
    partial.ariaBusy = 'true';
    partial.textContent = say(
      '正在补查信用代码、标准、型号、范围、认证机构和英文名称……',
      'Still looking in credit codes, standards, models, scopes, bodies and English names…'
    );
    try {
      this.#registry = await loadDetails(this.#registry, this.#words);
      partial.textContent = '';
      this.#loading = null;
      if (document.documentElement.contains(this.#parts.list)) this.#answer();
    } catch (cause) {
      console.error(cause);
      this.#loading = null;
      partial.textContent = say(
        '信用代码、标准、型号、范围和英文名称没有取到，以上只查了名称、商标、编号和所在地。刷新本页再试。',
        'Credit codes, standards, models, scopes and English names could not be fetched: only names, brands, numbers and regions were searched. Reload the page to try again.'
      );
    } finally {
      partial.removeAttribute('aria-busy');
    }
  }

  #tellAddress(): void {
    const trace = this.#untold;
    this.#untold = null;
    const address = location.pathname + writeAddress(this.#asked);
    if (trace === null || address === location.pathname + location.search) return;
    if (trace === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #ask(part: Partial<Asked>, trace: Trace = 'push'): void {
    this.#tellAddress();
    this.#asked = { ...this.#asked, ...part };
    this.#untold = trace;
    this.#tellAddress();
    this.#answer();
  }

  /** The first letter of a question is a step to go back over; the letters after it are the same step. */
  #typed(): void {
    if (this.#box.value === this.#asked.question) return;
    const trace = this.#typing ? 'replace' : 'push';
    this.#typing = true;
    this.#asked = { ...this.#asked, question: this.#box.value, shown: PAGE_LENGTH };
    this.#untold = this.#untold === 'push' ? 'push' : trace;
    this.#answer();
  }

  #unnarrow(): void {
    this.#ask({ choice: nothingChosen(), shown: PAGE_LENGTH });
    this.#box.focus();
  }

  #listen(): void {
    const [parts, box] = [this.#parts, this.#box];
    box.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#typed();
    });
    box.addEventListener('compositionend', () => {
      this.#typed();
    });
    box.addEventListener('change', () => {
      this.#typing = false;
    });
    box.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#typing = false;
      parts.count.focus();
    });
    for (const button of [parts.clear, parts.unnarrowed])
      button.addEventListener('click', () => {
        this.#unnarrow();
      });
    parts.more.addEventListener('click', () => {
      const from = this.#asked.shown;
      this.#ask({ shown: from + PAGE_LENGTH }, 'replace');
      void this.#drawn.then(() => parts.list.querySelectorAll('a')[from]?.focus());
    });
    parts.order.addEventListener('change', () => {
      this.#ask({ order: readAddress(`?sort=${parts.order.value}`).order });
    });
    for (const button of parts.views)
      button.addEventListener('click', () => {
        this.#ask({ view: readAddress(`?view=${button.value}`).view });
      });
    parts.filters.addEventListener('toggle', () => {
      if (parts.filters.open && this.#box.value !== '') void this.#whole();
    });
    parts.facets.addEventListener('focusin', () => void this.#whole());
    addEventListener('popstate', () => {
      this.#untold = null;
      this.#asked = this.#fromAddress();
      this.#typing = false;
      box.value = this.#asked.question;
      this.#answer();
    });
    addEventListener('resize', () => {
      this.#measure();
    });
    walkResults(parts.list, box);
  }
}

/** Brings the registry's search to life; when the index cannot be had it says so, and the static lists remain. */
async function open(root: HTMLElement, box: HTMLInputElement): Promise<void> {
  const words = readWords(root);
  try {
    const search = new Search(root, box, await loadNames(words), words);
    const filters = root.querySelector<HTMLDetailsElement>('[data-part="filters"]');
    if (filters !== null) filters.open = matchMedia('(min-width: 56rem)').matches;
    root.hidden = false;
    await search.begin();
    root.dataset['ready'] = 'true';
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
