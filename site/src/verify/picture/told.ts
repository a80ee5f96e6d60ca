import type { Say } from '../../language/language.ts';
import type { Judged } from './judge.ts';
import type { QrReading } from './read-qr.ts';

/** What the reader is told of a picture that leads nowhere. */
export interface Told {
  text: string;
  /** A forged certificate looks like this. */
  warning: boolean;
}

export function noCode({ kind }: QrReading, say: Say): Told {
  const text =
    kind === 'no-picture'
      ? say(
          '这个文件不是浏览器能打开的图片。请选择照片或截图（jpg、png、webp）。',
          'The browser cannot open this as a picture. Choose a photograph or screenshot (jpg, png, webp).'
        )
      : say(
          '图片里没有认出二维码。请靠近些、对准、避开反光再拍一张，或直接输入证书编号。',
          'No QR code was found in the picture. Take it closer, straight and without glare, or type the number.'
        );
  return { text, warning: false };
}

export function refused(judged: Judged & { kind: 'elsewhere' | 'other' }, say: Say): Told {
  if (judged.kind === 'other')
    return {
      text: say(
        '这个二维码里不是本站的核验地址，也不是证书编号，未作处理。请改用证书上的编号核验。',
        'This QR code holds neither a verification address of this site nor a certificate number; nothing was done with it. Verify by the number instead.'
      ),
      warning: false,
    };
  return {
    text: say(
      `警告：这个二维码通向别的网站（${judged.host}），不是本站。真证书的二维码只通向本站，这张证书可能是伪造的。没有打开那个网址；请用证书编号在本页核验，查不到的请向我们反映。`,
      `Warning: this QR code leads to another site (${judged.host}), not to this one. Codes of genuine certificates lead here only; this one may be forged. That address was not opened. Verify by the number on this page, and report it if it is not found.`
    ),
    warning: true,
  };
}

export const noSuchCertificate = (say: Say): Told => ({
  text: say(
    '二维码的网址写的是本站，但本站没有这张证书的公开记录：可能尚未公告，也可能是伪造的。请再用证书编号核验一次。',
    'The address in the code is of this site, but there is no public record of this certificate: it may not be announced yet, or it may be forged. Please verify by the number too.'
  ),
  warning: true,
});

export const notReached = (say: Say): Told => ({
  text: say(
    '二维码认出来了，但现在连不上本站，没能核对。请稍后再试。',
    'The code was read, but the site cannot be reached now to compare it. Please try again later.'
  ),
  warning: false,
});
