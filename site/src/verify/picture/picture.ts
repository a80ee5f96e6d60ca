import { verifyHref } from '../../addresses.ts';
import { sayIn } from '../../language/language.ts';
import type { Language } from '../../language/language.ts';
import { part } from '../../registry/island/dom.ts';
import { judge } from './judge.ts';
import { readQr } from './read-qr.ts';
import { noCode, noSuchCertificate, notReached, refused } from './told.ts';
import type { Told } from './told.ts';

/** Where a picture leads: an address of this site, a number to verify, or nowhere, with the reason. */
type Leading = { href: string } | { number: string } | Told;

async function leadingOf(file: Blob, hosts: string[], lang: Language): Promise<Leading> {
  const say = sayIn(lang);
  const reading = await readQr(file);
  if (reading.kind !== 'read') return noCode(reading, say);
  const judged = judge(reading.content, hosts);
  switch (judged.kind) {
    case 'number':
      return { number: judged.number };
    case 'certificate': {
      const href = verifyHref(lang, judged.publicId);
      try {
        const { ok, status } = await fetch(href, { method: 'HEAD' });
        if (ok) return { href };
        return status === 404 ? noSuchCertificate(say) : notReached(say);
      } catch {
        return notReached(say);
      }
    }
    case 'elsewhere':
    case 'other':
      return refused(judged, say);
  }
}

/** Reads a picture and goes where its code leads, if that is this site; the picture itself goes nowhere. */
export async function verifyPicture(
  root: HTMLElement,
  file: Blob,
  onNumber: (number: string) => void
): Promise<void> {
  const lang: Language = document.documentElement.lang === 'en' ? 'en' : 'zh';
  const state = part(root, 'p', 'picture-state');
  const tell = ({ text, warning }: Told): void => {
    state.textContent = text;
    state.dataset['standing'] = warning ? 'none' : 'suspended';
    state.hidden = text === '';
  };
  tell({ text: sayIn(lang)('正在读二维码……', 'Reading the QR code…'), warning: false });
  const leading = await leadingOf(file, [location.host, root.dataset['host'] ?? ''], lang);
  if ('text' in leading) {
    tell(leading);
    return;
  }
  tell({ text: '', warning: false });
  if ('href' in leading) location.assign(leading.href);
  else onNumber(leading.number);
}
