import type { Label } from '@sxjp/config/scheme';
import type { ActionLine } from '../../api/index.ts';
import type { Speech } from '../../language.ts';
import type { DraftsSoFar } from '../facts/index.ts';

/** Where an act would lead, as a sentence for the one who is asked to confirm it. */
export function sayOutcome(
  action: ActionLine,
  stage: string,
  drafts: DraftsSoFar,
  stageLabelOf: (stage: string) => Label,
  { t, say }: Speech
): string {
  const [only, ...others] = action.to;
  const to = others.length === 0 ? only : drafts.target;
  if (to === undefined || to === '') return t('confirm.target_open');
  if (to === stage) return t('confirm.stays', { stage: say(stageLabelOf(stage)) });
  return t('confirm.moves', { stage: say(stageLabelOf(to)) });
}
