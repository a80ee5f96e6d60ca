import { launchBrowser } from './test/system/chromium.ts';
import { readFileSync } from 'node:fs';
const [, , base, ...paths] = process.argv;
const browser = await launchBrowser();
for (const width of [1280, 390]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(base + path);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/shots/${path.replace(/\W+/g, '_')}_${width}.png`, fullPage: true });
  }
}
await browser.close();
