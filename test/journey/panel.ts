import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../system/chromium.ts';
import { demonstrationPassword } from '../system/people.ts';
import { system } from '../system/start.ts';

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Who has signed in through the login page already: signing in is rationed, as it should be. */
const signedIn = new Map<string, State>();

/** A window of its own for a member of staff, signed in through the login page the first time. */
export async function signedInContext(
  browser: Browser,
  key: string,
  viewport: { width: number; height: number }
): Promise<BrowserContext> {
  const known = signedIn.get(key);
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    ...(known === undefined ? {} : { storageState: known }),
  });
  if (known !== undefined) return context;
  const page = await context.newPage();
  await page.goto(`${system().cms}/admin/auth/login`);
  await page.fill('input[name=email]', `${key}@example.invalid`);
  await page.fill('input[name=password]', demonstrationPassword());
  await page.click('button[type=submit]');
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  signedIn.set(key, await context.storageState());
  await page.close();
  return context;
}

/** A browser with nobody signed in, in Chinese. */
export async function openBrowser() {
  const browser = await launchBrowser();
  return {
    async staff(key: string): Promise<Page> {
      return (await signedInContext(browser, key, { width: 1280, height: 900 })).newPage();
    },
    async visitor(width = 1280): Promise<Page> {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        locale: 'zh-CN',
      });
      return context.newPage();
    },
    close: () => browser.close(),
  };
}

export const workbench = (path: string): string =>
  `${system().cms}/admin/plugins/certification${path}`;

/** Opens the form of an act from the panel. */
export async function begin(page: Page, label: string): Promise<void> {
  await page
    .locator('aside, section')
    .getByRole('button', { name: label, exact: true })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
}

/** Sends the open form, and answers the second question where it is asked; waits until the form is gone. */
export async function finish(page: Page, label: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: label, exact: true }).click();
  const again = dialog.getByRole('button', { name: `确定${label}`, exact: true });
  await Promise.race([
    again.waitFor({ timeout: 5000 }).catch(() => undefined),
    dialog.waitFor({ state: 'detached' }),
  ]);
  if (await again.isVisible()) await again.click();
  await dialog.waitFor({ state: 'detached' });
}

/** One act from the panel that asks for nothing. */
export async function perform(page: Page, label: string): Promise<void> {
  await begin(page, label);
  await finish(page, label);
}

/** Fills in every item of the sheet as a careful person would, by its kind of control. */
export async function fillSheet(page: Page, less: number): Promise<void> {
  await page
    .getByRole('textbox', { name: /得分，满分/ })
    .first()
    .waitFor();
  let lost = 0;
  for (const box of await page.getByRole('textbox', { name: /得分，满分/ }).all()) {
    const most = Number(/满分 ([\d.]+)/.exec((await box.getAttribute('aria-label')) ?? '')?.[1]);
    const own = lost < less ? 0.5 : 0;
    lost += own > 0 ? 1 : 0;
    await box.fill(String(most - own));
  }
  for (const group of await page.getByRole('radiogroup').all())
    await group.getByRole('radio').first().click();
  for (const _ of [1, 2, 3, 4])
    for (const plus of await page.getByRole('button', { name: / \+1$/ }).all()) await plus.click();
  await page.getByText('全部分项已评').waitFor();
}
