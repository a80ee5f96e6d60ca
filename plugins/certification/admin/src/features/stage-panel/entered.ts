import type { Label } from '@sxjp/config/scheme';
import { FIELDS } from '../../../../domain/fields.ts';
import type { FieldName } from '../../../../domain/fields.ts';
import type { LedgerLine } from '../../api/index.ts';
import { stageLabelOf } from '../../components/index.ts';
import { sayDate } from '../../dates.ts';
import type { Speech } from '../../language.ts';

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

function sayText(name: FieldName, value: string, line: LedgerLine, speech: Speech): string {
  if (NAMES.has(name)) return nameIn(line.evidence, value);
  if (name === 'bodyId') return bodyIn(line.evidence) ?? value;
  if (DATES.has(name)) return sayDate(value, speech.language);
  if (name === 'target') return speech.say(stageLabelOf(value) satisfies Label);
  if (name === 'recommendation' || name === 'standardSource' || name === 'conclusion')
    return sayWord(name, value, speech);
  return value;
}

function sayFact(name: FieldName, value: unknown, line: LedgerLine, speech: Speech): string {
  if (typeof value === 'string') return sayText(name, value, line, speech);
  if (value === true) return speech.t('yes');
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
