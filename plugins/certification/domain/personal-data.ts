import { isCreditCode } from './credit-code.ts';

/** As people type them: 13800138000, 138 0013 8000, 138-0013-8000. */
const MOBILE = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g;
const IDENTITY = /(?<!\d)\d{17}[\dX](?![\dA-Z])/gi;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.]+/g;

/** 出生日期码: the seventh to the fourteenth digit of an identity number. 〔GB 11643〕 */
const BIRTH = /^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/;

/** Eighteen digits may also be the credit code of an organization, which is public; one with a birth date is not taken for it. */
function isOrganization(digits: string): boolean {
  return isCreditCode(digits.toUpperCase()) && !BIRTH.test(digits);
}

/**
 * Mobile numbers, identity numbers and e-mail addresses in a text meant for the public, full-width forms included
 * 〔个人信息保护法 第二十五条〕.
 */
export function findPersonalData(text: string): string[] {
  const plain = text.normalize('NFKC');
  const identities = plain.match(IDENTITY) ?? [];
  return [
    ...(plain.match(MOBILE) ?? []),
    ...identities.filter((digits) => !isOrganization(digits)),
    ...(plain.match(EMAIL) ?? []),
  ];
}
