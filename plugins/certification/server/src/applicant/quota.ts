import { z } from 'zod';
import { MATERIAL_LABELS } from '@sxjp/config/scheme';
import type { MaterialKind } from '@sxjp/config/scheme';
import { refuse } from '@sxjp/plugin-certification/domain';
import type { Refusal } from '@sxjp/plugin-certification/domain';
import type { LoadedCase } from '../reading/case-file.ts';
import type { FiledFile } from '../vault/filed-file.ts';

/** 每项材料最多几个文件. */
const MOST_FILES = 30;
const MEGABYTE = 1024 * 1024;

/** 一件申报最多占多少空间：one applicant cannot fill the place for all. */
const mostOfCase = (): number =>
  z.coerce
    .number()
    .positive()
    .default(500)
    .parse(process.env['VAULT_CASE_MEGABYTES'] || undefined) * MEGABYTE;

/** Why a material may not grow to `files`, or null: counted over the whole case, each content once. Taking away always may. */
export function overQuota(
  { materials }: LoadedCase,
  kind: MaterialKind,
  files: readonly FiledFile[]
): Refusal | null {
  const present = materials.find((each) => each.kind === kind)?.files ?? [];
  if (files.length <= present.length) return null;
  const others = materials.filter((each) => each.kind !== kind).flatMap((each) => each.files ?? []);
  const sizes = new Map([...others, ...files].map(({ sha256, size }) => [sha256, size]));
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const tooMany = files.length > MOST_FILES;
  if (!tooMany && total <= mostOfCase()) return null;
  const most = Math.floor(mostOfCase() / MEGABYTE);
  const problems = tooMany
    ? {
        zh: `这一项已有 ${files.length} 个文件，最多 ${MOST_FILES} 个；请合并成一个 PDF 再上传`,
        en: `${files.length} files here, at most ${MOST_FILES}; please merge them into one PDF`,
      }
    : {
        zh: `全部材料共 ${Math.ceil(total / MEGABYTE)} MB，最多 ${most} MB；请压缩扫描件或删去不需要的文件`,
        en: `${Math.ceil(total / MEGABYTE)} MB in all, at most ${most} MB; please compress scans or remove files`,
      };
  return refuse('facts_invalid', { action: MATERIAL_LABELS[kind], problems }, 'files');
}
