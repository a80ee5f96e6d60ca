import { z } from 'zod';
import { PETITIONER_KINDS } from '@sxjp/config/scheme';
import type { Label, PetitionerKind, SchemeEdition } from '@sxjp/config/scheme';
import { isCreditCode } from './credit-code.ts';
import { settingOf } from './guards/guard.ts';
import { findPersonalData } from './personal-data.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

const line = (most: number) => z.string().trim().max(most).default('');

/** 提出人：who objects or reports. Confidential: kept where it can be erased, never in the chain, never public. */
export const Petitioner = z.strictObject({
  kind: z.enum(PETITIONER_KINDS),
  name: line(100),
  creditCode: line(30),
  contact: line(60),
  phone: line(40),
  email: line(100),
});
export type Petitioner = z.infer<typeof Petitioner>;

/** What was written, kept to the letter; only what says nothing at all is refused. */
export const Statement = z
  .string()
  .max(10_000)
  .refine((text) => text.trim() !== '', { error: '须写明事实与依据' });

type Line = Exclude<keyof Petitioner, 'kind'>;

const LINES: Record<Line, Label> = {
  name: { zh: '名称或姓名', en: 'the name' },
  creditCode: { zh: '统一社会信用代码', en: 'the unified social credit code' },
  contact: { zh: '联系人', en: 'a contact person' },
  phone: { zh: '联系电话', en: 'a telephone number' },
  email: { zh: '电子邮箱', en: 'an e-mail address' },
};

export const PETITIONER_LABELS: Record<PetitionerKind, Label> = {
  organization: { zh: '单位', en: 'an organization' },
  person: { zh: '个人', en: 'a person' },
  anonymous: { zh: '匿名', en: 'nobody' },
};

/** 实名的要求. 〔scheme §2 湖北精品：单位盖章，个人留联系方式〕 */
const NEEDED: Record<PetitionerKind, readonly Line[]> = {
  organization: ['name', 'creditCode', 'contact', 'phone'],
  person: ['name', 'phone'],
  anonymous: [],
};

const PHONE = /^\+?[\d\s()（）-]{7,30}$/;

function misnamed(petitioner: Petitioner): Refusal | null {
  const { kind, creditCode, phone } = petitioner;
  const missing = NEEDED[kind].filter((name) => petitioner[name] === '');
  const [first] = missing;
  if (first !== undefined) {
    const words = { kind: PETITIONER_LABELS[kind], missing: missing.map((name) => LINES[name]) };
    return refuse('petitioner_incomplete', words, first);
  }
  if (kind === 'organization' && !isCreditCode(creditCode.toUpperCase()))
    return refuse('petitioner_code_wrong', { code: creditCode }, 'creditCode');
  return kind !== 'anonymous' && !PHONE.test(phone)
    ? refuse('petitioner_phone_wrong', { phone }, 'phone')
    : null;
}

const UNSTORABLE = /\0|\p{Cs}/u;

/** Why something the public sends in cannot be taken, or null. Looks nobody up: it never tells whether a name exists. */
export function whyNotTaken(
  edition: SchemeEdition,
  petitioner: Petitioner,
  texts: readonly string[],
  files: number
): Refusal | null {
  const said = [...texts, ...Object.values(petitioner)];
  if (said.some((text) => UNSTORABLE.test(text))) return refuse('text_unreadable', {}, 'statement');
  const wrong = misnamed(petitioner);
  if (wrong !== null) return wrong;
  const most = settingOf({ edition }, 'evidenceFilesMost');
  if (files > most) return refuse('evidence_too_much', { count: files, most }, 'files');
  const least = settingOf({ edition }, 'anonymousFilesLeast');
  return petitioner.kind === 'anonymous' && files < least
    ? refuse('anonymous_without_evidence', { least }, 'files')
    : null;
}

/** What of a petitioner is kept: nothing of somebody who chose to be anonymous. */
export const keptOf = (petitioner: Petitioner): Petitioner =>
  petitioner.kind === 'anonymous'
    ? { kind: 'anonymous', name: '', creditCode: '', contact: '', phone: '', email: '' }
    : petitioner;

const SHORTEST_TOLD = 2;

/** Whom a text meant for the public gives away: personal data of any kind, and whatever the petitioner is known by. */
export function givenAway(text: string, known: readonly string[]): string[] {
  const plain = text.normalize('NFKC');
  const told = known.filter(
    (each) => each.length >= SHORTEST_TOLD && plain.includes(each.normalize('NFKC'))
  );
  return [...new Set([...findPersonalData(text), ...told])];
}
