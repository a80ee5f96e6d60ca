import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { judge } from '../../site/src/verify/picture/judge.ts';
import { SITE_URL } from './built-site.ts';
import { PRODUCTION_POLICY, servedSample } from './served-site.ts';
import type { ServedSite } from './served-site.ts';
import { SUSPENDED_NUMBER } from './snapshot.ts';

const home = mkdtempSync(join(tmpdir(), 'sxjp-picture-'));
let served: ServedSite;

beforeAll(async () => {
  served = await servedSample(undefined, PRODUCTION_POLICY);
});

afterAll(async () => {
  await served.close();
  rmSync(home, { recursive: true, force: true });
});

/** A printed certificate photographed. */
function photographed(site: string, publicId: string): string {
  const file = join(home, `${new URL(site).host}-${publicId}.jpg`);
  const script = resolve('test', 'site', 'photograph.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, site, publicId, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`证书没有照成：${stderr}`);
  return file;
}

const STATE = '[data-part="picture-state"]';

async function shown(page: Page, file: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.locator('[data-picture]').waitFor();
  await page.setInputFiles('[data-part="picture"]', file);
}

const certificateOf = (number: string) => {
  const found = served.site.snapshot.certificates.find((each) => each.number === number);
  if (found === undefined) throw new Error(`样例中没有 ${number}。`);
  return found;
};

describe('用照片核验', () => {
  it('拍下的真证书：认出二维码，到本站的核验页，照片没有离开本机', async () => {
    const { publicId } = certificateOf(SUSPENDED_NUMBER);
    const file = photographed(SITE_URL, publicId);
    await served.reading('/verify/', { width: 390, height: 844 }, async (page) => {
      served.heard.length = 0;
      await shown(page, file);
      await page.waitForURL(`**/verify/${publicId}/`);
      expect(await page.locator('.banner strong:visible').innerText()).toBe('暂停');
      expect(served.heard.filter((each) => !/^(GET|HEAD) /.test(each))).toEqual([]);
    });
  });

  it('二维码通向别的网站：警告可能是伪造，写出那个网站，哪里也不去', async () => {
    const { publicId } = certificateOf(SUSPENDED_NUMBER);
    const file = photographed('https://sxjp-verify.example', publicId);
    await served.reading('/verify/', {}, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await shown(page, file);
      await page.locator(STATE, { hasText: '可能是伪造的' }).waitFor();
      expect(await page.locator(STATE).innerText()).toContain('sxjp-verify.example');
      expect(await page.locator(`${STATE} a`).count()).toBe(0);
      expect(page.url()).toBe(`${served.base}/verify/`);
      expect(asked.filter((url) => !url.startsWith(served.base))).toEqual([]);
    });
  });

  it('二维码写的是本站、却没有这张证书的，也警告', async () => {
    const file = photographed(SITE_URL, 'nosuchcertificateatall00');
    const context = await served.browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(`${served.base}/en/verify/`);
      await shown(page, file);
      await page.locator(STATE, { hasText: 'no public record' }).waitFor();
      expect(page.url()).toBe(`${served.base}/en/verify/`);
    } finally {
      await context.close();
    }
  });

  it('没有二维码的图片、不是图片的文件，各说怎么办', async () => {
    await served.reading('/verify/', {}, async (page) => {
      await shown(page, { name: '文.png', mimeType: 'image/png', buffer: Buffer.from('不是图片') });
      await page.locator(STATE, { hasText: '不是浏览器能打开的图片' }).waitFor();
      await page.setViewportSize({ width: 400, height: 300 });
      const buffer = await page.screenshot();
      await shown(page, { name: '屏.png', mimeType: 'image/png', buffer });
      await page.locator(STATE, { hasText: '没有认出二维码' }).waitFor();
    });
  });

  it('识别二维码的程序选了图片才取', async () => {
    await served.reading('/verify/', {}, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.reload();
      await page.waitForSelector('[data-verify][data-ready]', { state: 'attached' });
      expect(asked.filter((url) => /picture|decoding/.test(url))).toEqual([]);
    });
  });
});

describe('二维码里的内容', () => {
  const hosts = ['example.test', '127.0.0.1:4321'];
  const CODE = 'k3n5v8w2q9x4z7b6m1p0a3c5';

  it('本站的核验地址和证书地址才跟从，不论中英文、有无末尾斜线', () => {
    for (const text of [
      `https://example.test/verify/${CODE}/`,
      `https://EXAMPLE.test/en/verify/${CODE}`,
      ` http://127.0.0.1:4321/verify/${CODE}/?from=paper#top `,
    ])
      expect(judge(text, hosts)).toEqual({ kind: 'certificate', publicId: CODE });
    expect(judge('https://example.test/certificates/SXJP-2025-0001/', hosts)).toEqual({
      kind: 'number',
      number: 'SXJP-2025-0001',
    });
    expect(judge('SXJP-2025-0001', hosts)).toEqual({ kind: 'number', number: 'SXJP-2025-0001' });
  });

  it('看着像本站的都是别的网站', () => {
    for (const [text, host] of [
      [`https://example.test.evil.example/verify/${CODE}/`, 'example.test.evil.example'],
      [`https://example.test@evil.example/verify/${CODE}/`, 'evil.example'],
      [`https://evil.example/verify/${CODE}/?https://example.test/`, 'evil.example'],
      [`https://example.test:8443/verify/${CODE}/`, 'example.test:8443'],
      [`https://ехample.test/verify/${CODE}/`, 'xn--ample-ywe6i.test'],
    ] as const)
      expect(judge(text, hosts)).toEqual({ kind: 'elsewhere', host });
  });

  it('别的一概不理：脚本、无线网、名片、本站的其他页面、上一级目录', () => {
    for (const text of [
      'javascript:alert(1)',
      'WIFI:T:WPA;S:家;P:123;;',
      'data:text/html,<script>alert(1)</script>',
      'https://example.test/petitions/',
      `https://example.test/verify/${CODE}/../../en/about/`,
      'https://example.test/certificates/%E0%A4%A/',
      'SXJP-2025',
      '',
    ])
      expect(judge(text, hosts)).toEqual({ kind: 'other' });
  });
});
