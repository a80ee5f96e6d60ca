import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Without 0 O 1 I: it is read off a screen and typed again. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 28;
const GROUP = 4;

/** 查询码：140 random bits, shown once. */
export function newQueryCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return (letters.join('').match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

export interface SealedCode {
  salt: string;
  hash: string;
}

/** As it is compared: however it was typed. */
const plain = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

const digest = (salt: string, code: string): Buffer =>
  createHash('sha256')
    .update(salt + plain(code))
    .digest();

/** What is kept of a code. */
export function sealCode(code: string): SealedCode {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: digest(salt, code).toString('hex') };
}

const NOBODYS: SealedCode = sealCode(newQueryCode());

/** Whether it is the code; the same work is done where there is nothing to compare with. */
export function isCode(sealed: SealedCode | null, code: string): boolean {
  const { salt, hash } = sealed ?? NOBODYS;
  const same = timingSafeEqual(digest(salt, code), Buffer.from(hash, 'hex'));
  return sealed !== null && same;
}
