import { z } from 'zod';
import { REASON_FACTS } from '@sxjp/config/scheme';
import type { Label } from '@sxjp/config/scheme';
import { CHANGEABLES, Changes } from '../../../../domain/certificate-content.ts';
import { FIELDS } from '../../../../domain/fields.ts';
import type { FieldName } from '../../../../domain/fields.ts';
import type { LedgerLine } from '../../api/index.ts';
import { stageLabelOf } from '../../components/index.ts';
import { sayDate } from '../../dates.ts';
import type { Speech } from '../../language.ts';

const KeptReason = z.object({ code: z.string(), zh: z.string(), en: z.string() });

export interface EnteredFact {
  name: FieldName;
  text: string;
}

const NAMES: ReadonlySet<FieldName> = new Set([
  'panel',
  'team',
  'members',
  'leadId',
  'secondPersonId',
  'certifierIds',
]);
const DATES: ReadonlySet<FieldName> = new Set(['plannedOn', 'signedOn', 'standardPublishedOn']);
type WordFact = 'recommendation' | 'conclusion' | 'standardSource';

/** Names of the people an act named, where its evidence keeps them: `{ people: { id: name } }`. */
function nameIn(evidence: LedgerLine['evidence'], id: string): string {
  const people = evidence.people;
  if (typeof people !== 'object' || people === null) return id;
  const name: unknown = Object.entries(people).find(([each]) => each === id)?.[1];
  return typeof name === 'string' ? name : id;
}

/** The certification body an act named, by the name it had then. */
function bodyIn({ body }: LedgerLine['evidence']): string | null {
  if (typeof body !== 'object' || body === null || !('name' in body)) return null;
  return typeof body.name === 'string' ? body.name : null;
}

/** The item of a notice an act named, in the words of that day. */
const itemIn = ({ item }: LedgerLine['evidence']): string | null =>
  typeof item === 'string' ? item : null;

const REASONS: ReadonlySet<FieldName> = new Set(Object.values(REASON_FACTS));

/** A coded reason as its act kept it: “0203 监督发现不符合”. */
function reasonIn({ reason }: LedgerLine['evidence'], { say }: Speech): string | null {
  const kept = KeptReason.safeParse(reason);
  return kept.success ? `${kept.data.code} ${say(kept.data)}` : null;
}

function sayWord(name: WordFact, value: string, { t }: Speech): string {
  if (name === 'recommendation')
    return value === 'recommend'
      ? t('recommendation.recommend')
      : t('recommendation.not_recommend');
  if (name === 'standardSource')
    return value === 'drafted' ? t('standard_source.drafted') : t('standard_source.existing');
  if (value === 'international_advanced') return t('advancedness.international_advanced');
  return value === 'domestic_leading'
    ? t('advancedness.domestic_leading')
    : t('advancedness.domestic_advanced');
}

/** What the act itself kept the words of: people, reasons, the body. */
function keptText(name: FieldName, value: string, line: LedgerLine, speech: Speech): string | null {
  if (NAMES.has(name)) return nameIn(line.evidence, value);
  if (REASONS.has(name)) return reasonIn(line.evidence, speech);
  if (name === 'itemId') return itemIn(line.evidence);
  return name === 'bodyId' ? bodyIn(line.evidence) : null;
}

function sayText(name: FieldName, value: string, line: LedgerLine, speech: Speech): string {
  const kept = keptText(name, value, line, speech);
  if (kept !== null) return kept;
  if (DATES.has(name)) return sayDate(value, speech.language);
  if (name === 'target') return speech.say(stageLabelOf(value) satisfies Label);
  if (name === 'recommendation' || name === 'standardSource' || name === 'conclusion')
    return sayWord(name, value, speech);
  return value;
}

/** 变更内容: each part that changed and what it says now. */
function sayChanges(value: unknown, { t, list }: Speech): string {
  const changes = Changes.safeParse(value).data ?? {};
  const said = CHANGEABLES.flatMap((name) => {
    const now = changes[name];
    if (now === undefined) return [];
    const texts = typeof now === 'string' ? [now] : now.map(sayListed);
    return [`${t(`change.${name}`)}：${texts.join('、')}`];
  });
  return list(said);
}

const sayListed = (each: string | { number: string; title: string | null }): string =>
  typeof each === 'string' ? each : [each.number, each.title ?? ''].join(' ').trim();

function sayFact(name: FieldName, value: unknown, line: LedgerLine, speech: Speech): string {
  if (typeof value === 'string') return sayText(name, value, line, speech);
  if (value === true) return speech.t('yes');
  if (name === 'changes') return sayChanges(value, speech);
  if (!Array.isArray(value)) return '';
  const words = value.filter((each): each is string => typeof each === 'string');
  if (words.length === value.length)
    return speech.list(words.map((word) => sayText(name, word, line, speech)));
  return speech.t('history.lines', { count: value.length });
}

/** What was entered with an act, in words. Lists of lines are counted; the case's own parts show them whole. */
export function enteredFacts(line: LedgerLine, speech: Speech): EnteredFact[] {
  return Object.entries(line.facts).flatMap(([name, value]) => {
    if (!Object.hasOwn(FIELDS, name) || name === 'objectionId') return [];
    const known = name as FieldName;
    const text = sayFact(known, value, line, speech);
    return text === '' ? [] : [{ name: known, text }];
  });
}
