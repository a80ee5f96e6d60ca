import { z } from 'zod';
import { FIELDS, FileOfAct, refuse } from '@sxjp/plugin-certification/domain';
import type { Actor, Refusal } from '@sxjp/plugin-certification/domain';
import { advanceRecord } from '../door/advance-record.ts';
import type { Answer } from '../door/answer.ts';
import { mayAddress } from '../door/advance.ts';
import type { House } from '../house.ts';
import { loadCase } from '../reading/case-file.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { fileAll } from '../vault/filing.ts';
import type { Upload } from '../vault/filing.ts';
import { vault } from '../vault/index.ts';

/** 整改答复: a multipart form, so its numbers are texts. Its files become facts only by being filed here. */
export const IssueAnswer = z.strictObject({
  requestId: z.string().min(8).max(100),
  version: z.coerce.number().int().positive(),
  answer: FIELDS.answer,
});

const Files = z.object({ files: json(z.array(FileOfAct).nullable()) });

/** Evidence of the applicant's answers to the issues of a case. */
export async function answerFiles(sql: Sql, applicationId: number): Promise<FileOfAct[]> {
  const rows = await sql.rows(
    Files,
    'select answer_files as files from inspection_issues where application_id = ?',
    [applicationId]
  );
  return rows.flatMap(({ files }) => files ?? []);
}

const EVIDENCE = { zh: '整改证据', en: 'Evidence of what was mended' };

/** Answers one issue of the applicant's own case: the files are filed first, then the act names them. */
export async function answerIssue(
  house: House,
  actor: Actor,
  { caseId, issueId }: { caseId: string; issueId: string },
  { requestId, version, answer }: z.infer<typeof IssueAnswer>,
  uploads: readonly Upload[]
): Promise<Answer | { refusal: Refusal }> {
  const loaded = await loadCase(house.reader, caseId, 'read');
  const own = loaded !== null && mayAddress(actor, loaded);
  if (!own || !loaded.file.issues.some(({ id }) => id === issueId))
    return { refusal: refuse('not_found', { subject: issueId }) };
  const filed = await fileAll(vault(), EVIDENCE, uploads);
  if ('refusal' in filed) return filed;
  const facts = filed.length === 0 ? { answer } : { answer, files: filed };
  return advanceRecord(house, 'inspection_issue', {
    id: issueId,
    action: 'answer',
    actor,
    body: { requestId, version, ...facts },
  });
}
