import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';
import { AXE, inEveryLook, jumpsOf, lowTargets, settled, smallTargets } from './examining.ts';
import { watchJumps, widthAt320 } from './examining.ts';
import { PRODUCTION_POLICY, servedSample } from './served-site.ts';
import type { ServedSite } from './served-site.ts';
import { SUSPENDED_NUMBER } from './snapshot.ts';
import { PAGES } from './templates.ts';

/** 〔architecture §4〕 what a page may weigh before the search: all that is fetched to show it, as sent. */
const WEIGHT = 60 * 1024;
/** Of the screen, by how far: what web.dev calls good. */
const JUMP = 0.1;
const AT_ONCE = 2;
const LONGEST_MS = 400_000;

/** What is wrong with a page; every list empty is the pass. */
interface Findings {
  violations: string[];
  /** Wider than a screen of 320 pixels. 〔WCAG 1.4.10〕 */
  wide: number;
  /** Targets under 24 by 24 pixels that stand in no sentence. 〔WCAG 2.5.8〕 */
  small: string[];
  /** Targets a thumb misses, under 44 pixels high, outside paragraphs: our own measure on a telephone. */
  low: string[];
  weight: number;
  /** Cumulative layout shift while the scripts, later than the first painting, build the page. */
  jumps: number;
  /** Characters a reader without scripts reads on a telephone, and whether the page is wider than it. */
  read: number;
  scrolls: boolean;
  complaints: string[];
}

let served: ServedSite;
const findings = new Map<string, Findings>();

async function readWithoutScript(
  context: BrowserContext,
  path: string
): Promise<Pick<Findings, 'read' | 'scrolls'>> {
  const page = await context.newPage();
  await page.goto(served.base + path);
  const { length } = await page.locator('main').innerText();
  const scrolls = await page
    .locator('html')
    .evaluate(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth);
  await page.close();
  return { read: length, scrolls };
}

const FOLDER = /(^|\/)$/;

function weightOf(paths: Iterable<string>): number {
  const { files, read } = served.site;
  return [...paths]
    .map((path) => decodeURIComponent(path).slice(1).replace(FOLDER, '$1index.html'))
    .filter((file) => files.includes(file) && !/^registry\/.*\.json$/.test(file))
    .reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
}

/** Two readers, one of them without scripts. */
interface Readers {
  scripted: BrowserContext;
  plain: BrowserContext;
}

async function examine({ scripted, plain }: Readers, path: string): Promise<Findings> {
  const page = await scripted.newPage();
  const complaints: string[] = [];
  const fetched = new Set<string>();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => fetched.add(new URL(request.url()).pathname));
  await watchJumps(page);
  await page.goto(served.base + path);
  await settled(page);
  const jumps = await jumpsOf(page);
  const weight = weightOf(fetched);
  await page.evaluate(AXE);
  const violations = await inEveryLook(page);
  const small = await smallTargets(page);
  const low = await lowTargets(page);
  const wide = await widthAt320(page);
  await page.close();
  const unscripted = await readWithoutScript(plain, path);
  return { violations, small, low, wide, weight, jumps, complaints, ...unscripted };
}

beforeAll(async () => {
  served = await servedSample(undefined, PRODUCTION_POLICY);
  const waiting = [...PAGES];
  const examineNext = async (): Promise<void> => {
    const readers = {
      scripted: await served.browser.newContext(),
      plain: await served.browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: 390, height: 844 },
      }),
    };
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      findings.set(path, await examine(readers, path));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, examineNext));
}, LONGEST_MS);

afterAll(async () => {
  await served.close();
});

/** The pages something is wrong with, and what. */
const wrong = <T>(of: (each: Findings) => T, isRight: (value: T) => boolean): [string, T][] =>
  [...findings]
    .map(([path, each]): [string, T] => [path, of(each)])
    .filter(([, value]) => !isRight(value));
const isEmpty = (list: readonly string[]): boolean => list.length === 0;

