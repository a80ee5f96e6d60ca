import type { Refusal } from '../refusal.ts';
import type { Situation } from '../case-file.ts';

/**
 * A named condition of the transition table. `asks` says whether the case alone answers it (then the panel can say
 * “why not yet” before anything is entered) or the facts of the act are needed too.
 */
export interface Guard {
  asks: 'case' | 'facts';
  check: (situation: Situation) => Refusal | null;
}

export const ofCase = (check: Guard['check']): Guard => ({ asks: 'case', check });
export const ofFacts = (check: Guard['check']): Guard => ({ asks: 'facts', check });

/** A number of the edition's settings. An edition without it does not start; asking for it is then a bug. */
export function settingOf({ edition }: Pick<Situation, 'edition'>, name: string): number {
  const value = edition.settings[name]?.value;
  if (typeof value !== 'number') {
    throw new Error(`Edition ${edition.edition} has no number for the setting “${name}”.`);
  }
  return value;
}
