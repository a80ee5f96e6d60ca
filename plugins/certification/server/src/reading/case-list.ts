import { z } from 'zod';
import { STAGES } from '@sxjp/config/scheme';
import type { Actor, Circumstances, Language } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { actionLines } from './action-lines.ts';
import { concludingBody } from './bodies.ts';
import { loadCase } from './case-file.ts';
import type { LoadedCase } from './case-file.ts';
import { caseLine } from './case-page.ts';
import { circumstancesOf } from './circumstances.ts';
import { readableParts } from './visibility.ts';

export const CaseListQuery = z.object({
  mine: z.enum(['true', 'false']).default('false'),
  stage: z.enum(STAGES).optional(),
  q: z.string().trim().max(100).default(''),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type CaseListQuery = z.infer<typeof CaseListQuery>;

const Id = z.object({ id: z.string() });

/** Imported certificates are found in the registry; the workbench lists cases that went, or go, through the stages. */
const FOUND = `from applications a join offerings f on f.id = a.offering_id
  join organizations o on o.id = a.organization_id
  where a.stage <> 'draft' and a.origin = 'applied'
    and (? = '' or position(lower(?) in lower(concat_ws(' ', a.number, f.name, f.brand, o.name, o.credit_code))) > 0)`;

function counted(stages: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const stage of stages) counts[stage] = (counts[stage] ?? 0) + 1;
  return counts;
}

/** Whose approval is looked at when the number is given: the one thing of a list that differs from case to case. */
async function aroundCase(
  house: House,
  circumstances: Circumstances,
  { file, row }: LoadedCase
): Promise<Circumstances> {
  if (file.stage !== 'numbering' || circumstances.body !== null) return circumstances;
  return { ...circumstances, body: await concludingBody(house.reader, row.id) };
}

/** Cases this staff member may read, newest first; `mine` are those where an act of theirs is possible now. */
export async function caseList(
  house: House,
  actor: Actor,
  query: CaseListQuery,
  language: Language
) {
  const { q, mine, stage, page, pageSize } = query;
  const ids = await house.reader.rows(
    Id,
    `select a.document_id as id ${FOUND} order by a.id desc`,
    [q, q]
  );
  const circumstances = await circumstancesOf(house, house.reader, actor, 0, null);
  const lines = [];
  for (const { id } of ids) {
    const loaded = await loadCase(house.reader, id, 'read');
    if (loaded === null || readableParts(actor, circumstances.body, loaded.file) === null) continue;
    const edition = await house.editionOfCase(house.reader, loaded.row);
    const around = await aroundCase(house, circumstances, loaded);
    const actions = actionLines(
      { edition, caseFile: loaded.file, actor, circumstances: around },
      language
    );
    lines.push({
      ...caseLine(loaded),
      waitingForMe: actions.some((each) => each.mine && each.why === null),
    });
  }
  const wanted = lines.filter((line) => mine === 'false' || line.waitingForMe);
  const shown = wanted.filter((line) => stage === undefined || line.stage === stage);
  return {
    results: shown.slice((page - 1) * pageSize, page * pageSize),
    pagination: { page, pageSize, total: shown.length },
    stages: counted(wanted.map((line) => line.stage)),
  };
}
