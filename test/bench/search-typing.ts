import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { seeded } from '../../config/deploy/demonstration/random.ts';
import type { RegistryPage } from './search-browser.ts';
import type { Question } from './search-questions.ts';

const SLOWER = 4;
const TYPED = 40;
const LONGEST = 12;

/** A piece of work of the browser, in microseconds; `tdur` is what of it the thread itself was working. */
const Work = z.looseObject({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z
    .looseObject({ data: z.looseObject({ type: z.unknown().optional() }).optional() })
    .optional(),
});
type Work = z.infer<typeof Work>;

/** What makes a picture of a changed page, up to handing it over. */
const PAINTING = new Set([
  'FireAnimationFrame',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
]);

const threadMs = ({ tdur, dur }: Work): number => (tdur ?? dur ?? 0) / 1000;
const endOf = ({ ts, dur }: Work): number => ts + (dur ?? 0);

/** Of every letter: answering it, and painting the answer, as the page's own thread counts its time. */
function perLetter(events: readonly Work[]): number[] {
  const letters = events.filter(
    ({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'input'
  );
  return letters.flatMap((letter) => {
    const after = events.filter(
      (each) => each.pid === letter.pid && each.tid === letter.tid && each.ts >= endOf(letter)
    );
    const painted = after.findIndex(({ name }) => name === 'Commit');
    if (painted < 0) return [];
    return [
      after
        .slice(0, painted + 1)
        .filter(({ name }) => PAINTING.has(name))
        .reduce((sum, each) => sum + threadMs(each), threadMs(letter)),
    ];
  });
}

async function traced(browser: Browser, act: () => Promise<void>): Promise<Work[]> {
  const session = await browser.newBrowserCDPSession();
  const events: Work[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const each of value) {
      const read = Work.safeParse(each);
      if (read.success && read.data.ph === 'X') events.push(read.data);
    }
  });
  await session.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
    transferMode: 'ReportEvents',
  });
  await act();
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events.sort((a, b) => a.ts - b.ts);
}

/** Types questions letter by letter; each letter waits until all that follows the last is done. */
async function type(page: Page, questions: readonly Question[]): Promise<void> {
  const random = seeded(5);
  for (let typed = 0; typed < TYPED; typed += 1) {
    await page.fill('#q', '');
    for (const letter of Array.from(random.pick(questions).text).slice(0, LONGEST)) {
      await page.waitForTimeout(120);
      await page.keyboard.insertText(letter);
    }
  }
  await page.waitForTimeout(300);
}

/**
 * Milliseconds of work of the page's own thread from a letter to its painted answer, the processor made four times slower. It is
 * the thread's own time: what else the machine is doing meanwhile, and the screen's beat, are not counted.
 */
export async function keystrokes(
  browser: Browser,
  { address }: RegistryPage,
  questions: readonly Question[]
): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector('[data-registry-search][data-ready]');
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.focus('#q');
    const events = await traced(browser, () => type(page, questions));
    return perLetter(events);
  } finally {
    await context.close();
  }
}
