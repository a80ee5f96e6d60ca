import { ROLE_LABELS } from '@sxjp/config/scheme';
import type { Label, Role } from '@sxjp/config/scheme';
import { REFUSALS } from './refusals/index.ts';

export type Language = 'zh' | 'en';
export type RefusalCode = keyof typeof REFUSALS;

type Blanks<T> = T extends `${string}{${infer Blank}}${infer Rest}` ? Blank | Blanks<Rest> : never;
type Word = string | number | Label | readonly Label[];
export type Words<Code extends RefusalCode> = Record<Blanks<(typeof REFUSALS)[Code]['zh']>, Word>;

/** An expected “no”: which sentence of the table, and what fills its blanks. A value, never an exception. */
export interface Refusal {
  code: RefusalCode;
  words: Readonly<Record<string, Word>>;
  /** The fact (form field) to mend, where one field is to blame. */
  field?: string;
}

/** A refusal of the table. TypeScript asks for exactly the blanks of its sentence. */
export function refuse<Code extends RefusalCode>(
  code: Code,
  words: Words<Code>,
  field?: string
): Refusal {
  return field === undefined ? { code, words } : { code, words, field };
}

/** “Not your role”: what was tried, who does it, and which roles the actor has. */
export function notYourRole(
  action: Label,
  by: readonly Role[],
  { roles }: { roles: readonly Role[] }
): Refusal {
  return refuse('not_your_role', {
    action,
    roles: by.map((role) => ROLE_LABELS[role]),
    yours: roles.length === 0 ? '—' : roles.map((role) => ROLE_LABELS[role]),
  });
}

function say(word: Word, language: Language): string {
  if (typeof word === 'string' || typeof word === 'number') return String(word);
  if ('zh' in word) return word[language];
  return word.map((label) => label[language]).join(language === 'zh' ? '、' : ', ');
}

/** The refusal as a sentence: what was tried, where it stands, what to do. */
export function refusalMessage(refusal: Refusal, language: Language): string {
  return REFUSALS[refusal.code][language].replace(/\{(\w+)\}/g, (blank, name: string) => {
    const word = refusal.words[name];
    return word === undefined ? blank : say(word, language);
  });
}

/** HTTP status of a refusal: 403 not your role, 409 not now, 422 something is missing or wrong in the facts, 429 too often. */
export function refusalStatus(refusal: Refusal): 403 | 404 | 409 | 422 | 429 {
  return REFUSALS[refusal.code].http;
}
