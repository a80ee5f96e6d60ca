import { instantText } from '../language/dates.ts';
import { sayIn } from '../language/language.ts';
import type { Language, Say } from '../language/language.ts';
import { csvText } from '../open-data/csv.ts';
import { element, part } from '../registry/island/dom.ts';
import { RESULTS } from './check.ts';
import type { Checked, Result } from './check.ts';
import type { Asked, Said } from './messages.ts';
import { rowOf } from './table.ts';
import { resultLines, resultName } from './words.ts';

/** Rows drawn at a time: ten thousand at once would hold the page up. */
const ROWS = 100;

type Answer = Said & { kind: 'checked' };

/** 批量核验 on the page: a list goes to the worker, its results are drawn. Nothing is sent, kept or put into the address. */
class Bulk {
  readonly #root: HTMLElement;
  readonly #lang: Language;
  readonly #say: Say;
  readonly #statuses: Record<string, string>;
  #worker: Worker | null = null;
  #answer: Answer | null = null;
  #drawn = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
    this.#say = sayIn(this.#lang);
    this.#statuses = JSON.parse(root.dataset['statuses'] ?? '{}') as Record<string, string>;
    this.#listen();
    root.hidden = false;
    root.dataset['ready'] = 'true';
  }

  #part<K extends keyof HTMLElementTagNameMap>(tag: K, name: string): HTMLElementTagNameMap[K] {
    return part(this.#root, tag, name);
  }

  #tell(text: string): void {
    this.#part('p', 'state').textContent = text;
  }

  /** A list given anew puts an end to the one being checked. */
  #begin(list: File | string): void {
    this.#worker?.terminate();
    this.#part('div', 'results').hidden = true;
    this.#part('p', 'refusal').hidden = true;
    const worker = new Worker(new URL('./checking.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      this.#hear(data);
    });
    worker.addEventListener('error', () => {
      this.#refuse(
        this.#say(
          '浏览器没有能够开始核验，请刷新本页，或换一个较新的浏览器。',
          'The browser could not begin. Reload the page, or use a newer browser.'
        )
      );
    });
    const { names = '', details = '' } = this.#root.dataset;
    const asked: Asked = { kind: 'list', list, names, details, lang: this.#lang };
    worker.postMessage(asked);
  }

  #hear(said: Said): void {
    const progress = this.#part('progress', 'progress');
    switch (said.kind) {
      case 'reading':
        progress.hidden = false;
        progress.removeAttribute('value');
        this.#tell(this.#say('正在读取名单……', 'Reading the list…'));
        return;
      case 'progress':
        progress.hidden = false;
        progress.max = said.all;
        progress.value = said.done;
        this.#tell(this.#say('正在核验……', 'Checking…'));
        return;
      case 'refused':
        this.#refuse(this.#say(said.zh, said.en));
        return;
      case 'checked':
        progress.hidden = true;
        this.#show(said);
    }
  }

  #refuse(text: string): void {
    this.#part('progress', 'progress').hidden = true;
    this.#tell('');
    const refusal = this.#part('p', 'refusal');
    refusal.textContent = text;
    refusal.hidden = false;
  }

  #stamp({ takenAt }: Answer): string {
    return instantText(takenAt, this.#lang);
  }

  #show(answer: Answer): void {
    this.#answer = answer;
    const { lines, today } = answer;
    if (lines.length === 0) {
      this.#refuse(
        this.#say(
          '名单里没有可查的内容：请粘贴编号或名称，每行一个，或另选文件。',
          'There is nothing to look up: paste numbers or names, one a line, or choose another file.'
        )
      );
      return;
    }
    const wanting = lines.filter(({ alright }) => !alright).length;
    const summary = this.#say(
      `共核验 ${lines.length} 行，${wanting === 0 ? '全部有效' : `${wanting} 行需要核对`}。`,
      `${lines.length} lines checked; ${wanting === 0 ? 'all are valid' : `${wanting} need a look`}.`
    );
    this.#part('h2', 'summary').textContent = summary;
    this.#part('p', 'stamp').textContent = this.#say(
      `数据截至 ${this.#stamp(answer)}；状态按 ${today} 当天计算。`,
      `Data as of ${this.#stamp(answer)}; status worked out for ${today}.`
    );
    this.#tell('');
    this.#showCounts(lines);
    this.#showColumns(answer);
    this.#part('input', 'problems').disabled = wanting === 0;
    if (wanting === 0) this.#part('input', 'problems').checked = false;
    this.#part('div', 'results').hidden = false;
    this.#draw();
    this.#part('h2', 'summary').focus();
  }

  #showCounts(lines: readonly Checked[]): void {
    const counts = new Map<Result, number>();
    for (const { result } of lines) counts.set(result, (counts.get(result) ?? 0) + 1);
    const repeated = lines.filter(({ sameAs }) => sameAs > 0).length;
    const items = RESULTS.filter((each) => counts.has(each)).map((each) =>
      element(
        'li',
        {},
        element(
          'span',
          { class: 'badge', 'data-standing': each },
          resultName(each, this.#statuses, this.#lang)
        ),
        ` ${counts.get(each) ?? 0}`
      )
    );
    if (repeated > 0)
      items.push(
        element('li', {}, this.#say(`其中重复的 ${repeated} 行`, `of these ${repeated} repeated`))
      );
    this.#part('ul', 'counts').replaceChildren(...items);
  }

  #showColumns({ columns, column }: Answer): void {
    this.#part('label', 'columns').hidden = columns.length < 2;
    this.#part('select', 'column').replaceChildren(
      ...columns.map(({ place, title }) =>
        element(
          'option',
          { value: String(place), selected: place === column },
          title === '' ? this.#say(`第 ${place + 1} 列`, `Column ${place + 1}`) : title
        )
      )
    );
  }

  #wanted(): Checked[] {
    const lines = this.#answer?.lines ?? [];
    return this.#part('input', 'problems').checked
      ? lines.filter(({ alright }) => !alright)
      : lines;
  }

  #draw(): void {
    this.#drawn = 0;
    this.#part('tbody', 'rows').replaceChildren();
    this.#drawMore();
  }

  #drawMore(): void {
    const wanted = this.#wanted();
    const telling = { lang: this.#lang, statuses: this.#statuses };
    const next = wanted.slice(this.#drawn, this.#drawn + ROWS);
    this.#part('tbody', 'rows').append(...next.map((each) => rowOf(each, telling)));
    this.#drawn += next.length;
    const left = wanted.length - this.#drawn;
    const more = this.#part('button', 'more');
    more.hidden = left === 0;
    more.textContent = this.#say(
      `再显示 ${Math.min(ROWS, left)} 行（还有 ${left} 行）`,
      `Show ${Math.min(ROWS, left)} more (${left} left)`
    );
  }

  #download(): void {
    if (this.#answer === null) return;
    const rows = resultLines(this.#wanted(), this.#stamp(this.#answer), this.#statuses, this.#lang);
    const href = URL.createObjectURL(new Blob([csvText(rows)], { type: 'text/csv' }));
    const name = this.#say('山西精品核验结果', 'shanxi-premium-verification');
    element('a', { href, download: `${name}-${this.#answer.today}.csv` }).click();
    URL.revokeObjectURL(href);
  }

  #listen(): void {
    const form = this.#part('form', 'form');
    const pasted = this.#part('textarea', 'pasted');
    const file = this.#part('input', 'file');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#begin(pasted.value);
    });
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen !== undefined) this.#begin(chosen);
      file.value = '';
    });
    form.addEventListener('dragover', (event) => {
      event.preventDefault();
      form.dataset['over'] = 'true';
    });
    form.addEventListener('dragleave', () => delete form.dataset['over']);
    form.addEventListener('drop', (event) => {
      delete form.dataset['over'];
      const [dropped] = event.dataTransfer?.files ?? [];
      if (dropped === undefined) return;
      event.preventDefault();
      this.#begin(dropped);
    });
    this.#part('select', 'column').addEventListener('change', (event) => {
      const asked: Asked = {
        kind: 'column',
        column: Number((event.currentTarget as HTMLSelectElement).value),
      };
      this.#worker?.postMessage(asked);
    });
    this.#part('input', 'problems').addEventListener('change', () => {
      this.#draw();
    });
    this.#part('button', 'more').addEventListener('click', () => {
      const from = this.#drawn;
      this.#drawMore();
      this.#part('tbody', 'rows').rows[from]?.querySelector('a')?.focus();
    });
    this.#part('button', 'download').addEventListener('click', () => {
      this.#download();
    });
  }
}

const root = document.querySelector<HTMLElement>('[data-bulk]');
if (root !== null) new Bulk(root);
