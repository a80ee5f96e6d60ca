import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** The browser's package ships as an ES module with top-level paths; a process of its own asks it where it is. */
const ASK = `
import chromium from '@sparticuz/chromium';
console.log(JSON.stringify({ executablePath: await chromium.executablePath(), args: chromium.args }));
`;

interface Installed {
  executablePath: string;
  args: string[];
}

function installed(): Installed {
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', ASK], {
    cwd: process.cwd(),
    encoding: 'utf8',
  });
  return JSON.parse(answer) as Installed;
}

/** Flags of the package that a test must not have: one process dies with its first context, and policies are on trial. */
const UNWANTED =
  /^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content)/;

/** The packaged binary dies of a segmentation fault at its start now and then, before any page is there to test. */
const STARTS = 3;

/** Starts the browser inside the npm package, or the system's when CHROMIUM_PATH names one. 〔architecture D14〕 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  const { executablePath, args } =
    own === undefined ? installed() : { executablePath: own, args: [] };
  const start = () =>
    chromium.launch({
      executablePath,
      args: [...args.filter((flag) => !UNWANTED.test(flag)), '--no-sandbox'],
      headless: true,
    });
  for (let tries = 1; tries < STARTS; tries += 1) {
    try {
      return await start();
    } catch (error) {
      if (!String(error).includes('SIGSEGV')) throw error;
    }
  }
  return start();
}
