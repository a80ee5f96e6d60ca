import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import type { Browser } from 'playwright-core';
import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import { readingsOf } from '../../site/src/registry/dictionary.ts';
import { packDetails, unpackDetails } from '../../site/src/registry/search/details-file.ts';
import type { DetailsFile } from '../../site/src/registry/search/details-file.ts';
import { packNames, unpackNames } from '../../site/src/registry/search/names-file.ts';
import type { NamesFile } from '../../site/src/registry/search/names-file.ts';
import { find, searchedNames, searchedWhole } from '../../site/src/registry/search/query.ts';

/** One way to search the rows: what a reader has to fetch, and the rows a question finds. */
export interface Engine {
  system: 'ours' | 'pagefind 1.6.0' | 'minisearch 7.2.0';
  /** All of it, raw and by brotli; and what the first question of a name needs. */
  bytes: number;
  bytes_br: number;
  first_br: number;
  find: (question: string) => Promise<Iterable<number>> | Iterable<number>;
  close: () => Promise<void>;
}

const TAKEN_AT = '2026-11-25T08:30:00+08:00';
const nothing = (): Promise<void> => Promise.resolve();

/** Large indexes are squeezed less hard: the hardest takes minutes, and gains a few hundredths. */
const HARDEST_UP_TO = 6_000_000;
export function brotliLength(content: string | Uint8Array): number {
  const quality = content.length > HARDEST_UP_TO ? 9 : 11;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    .length;
}

export function ours(rows: readonly PublicCertificate[]): Engine {
  const files = [packNames(rows, TAKEN_AT, readingsOf), packDetails(rows, TAKEN_AT, readingsOf)];
  const [first = '', second = ''] = files.map((each) => JSON.stringify(each));
  const names = unpackNames(JSON.parse(first) as NamesFile);
  const details = unpackDetails(JSON.parse(second) as DetailsFile, names);
  const searched = searchedWhole(
    searchedNames(names, () => ''),
    names,
    details
  );
  const first_br = brotliLength(first);
  return {
    system: 'ours',
    bytes: Buffer.byteLength(first) + Buffer.byteLength(second),
    bytes_br: first_br + brotliLength(second),
    first_br,
    find: (question) => find(searched, question).rows,
    close: nothing,
  };
}

const FIELDS = [
  'name',
  'brand',
  'holder',
  'number',
  'code',
  'standards',
  'makers',
  'english',
  'models',
  'scope',
  'body',
];

/** The same fields for the peers. */
const recordOf = (each: PublicCertificate, id: number) => ({
  id,
  name: each.offeringName,
  brand: each.brand ?? '',
  holder: each.holder.name,
  number: each.number,
  code: each.holder.creditCode,
  standards: each.standards.map(({ number }) => number).join(' ; '),
  makers: [...new Set([each.producer.name, each.factory.name])].join(' ; '),
  english: [each.offeringNameEn ?? '', each.holder.nameEn ?? ''].join(' ; '),
  models: each.models.join(' ; '),
  scope: each.scope,
  body: each.certificationBody.name,
});

/** As its users with Chinese texts set it up: words of the platform's own segmenter, beginnings count, every word has to be there. */
export function miniSearch(rows: readonly PublicCertificate[]): Engine {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const tokenize = (text: string): string[] =>
    [...segmenter.segment(text.normalize('NFKC'))].flatMap(({ segment, isWordLike }) =>
      isWordLike === true ? [segment] : []
    );
  const options = { fields: FIELDS, tokenize };
  const index = new MiniSearch(options);
  index.addAll(rows.map(recordOf));
  const text = JSON.stringify(index);
  const read = MiniSearch.loadJSON(text, options);
  const bytes_br = brotliLength(text);
  return {
    system: 'minisearch 7.2.0',
    bytes: Buffer.byteLength(text),
    bytes_br,
    first_br: bytes_br,
    find: (question) =>
      read.search(question, { prefix: true, combineWith: 'AND' }).map(({ id }) => Number(id)),
    close: nothing,
  };
}

interface Served {
  base: string;
  asked: Set<string>;
  close: () => Promise<void>;
}

async function serving(files: ReadonlyMap<string, Uint8Array>): Promise<Served> {
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    asked.add(path);
    const content = files.get(path);
    const type = path.endsWith('.js')
      ? 'text/javascript'
      : path === '/'
        ? 'text/html'
        : 'application/octet-stream';
    response.writeHead(content === undefined ? 404 : 200, { 'Content-Type': type }).end(content);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

const FRAGMENT = /fragment\/([^/]+)\.pf_fragment$/;
const MARK = 'pagefind_dcd';

/** The row each result's name stands for: the address inside its fragment. */
function rowsOfFragments(files: ReadonlyMap<string, Uint8Array>): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [path, content] of files) {
    const [, name] = FRAGMENT.exec(path) ?? [];
    if (name === undefined) continue;
    const text = gunzipSync(content).toString('utf8').slice(MARK.length);
    const { url } = JSON.parse(text) as { url: string };
    rows.set(name, Number(/(\d+)/.exec(url)?.[1]));
  }
  return rows;
}

/** Its own client in a real browser, over its own files, records handed to it one a row. */
export async function pagefind(
  rows: readonly PublicCertificate[],
  browser: Browser
): Promise<Engine> {
  const { createIndex, close } = await import('pagefind');
  const { index } = await createIndex({});
  if (index === undefined) throw new Error('Pagefind did not start.');
  for (const [place, row] of rows.entries()) {
    const { id: _, ...record } = recordOf(row, place);
    await index.addCustomRecord({
      url: `/${place}/`,
      content: Object.values(record).join(' 。 '),
      language: 'zh',
    });
  }
  const written = await index.getFiles();
  await close();
  const files = new Map(written.files.map(({ path, content }) => [`/pagefind/${path}`, content]));
  files.set('/', Buffer.from('<!doctype html><html lang="zh"><title>.</title>'));
  const needed = [...files].filter(
    ([path]) => !/(-ui|modular|component|highlight|fragment\/)/.test(path) && path !== '/'
  );
  const served = await serving(files);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(served.base);
  await page.evaluate(async () => {
    const address: string = '/pagefind/pagefind.js';
    const client = (await import(address)) as { init: () => Promise<void> };
    await client.init();
    Object.assign(window, { client });
  });
  const places = rowsOfFragments(files);
  const find = async (question: string): Promise<number[]> => {
    const names = await page.evaluate(async (asked) => {
      const { client } = window as unknown as {
        client: { search: (text: string) => Promise<{ results: { id: string }[] }> };
      };
      return (await client.search(asked)).results.map(({ id }) => id);
    }, question);
    return names.flatMap((name) => places.get(name) ?? []);
  };
  await find(rows[0]?.holder.name.slice(0, 4) ?? '');
  const sum = (own: readonly [string, Uint8Array][], of: (content: Uint8Array) => number): number =>
    own.reduce((total, [, content]) => total + of(content), 0);
  return {
    system: 'pagefind 1.6.0',
    bytes: sum(needed, ({ length }) => length),
    bytes_br: sum(needed, brotliLength),
    first_br: sum(
      needed.filter(([path]) => served.asked.has(path)),
      brotliLength
    ),
    find,
    close: async () => {
      await context.close();
      await served.close();
    },
  };
}
