import { z } from 'zod';
import { filesOfWork, readWork } from '@sxjp/plugin-certification/domain';
import type { FileOfAct } from '@sxjp/plugin-certification/domain';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

const Row = z.object({ work: json(z.record(z.string(), z.unknown()).nullable()) });

/** Files the concluded reports of a case rest on. */
export async function frozenFiles(sql: Sql, applicationId: number): Promise<FileOfAct[]> {
  const rows = await sql.rows(
    Row,
    'select work from certification_reports where application_id = ?',
    [applicationId]
  );
  return rows.flatMap(({ work }) => (work === null ? [] : filesOfWork(readWork(work).work)));
}
