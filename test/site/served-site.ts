import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { launchBrowser } from '../system/chromium.ts';
import { builtSample } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';

/** The policy production serves, without the CMS: a page that asks anyone else is stopped. */
export const PRODUCTION_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

/** The strictest policy the site promises to live under. */
const POLICY = "default-src 'self'; base-uri 'none'";

interface Reader {
  javaScriptEnabled?: boolean;
  width?: number;
  height?: number;
}

/** The sample built, served under the strictest policy, and a browser to read it with. */
export interface ServedSite {
  site: BuiltSite;
  browser: Browser;
  base: string;
  /** Every request that reached the server: its first line and headers, and each piece of its body. */
  heard: string[];
  /** Opens a page as a reader would, fails on what the console complains of, and closes all afterwards. */
  reading: (path: string, reader: Reader, act: (page: Page) => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
}

export async function servedSample(
  change?: Parameters<typeof builtSample>[0],
  policy = POLICY
): Promise<ServedSite> {
  const site = builtSample(change);
  const serve = sirv(site.folder);
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    heard.push(`${method} ${url} ${JSON.stringify(headers)}`);
    request.on('data', (piece: Buffer) => heard.push(`${method} ${url} ${piece.toString()}`));
    response.setHeader('Content-Security-Policy', policy);
    serve(request, response, () => {
      response.statusCode = 404;
      response.end(site.read('404.html'));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();

  async function reading(
    path: string,
    { javaScriptEnabled = true, width = 1280, height = 900 }: Reader,
    act: (page: Page) => Promise<void>
  ): Promise<void> {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height } });
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(base + path);
      await act(page);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }

  async function close(): Promise<void> {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
    site.remove();
  }

  return { site, browser, base, heard, reading, close };
}
