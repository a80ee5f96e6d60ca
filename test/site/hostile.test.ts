import type { Browser, Page } from 'playwright-core';
import { PublicSnapshot } from '@sxjp/plugin-certification/domain';
import { HOSTILE } from '../system/hostile.ts';
import type { BuiltSite } from './built-site.ts';
import { servedSample } from './served-site.ts';
import type { ServedSite } from './served-site.ts';

/** What the system itself writes; every other text of the snapshot may come from a stranger. */
const OWN_WORDS = new Set(
  `publicId kind sector regionCode slug state event on takenAt edition inclusion noticeNumber announcementNumber
   issuedOn validFrom validTo renews renewedBy reason key outcome answeredOn warnedOn withdrawnOn onlineOn firstCountedOn endOn announcedOn certificateNumbers
   type erratumOf errata`.split(/\s+/)
);
const isNumbered = (path: readonly string[]) =>
  path.at(-1) === 'number' && !path.includes('standards');
const isOwn = (path: readonly string[]) =>
  path.some((name) => OWN_WORDS.has(name) || /[a-z](?:On|At)$/.test(name)) || isNumbered(path);

/** Every text field of every entry, each time with another of the hostile texts: each field meets them all. */
function poisoned(sample: PublicSnapshot): PublicSnapshot {
  let turn = 0;
  const poison = (value: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((each) => poison(each, path));
    if (typeof value === 'string' && !isOwn(path)) return HOSTILE[(turn += 7) % HOSTILE.length];
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, poison(part, [...path, name])])
    );
  };
  const certificates = [...sample.certificates, ...sample.certificates].map((each, place) => ({
    ...each,
    number: `SXJP-2025-${String(place + 1).padStart(4, '0')}`,
    publicId: String(place).padStart(24, '0'),
    offeringNameEn: 'en',
    brand: 'brand',
    earlier: place < sample.certificates.length ? each.earlier : [],
  }));
  const numbers = certificates.map(({ number }) => number);
  const announcements = sample.announcements.map((each) => ({
    ...each,
    certificateNumbers: numbers.slice(0, 100),
  }));
  return PublicSnapshot.parse(poison({ ...sample, certificates, announcements }, []));
}

/** HTML that pages are made of; nothing that runs, embeds, styles or sends. */
const ELEMENTS = new Set(
  `html head meta title link script body header nav main footer section article aside div span p a ul ol li dl dt dd
   h1 h2 h3 h4 table caption thead tbody tr th td img figure figcaption svg g path circle rect line polyline polygon
   ellipse text tspan defs lineargradient stop pattern use clippath symbol button form label input select option
   optgroup textarea fieldset legend output time strong em b i small br hr abbr address code kbd mark data details
   summary noscript template progress meter`.split(/\s+/)
);
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

interface Found {
  elements: string[];
  attributes: string[];
  schemes: string[];
  scripts: string[];
}

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

let served: ServedSite;
let site: BuiltSite;
let browser: Browser;
let base: string;

beforeAll(async () => {
  served = await servedSample(poisoned, CSP);
  ({ site, browser, base } = served);
});

afterAll(async () => {
  await served.close();
});

/** A page of the site, with every dialog and every breach of the policy counted against it. */
async function visiting(act: (page: Page) => Promise<void>): Promise<string[]> {
  const context = await browser.newContext();
  const troubles: string[] = [];
  try {
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) troubles.push(message.text());
    });
    await act(page);
    return troubles;
  } finally {
    await context.close();
  }
}

const pages = () => site.files.filter((file) => file.endsWith('.html'));

describe('三百种有害的文字，写进公开数据的每一个文字栏', () => {
  it('三百种以上，四百张证书、全部公示和公告都带着', () => {
    expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(300);
    const text = JSON.stringify(site.snapshot);
    const missing = HOSTILE.filter((each) => !text.includes(JSON.stringify(each).slice(1, -1)));
    expect(missing).toEqual([]);
    expect(pages().length).toBeGreaterThan(1600);
  });

  it('生成的网页按浏览器的读法，只有许可的元素、属性和链接', async () => {
    const found: Found = { elements: [], attributes: [], schemes: [], scripts: [] };
    await visiting(async (page) => {
      await page.goto(`${base}/robots.txt`);
      for (const file of pages()) {
        const one = await page.evaluate(async (address): Promise<Found> => {
          const text = await (await fetch(address)).text();
          const all = [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('*')];
          const attributes = all.flatMap((element) => [...element.attributes]);
          const links = attributes.filter(({ name }) =>
            /^(?:xlink:)?href$|^src$|^action$|^formaction$|^poster$|^cite$|^data$/.test(name)
          );
          return {
            elements: [...new Set(all.map(({ localName }) => localName.toLowerCase()))],
            attributes: [...new Set(attributes.map(({ name }) => name.toLowerCase()))],
            schemes: [...new Set(links.map(({ value }) => new URL(value, location.href).protocol))],
            scripts: all
              .filter(({ localName }) => localName === 'script')
              .filter(
                (script) =>
                  !(script.getAttribute('src') ?? '').startsWith('/assets/') &&
                  script.getAttribute('type') !== 'application/ld+json'
              )
              .map(({ outerHTML }) => outerHTML.slice(0, 200)),
          };
        }, `${base}/${file}`);
        for (const key of ['elements', 'attributes', 'schemes', 'scripts'] as const)
          found[key].push(...one[key].filter((each) => !found[key].includes(each)));
      }
    });
    expect(found.elements.filter((each) => !ELEMENTS.has(each))).toEqual([]);
    expect(
      found.attributes.filter((each) => /^on|^style$|^srcdoc$|^srcset$|["'<>=]/.test(each))
    ).toEqual([]);
    expect(found.schemes.filter((each) => !SCHEMES.has(each))).toEqual([]);
    expect(found.scripts).toEqual([]);
  });

  it('在浏览器里打开、检索、核对：没有一个对话框，没有一次违反安全策略', async () => {
    const chosen = pages().filter((_file, place) => place % 61 === 0);
    const troubles = await visiting(async (page) => {
      for (const file of chosen) await page.goto(`${base}/${file.replace(/index\.html$/, '')}`);
      await page.goto(`${base}/registry/`);
      for (const text of HOSTILE.filter((_text, place) => place % 29 === 0)) {
        await page.getByRole('searchbox').first().fill(text.replaceAll('\u0000', ''));
        await page.waitForTimeout(40);
      }
      await page.goto(`${base}/registry/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
      await page.goto(`${base}/verify/?number=${encodeURIComponent('<script>alert(1)</script>')}`);
      await page.waitForTimeout(200);
    });
    expect(chosen.length).toBeGreaterThan(20);
    expect(troubles).toEqual([]);
  });
});
