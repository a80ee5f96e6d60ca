import type { Rubric } from '@sxjp/config/scheme';
import type { Score } from '../../../../domain/fields.ts';
import { refusalMessage } from '../../../../domain/refusal.ts';
import { faultsOfScores, mergeScores } from '../../../../domain/scorecard.ts';
import type { ScoreLine } from '../../../../domain/scorecard.ts';
import type { Speech } from '../../language.ts';
import type { Problems, ScoreEntries } from '../facts/drafts.ts';

/** What is typed on the sheet, read: the scores to send, the faults by item, and the sheet as it would then stand. */
export interface ReadEntries {
  scores: Score[];
  faults: Problems;
  lines: ScoreLine[];
}

/** Points as typed: a full-width digit or a comma of the Chinese keyboard counts as well. */
function pointsOf(text: string): number {
  return Number(text.normalize('NFKC').replace('。', '.').trim());
}

/** Only what differs from the saved sheet is sent. */
function changed(entries: ScoreEntries, saved: readonly ScoreLine[]): Score[] {
  return Object.entries(entries)
    .filter(([, text]) => text.trim() !== '')
    .map(([item, text]) => ({ item, points: pointsOf(text) }))
    .filter(({ item, points }) => saved.find((line) => line.item === item)?.halves !== points * 2);
}

/** Reads the entries by the domain's own rules, so that the sheet refuses exactly what the server would. */
export function readEntries(
  rubric: Rubric,
  saved: readonly ScoreLine[],
  entries: ScoreEntries,
  { t, language }: Speech
): ReadEntries {
  const typed = changed(entries, saved);
  const scores = typed.filter(({ points }) => !Number.isNaN(points));
  const refusals = faultsOfScores(rubric, scores);
  const faults: Record<string, string> = Object.fromEntries(
    refusals.map((refusal) => [
      (refusal.field ?? '').replace(/^scores\./, ''),
      refusalMessage(refusal, language),
    ])
  );
  for (const { item, points } of typed) {
    if (Number.isNaN(points)) faults[item] = t('score.not_number');
  }
  const sound = scores.filter(({ item }) => faults[item] === undefined);
  return { scores, faults, lines: mergeScores(saved, sound) };
}

/** Points as people write them: 7.5, and 8 rather than 8.0. */
export const sayPoints = (halves: number) => String(halves / 2);
