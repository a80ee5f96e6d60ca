import { z } from 'zod';
import { Rubrics } from '@sxjp/config/scheme';
import type { House } from '../house.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { FrozenScheme } from './frozen.ts';

const Revised = z.object({ rubrics: json(Rubrics.nullable()) });

/** What was revised of the rubric while the round was prepared; null when it is the edition's. */
export async function revisedRubrics(sql: Sql, rowId: number): Promise<Rubrics | null> {
  const [row] = await sql.rows(Revised, 'select rubrics from rounds where id = ?', [rowId]);
  return row?.rubrics ?? null;
}

const Row = z.object({
  name: z.string(),
  edition: z.string(),
  rubrics: json(Rubrics.nullable()),
  frozen: json(FrozenScheme.nullable()),
});

/** 批次的核查指标体系: frozen, revised, or still the edition's. Null where there is no such round. */
export async function rubricsOfRound(house: House, id: string) {
  const [row] = await house.reader.rows(
    Row,
    'select name, edition, rubrics, frozen from rounds where document_id = ?',
    [id]
  );
  if (row === undefined) return null;
  const { name, edition, rubrics, frozen } = row;
  return {
    name,
    frozen: frozen !== null,
    revised: rubrics !== null,
    rubrics: frozen?.rubrics ?? rubrics ?? house.edition(edition).rubrics,
  };
}
