import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import { readingsOf } from '../../site/src/registry/dictionary.ts';
import { facetNames } from '../../site/src/registry/names.ts';
import { packDetails } from '../../site/src/registry/search/details-file.ts';
import { packNames } from '../../site/src/registry/search/names-file.ts';
import { builtSample } from '../site/built-site.ts';

/** The registry's page as a reader has it: built, served as the demonstration serves it, in a real browser. */
export interface RegistryPage {
  /** Puts an index of these rows behind the page, as the build would have. */
  show: (rows: readonly PublicCertificate[]) => void;
  address: string;
  close: () => void;
}

const TAKEN_AT = '2026-11-25T08:30:00+08:00';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function answering(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      if ((await fetch(address)).ok) return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`${address} 没有应答 · does not answer`);
}

export async function registryPage(): Promise<RegistryPage> {
  const site = builtSample();
  const home = mkdtempSync(join(tmpdir(), 'sxjp-search-'));
  symlinkSync(site.folder, join(home, 'current'));
  const port = await freePort();
  const program = join('config', 'deploy', 'local', 'site-server.ts');
  const server = spawn(process.execPath, [program, home, '127.0.0.1', String(port)], {
    stdio: 'inherit',
  });
  const file = join(site.folder, 'registry', 'index.html');
  const html = readFileSync(file, 'utf8');
  const address = `http://127.0.0.1:${port}/registry/`;
  let shown = 0;

  function show(rows: readonly PublicCertificate[]): void {
    const put = (name: string, content: object): string => {
      const text = JSON.stringify(content);
      const path = `registry/${name}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`;
      writeFileSync(join(site.folder, path), text);
      return `/${path}`;
    };
    const names = put('names', packNames(rows, TAKEN_AT, readingsOf));
    const details = put('details', packDetails(rows, TAKEN_AT, readingsOf));
    const words = escaped(JSON.stringify(facetNames(rows, 'zh')));
    shown += 1;
    // Another name each time: the server reads each file of a release once.
    writeFileSync(
      join(site.folder, `registry-${shown}.html`),
      html
        .replaceAll(/\/registry\/names\.\w+\.json/g, names)
        .replaceAll(/\/registry\/details\.\w+\.json/g, details)
        .replace(/data-words="[^"]*"/, () => `data-words="${words}"`)
    );
  }

  await answering(address);
  return {
    show,
    get address() {
      return shown === 0 ? address : `http://127.0.0.1:${port}/registry-${shown}.html`;
    },
    close: () => {
      server.kill();
      site.remove();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** Milliseconds from the address being asked for to the first result being on the screen, nothing cached. */
async function coldOnce(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await page.addInitScript(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        Object.assign(window, { firstResult: performance.now() });
      };
      const observer = new MutationObserver(() => {
        if (document.querySelector('[data-part="results"] li') === null) return;
        observer.disconnect();
        requestAnimationFrame(() => channel.port2.postMessage(null));
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await page.goto(address);
    const time = await page.waitForFunction(
      () => (window as unknown as { firstResult?: number }).firstResult
    );
    return (await time.jsonValue()) ?? Number.NaN;
  } finally {
    await context.close();
  }
}

const TRIES = 7;

export async function coldTimes(
  browser: Browser,
  page: RegistryPage,
  question: string
): Promise<number[]> {
  const address = `${page.address}?q=${encodeURIComponent(question)}`;
  await coldOnce(browser, address);
  const times: number[] = [];
  for (let tries = 0; tries < TRIES; tries += 1) times.push(await coldOnce(browser, address));
  return times;
}
