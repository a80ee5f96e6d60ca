import type { RefusalSentence } from './sentence.ts';

/** 印制证书的理由. */
export const PRINT_REFUSALS = {
  print_not_checked: {
    http: 409,
    zh: '证书还没有经另一人复核，或复核后内容有改动，不能印制；请先由他人办理“印前复核”。',
    en: 'Nobody else has checked the certificate as it stands now, so it cannot be printed; somebody other than you checks it first.',
  },
  print_checked_by_self: {
    http: 409,
    zh: '这张证书只有您本人复核过；复核与印制由两人分别办理，请他人复核或由他人印制。',
    en: 'Only you have checked this certificate; checking and printing take two people, so somebody else checks or prints it.',
  },
  print_checked_already: {
    http: 409,
    zh: '您已于 {on} 复核过这张证书的现有内容，不必再复核；请由他人印制。',
    en: 'You checked this certificate as it stands on {on}; it is for somebody else to print now.',
  },
  already_printed: {
    http: 409,
    zh: '证书已于 {on} 印制；要再印，请办理“补印”，写明事由和份数。',
    en: 'The certificate was printed on {on}; for more, use “Reprint” with the reason and the number of copies.',
  },
  not_printed: {
    http: 409,
    zh: '证书的现有内容还没有印制过，不能补印；请办理“印制”。',
    en: 'The certificate as it stands has not been printed yet; use “Print”, not “Reprint”.',
  },
  print_missing: {
    http: 409,
    zh: '所选证书中有 {count} 张没有现有内容的印制文件，不能合成一份；请先印制，或不选它们。',
    en: 'Of the certificates chosen, {count} have no print of their present content, so they cannot be put together; print them first or leave them out.',
  },
  characters_unprintable: {
    http: 409,
    zh: '证书内容里有印不出的字符：{characters}（字库没有这个字，或是看不见的字符），不能印制；请核对申报内容。',
    en: 'The certificate has characters that cannot be printed: {characters} (the font lacks them, or they cannot be seen). Check what was applied for.',
  },
} as const satisfies Record<string, RefusalSentence>;
