import type { z } from 'zod';
import { FIELDS } from '../../../../domain/fields.ts';
import type { FieldName } from '../../../../domain/fields.ts';
import type { Refused } from '../../api/index.ts';
import type { Speech } from '../../language.ts';
import type { Drafts, DraftsSoFar, FactContext, FactForm, Problems } from './drafts.ts';
import { FACT_FORMS } from './forms.ts';

export type ProblemsByFact = Partial<Record<FieldName, Problems>>;

/** What an act can be told: some of it must be, the rest may be. */
export interface Asked {
  required: readonly FieldName[];
  optional: readonly FieldName[];
}

type Draft = Drafts[FieldName];

/** The form of a fact whose name is only known when it runs; the pairing of name and draft is the record's. */
export function formOf(name: FieldName): FactForm<Draft> {
  return FACT_FORMS[name] as FactForm<Draft>;
}

export function startDrafts({ required, optional }: Asked, context: FactContext): DraftsSoFar {
  return Object.fromEntries(
    [...required, ...optional].map((name) => [name, formOf(name).start(context)])
  );
}

/** Issues the reader can be told of in a sentence of ours; of the others the vocabulary's own sentence is shown. */
const EMPTY: ReadonlySet<string> = new Set(['too_small', 'invalid_type', 'invalid_value']);

function sayIssue(issue: z.core.$ZodIssue, { t }: Speech): string {
  if (EMPTY.has(issue.code)) return t('facts.empty');
  if (issue.code === 'too_big') return t('facts.too_long', { most: Number(issue.maximum) });
  return issue.code === 'invalid_format' ? t('facts.format') : issue.message;
}

/** What the vocabulary finds wrong with a fact that was entered. */
function faultsOf(name: FieldName, fact: unknown, speech: Speech): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const issue of FIELDS[name].safeParse(fact).error?.issues ?? []) {
    problems[issue.path.join('.')] ??= sayIssue(issue, speech);
  }
  return problems;
}

function problemsOf(
  name: FieldName,
  draft: Draft,
  required: boolean,
  context: FactContext,
  speech: Speech
): { fact: unknown; problems: Problems } {
  const form = formOf(name);
  const gaps = form.gaps?.(draft, context) ?? [];
  const fact = form.fact(draft);
  if (gaps.length > 0) {
    return {
      fact,
      problems: Object.fromEntries(gaps.map(({ path, key }) => [path, speech.t(key)])),
    };
  }
  if (fact !== undefined) return { fact, problems: faultsOf(name, fact, speech) };
  return { fact, problems: required ? { '': speech.t('facts.empty') } : {} };
}

/** The drafts read by the domain's own vocabulary, the same the server reads them by. */
export function readDrafts(
  { required, optional }: Asked,
  drafts: DraftsSoFar,
  context: FactContext,
  speech: Speech
): { facts: Record<string, unknown>; problems: ProblemsByFact } {
  const facts: Record<string, unknown> = {};
  const problems: ProblemsByFact = {};
  for (const name of [...required, ...optional]) {
    const draft = drafts[name] ?? formOf(name).start(context);
    const read = problemsOf(name, draft, required.includes(name), context, speech);
    if (read.fact !== undefined) facts[name] = read.fact;
    if (Object.keys(read.problems).length > 0) problems[name] = read.problems;
  }
  return { facts, problems };
}

/** The server's refusal laid onto the facts it blames; `scores.item` belongs to `scores` at `item`. */
export function problemsFrom(refused: Refused, asked: Asked): ProblemsByFact {
  const blamed =
    refused.fields.length > 0
      ? refused.fields
      : refused.field === null
        ? []
        : [{ field: refused.field, problem: refused.message }];
  const problems: ProblemsByFact = {};
  for (const { field, problem } of blamed) {
    const [head, ...path] = field.split('.');
    const name = [...asked.required, ...asked.optional].find((each) => each === head);
    if (name !== undefined) problems[name] = { ...problems[name], [path.join('.')]: problem };
  }
  return problems;
}
