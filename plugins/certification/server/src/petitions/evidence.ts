import { settingOf } from '@sxjp/plugin-certification/domain';
import type { Refusal } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { fileAll } from '../vault/filing.ts';
import type { FiledFile } from '../vault/filed-file.ts';
import type { Upload } from '../vault/filing.ts';
import { vault } from '../vault/index.ts';

const EVIDENCE = { zh: '证据附件', en: 'the evidence' };

/** Files what came with a petition, within the limits of the edition. */
export function fileEvidence(
  house: House,
  uploads: readonly Upload[]
): Promise<{ refusal: Refusal } | FiledFile[]> {
  const megabytes = settingOf({ edition: house.inForce }, 'evidenceFileMegabytes');
  return fileAll(vault(), EVIDENCE, uploads, megabytes * 1024 * 1024);
}