describe('每一种页面，中英文', () => {
  it('都看过', () => {
    expect([...findings.keys()].sort()).toEqual([...PAGES].sort());
    expect(wrong(({ complaints }) => complaints, isEmpty)).toEqual([]);
  });

  it('axe 在 390 和 1280 像素、浅色和深色下都没有指出一处违反', () => {
    expect(wrong(({ violations }) => violations, isEmpty)).toEqual([]);
  });

  it('在 320 像素宽的屏幕上重新排列，不横向滚动', () => {
    expect(
      wrong(
        ({ wide }) => wide,
        (wide) => wide <= 320
      )
    ).toEqual([]);
  });

  it('可点的都不小于 24 像素见方，句子里的链接除外', () => {
    expect(wrong(({ small }) => small, isEmpty)).toEqual([]);
  });

  it('在手机上可点的都不低于 44 像素，段落中的除外', () => {
    expect(wrong(({ low }) => low, isEmpty)).toEqual([]);
  });

  it('在手机上不用脚本也读得到，不横向滚动', () => {
    expect(
      wrong(
        ({ read }) => read,
        (read) => read > 100
      )
    ).toEqual([]);
    expect(
      wrong(
        ({ scrolls }) => scrolls,
        (scrolls) => !scrolls
      )
    ).toEqual([]);
  });

  it('脚本来得晚，读者眼前的内容也不跳动', () => {
    expect(
      wrong(
        ({ jumps }) => jumps,
        (jumps) => jumps < JUMP
      )
    ).toEqual([]);
  });

  it(`检索之前取来的一切，压缩后不超过 ${WEIGHT / 1024} KB`, () => {
    expect(
      wrong(
        ({ weight }) => weight,
        (weight) => weight > 0 && weight <= WEIGHT
      )
    ).toEqual([]);
  });
});

describe('有了结果以后', () => {
  it('查的程序自己是醒着的：放进坏的它就指出来', async () => {
    await served.reading('/privacy/', {}, async (page) => {
      await page.evaluate(() => {
        const main = document.querySelector('main');
        main?.insertAdjacentHTML(
          'beforeend',
          '<button></button><h5>x</h5><p id="pale">这行字太浅</p>'
        );
        document.querySelector<HTMLElement>('#pale')?.style.setProperty('color', '#888');
      });
      await page.evaluate(AXE);
      const found = (await inEveryLook(page)).join('\n');
      for (const rule of ['button-name', 'heading-order', 'color-contrast'])
        expect(found).toContain(rule);
      expect(await smallTargets(page)).not.toEqual([]);
    });
  });

  it.each(['', '/en'])(
    '批量核验的结果表、打开的筛选、申报自查的结论也没有一处违反（%s）',
    async (prefix) => {
      await served.reading(`${prefix}/verify-list/`, {}, async (page) => {
        await settled(page);
        await page.fill(
          'textarea',
          ['SXJP-2025-0001', SUSPENDED_NUMBER, 'SXJP-1', '小米'].join('\n')
        );
        await page.locator('[data-bulk] button[type="submit"]').click();
        await page.locator('[data-part="summary"]').waitFor();
        await page.evaluate(AXE);
        expect(await inEveryLook(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
        expect(await widthAt320(page)).toBeLessThanOrEqual(320);
      });
      await served.reading(`${prefix}/registry/?q=业`, { width: 390 }, async (page) => {
        await settled(page);
        await page.locator('summary').click();
        await page.locator('input[name="region"]').first().check();
        await page.locator('input[name="body"]').first().waitFor();
        await page.evaluate(AXE);
        expect(await inEveryLook(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
        expect(await widthAt320(page)).toBeLessThanOrEqual(320);
      });
      await served.reading(`${prefix}/apply/eligibility/`, {}, async (page) => {
        await page.fill('[name="organization"]', '4000');
        await page.fill('[name="offering"]', '1');
        await page.keyboard.press('Enter');
        await page.locator('[data-part="verdict"]').waitFor();
        await page.evaluate(AXE);
        expect(await inEveryLook(page)).toEqual([]);
        expect(await widthAt320(page)).toBeLessThanOrEqual(320);
      });
    }
  );
});
