import { z } from 'zod';
import { MATERIAL_KINDS, OFFERING_KINDS, Rubric } from '@sxjp/config/scheme';
import { Id, orEmpty, orNone, orNull } from './absence.ts';
import { VaultFile } from './vault-file.ts';

const ScorecardDraft = z.object({
  item: z.string(),
  points: z.number().nullable(),
  times: z.array(z.int()).nullable(),
  note: z.string().nullable(),
  files: z.array(VaultFile),
  revision: z.int(),
});
export type ScorecardDraft = z.infer<typeof ScorecardDraft>;

/** Everything the sheet needs at a factory without a network. */
export const ScorecardPage = z.object({
  id: Id,
  number: orNull(z.string()),
  version: z.int(),
  offeringName: orEmpty,
  organizationName: orEmpty,
  kind: z.enum(OFFERING_KINDS),
  visit: z.int(),
  rubric: Rubric,
  why: orNull(z.string()),
  handedIn: orNull(
    z.object({
      at: z.string(),
      scores: z.array(
        z.object({
          item: z.string(),
          points: z.number(),
          times: z.array(z.int()).optional(),
          note: z.string().optional(),
          files: z.array(VaultFile).optional(),
        })
      ),
    })
  ),
  drafts: z.array(ScorecardDraft),
  materials: orNone(
    z.object({
      kind: z.enum(MATERIAL_KINDS),
      answer: z.string(),
      explanation: orNull(z.string()),
      files: orNone(VaultFile),
    })
  ),
  standard: orNull(z.object({ number: orEmpty, title: orEmpty, process: orEmpty })),
  advancedness: orNull(
    z.object({
      indicators: orNone(
        z.object({
          name: orEmpty,
          unit: orEmpty,
          own: orEmpty,
          compared: orEmpty,
          verdict: orEmpty,
        })
      ),
    })
  ),
});
export type ScorecardPage = z.infer<typeof ScorecardPage>;

export const KeptLines = z.object({
  lines: z.array(ScorecardDraft),
  conflicts: z.array(z.string()),
});
export type KeptLines = z.infer<typeof KeptLines>;

export const AddedFiles = z.object({ files: z.tuple([VaultFile]).rest(VaultFile) });
