import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../system/chromium.ts';

/** What each card says. No status: a picture passed on is kept for years. */
const CARDS = {
  zh: { title: '山西精品', line: '获证名录 · 凭编号可查真伪' },
  en: { title: 'Shanxi Premium', line: 'Registry · look up any certificate by its number' },
};

/** Draws `public/share-<language>.png`, 1200 × 630, in the Noto fonts of the machine it runs on. */
async function drawCards(): Promise<void> {
  const here = import.meta.dirname;
  const browser = await launchBrowser();
  for (const [lang, { title, line }] of Object.entries(CARDS)) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
    await page.setContent(readFileSync(join(here, 'share-card.html'), 'utf8'));
    await page.evaluate(
      ([tongue, heading, sentence]) => {
        document.documentElement.lang = tongue ?? '';
        document.querySelector('h1')?.replaceChildren(heading ?? '');
        document.querySelector('p')?.replaceChildren(sentence ?? '');
      },
      [lang, title, line]
    );
    writeFileSync(
      join(here, '..', '..', 'site', 'public', `share-${lang}.png`),
      await page.screenshot()
    );
  }
  await browser.close();
}

await drawCards();
