import { readFileSync } from 'node:fs';
import type Axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** To be evaluated in a page before its looks. */
export const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and what axe calls best practice. `target-size` is off unless asked for. */
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};

const CONTRAST: RunOptions = { runOnly: ['color-contrast'] };
const LOOKS = [
  [390, 'light', RULES],
  [390, 'dark', CONTRAST],
  [1280, 'dark', RULES],
  [1280, 'light', CONTRAST],
] as const;

async function violationsOn(page: Page, where: string, rules: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (asked) => (window as unknown as { axe: typeof Axe }).axe.run(document, asked),
    { ...rules, resultTypes: ['violations'] }
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${where} ${id}: ${String(target)} ${failureSummary}`
    )
  );
}

/** Waits for what a script draws: the search, the verification, the portal's first view. */
export async function settled(page: Page): Promise<void> {
  await page
    .locator(
      'html:not(:has(:is([data-registry-search], [data-verify], [data-bulk]):not([data-ready])))'
    )
    .waitFor({ state: 'attached' });
  await page.locator('html:not(:has([aria-busy]))').waitFor({ state: 'attached' });
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Every rule at both widths, and contrast, which alone depends on the scheme, in all four looks. */
export async function inEveryLook(page: Page): Promise<string[]> {
  const violations: string[] = [];
  for (const [width, colorScheme, rules] of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    violations.push(...(await violationsOn(page, `${width} ${colorScheme}`, rules)));
  }
  return violations;
}

export async function smallTargets(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 390, height: 844 });
  return page.evaluate(() => {
    const targets =
      'a, button, summary, select, textarea, input:not(.visually-hidden), [role="button"]';
    const inSentence = (element: Element): boolean =>
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent.trim().length ?? 0) > element.textContent.trim().length;
    return [...document.querySelectorAll(targets)]
      .filter((element) => element.checkVisibility() && !inSentence(element))
      .map((element) => element.closest('label') ?? element)
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && (width < 24 || height < 24);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

export const lowTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, summary, label:has(input), [type="search"]')]
      .filter((element) => element.checkVisibility() && !element.closest('.skip, p'))
      .filter((element) => Math.round(element.getBoundingClientRect().height) < 44)
      .map((element) => element.outerHTML.slice(0, 120))
  );

export async function widthAt320(page: Page): Promise<number> {
  await page.setViewportSize({ width: 320, height: 700 });
  return page.evaluate(() => document.documentElement.scrollWidth);
}

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

/** Before the page is opened: counts how far what is on the screen jumps; scripts come only once the page has been painted. */
export async function watchJumps(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    Object.assign(window, { jumps: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[])
        if (!entry.hadRecentInput) (window as unknown as { jumps: number }).jumps += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route('**/*.js', async (route) => {
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
    await route.continue();
  });
}

export const jumpsOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { jumps: number }).jumps);
