import { MATERIAL_KINDS } from '@sxjp/config/scheme';
import type { MaterialKind } from '@sxjp/config/scheme';
import { z } from 'zod';
import type { SubmittedMaterial } from './completeness.ts';
import type { LedgerEntry } from './ledger.ts';

/** 一项材料在补正前后的不同. File names; a file of the same name with other bytes is both taken away and added. */
export interface MaterialChange {
  kind: MaterialKind;
  added: string[];
  removed: string[];
  /** How it was answered before, where that has changed; null for a material that was not answered at all. */
  answeredBefore: SubmittedMaterial['answer'] | null | undefined;
}

const Snapshot = z.object({
  materials: z.array(
    z.object({
      kind: z.enum(MATERIAL_KINDS),
      answer: z.enum(['provided', 'explained', 'not_applicable']),
      files: z.array(z.object({ name: z.string(), sha256: z.string() })),
    })
  ),
});
type Filed = z.infer<typeof Snapshot>['materials'][number];

/** What had been submitted when the case was returned for supplement; null for one that never was. */
function returned(history: readonly LedgerEntry[]): Filed[] | null {
  const place = history.findLastIndex(({ action }) => action === 'return_for_supplement');
  const submission = history
    .slice(0, Math.max(0, place))
    .findLast(({ action }) => action === 'submit' || action === 'resubmit');
  return submission === undefined ? null : Snapshot.parse(submission.evidence).materials;
}

type Answered = Pick<Filed, 'files'> & { answer: Filed['answer'] | null };
const UNANSWERED: Answered = { answer: null, files: [] };

/** Names of the files of `one` whose bytes `other` does not have. */
const only = (one: Answered, other: Answered): string[] =>
  one.files
    .filter(({ sha256 }) => !other.files.some((file) => file.sha256 === sha256))
    .map(({ name }) => name);

function changeOf(kind: MaterialKind, before: Answered, now: Answered): MaterialChange | null {
  const [added, removed] = [only(now, before), only(before, now)];
  const answeredBefore = before.answer === now.answer ? undefined : before.answer;
  return answeredBefore === undefined && added.length + removed.length === 0
    ? null
    : { kind, added, removed, answeredBefore };
}

/**
 * 补正前后对照: what the applicant changed since the submission that was returned, by material in the order of the clause.
 * Empty for a case that was never returned.
 */
export function supplementChanges(
  history: readonly LedgerEntry[],
  now: readonly SubmittedMaterial[]
): MaterialChange[] {
  const before = returned(history);
  if (before === null) return [];
  const after = now.map(({ files, ...rest }) => ({ ...rest, files: [...files] }));
  return MATERIAL_KINDS.flatMap((kind) => {
    const of = (list: readonly Filed[]) => list.find((each) => each.kind === kind) ?? UNANSWERED;
    return changeOf(kind, of(before), of(after)) ?? [];
  });
}
