import { SchemeEdition } from '@sxjp/config/scheme';
import type { z } from 'zod';

/** 冻结：what the applications of a round are judged by, copied when it opens, so that a later edition changes nothing. */
export const FrozenScheme = SchemeEdition.pick({
  settings: true,
  rubrics: true,
  materials: true,
  dimensions: true,
  eligibility: true,
});

export const frozenOf = (edition: SchemeEdition): z.infer<typeof FrozenScheme> =>
  FrozenScheme.strip().parse(edition);
