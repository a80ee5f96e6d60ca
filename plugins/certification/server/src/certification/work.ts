import { z } from 'zod';
import { CERTIFICATION_PARTS } from '@sxjp/config/scheme';
import type { CertificationPart } from '@sxjp/config/scheme';
import type { ApprovedBody, Circumstances, FileOfAct } from '@sxjp/plugin-certification/domain';
import { certifiersOf } from '../reading/bodies.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { FiledFile } from '../vault/filed-file.ts';

const SavedRow = z.object({
  part: z.enum(CERTIFICATION_PARTS),
  content: json(z.unknown()),
  revision: z.number(),
});
export type SavedPart = z.infer<typeof SavedRow>;

/** What a body has saved of a case. */
export function savedParts(sql: Sql, applicationId: number, bodyId: string): Promise<SavedPart[]> {
  return sql.rows(
    SavedRow,
    'select part, content::text as content, revision from ledger.certification_parts where application_id = ? and body = ? order by part',
    [applicationId, bodyId]
  );
}

/** Keeps a part: new at revision 0, else only over the revision that was seen. False: somebody was faster. */
export async function savePart(
  sql: Sql,
  at: { applicationId: number; bodyId: string; part: CertificationPart; actorId: string },
  content: unknown,
  seen: number
): Promise<boolean> {
  const { applicationId, bodyId, part, actorId } = at;
  const text = JSON.stringify(content);
  const kept =
    seen === 0
      ? await sql.run(
          `insert into ledger.certification_parts (application_id, body, part, content, revision, changed_by)
           values (?, ?, ?, ?::jsonb, 1, ?) on conflict do nothing`,
          [applicationId, bodyId, part, text, actorId]
        )
      : await sql.run(
          `update ledger.certification_parts set content = ?::jsonb, revision = revision + 1, changed_by = ?,
             changed_at = clock_timestamp()
           where application_id = ? and body = ? and part = ? and revision = ?`,
          [text, actorId, applicationId, bodyId, part, seen]
        );
  return kept === 1;
}

/** Files the body has brought for the case. */
export function broughtFiles(
  sql: Sql,
  applicationId: number,
  bodyId: string
): Promise<FileOfAct[]> {
  return sql.rows(
    FiledFile,
    `select sha256, name, media_type as "mediaType", size from ledger.certification_files
     where application_id = ? and body = ? order by name, sha256`,
    [applicationId, bodyId]
  );
}

export async function bringFile(
  sql: Sql,
  applicationId: number,
  bodyId: string,
  { sha256, name, mediaType, size }: FileOfAct
): Promise<void> {
  await sql.run(
    `insert into ledger.certification_files (application_id, body, sha256, name, media_type, size)
     values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [applicationId, bodyId, sha256, name, mediaType, size]
  );
}

const TestRow = z.object({ lab: z.string(), number: z.string(), subject: z.string() });

/** 检验报告 that the body lists for this case and another case rests on already. */
function testsElsewhere(sql: Sql, applicationId: number, bodyId: string) {
  return sql.rows(
    TestRow,
    `select r.lab, r.number, coalesce(a.number, f.name) as subject from ledger.test_reports r
     join applications a on a.id = r.application_id join offerings f on f.id = a.offering_id
     where r.application_id <> ? and r.number in (
       select ledger.folded(t ->> 'number') from ledger.certification_parts p,
         jsonb_array_elements(case jsonb_typeof(p.content) when 'array' then p.content else '[]'::jsonb end) t
       where p.application_id = ? and p.body = ? and p.part = 'tests')`,
    [applicationId, applicationId, bodyId]
  );
}

/** 认证工作 as `decide` looks at it: that of the actor’s own body, nothing of any other. */
export async function certificationOf(
  sql: Sql,
  applicationId: number,
  body: ApprovedBody | null
): Promise<Circumstances['certification']> {
  if (body === null) return { drafts: {}, certifiers: [], testsElsewhere: [] };
  const saved = applicationId === 0 ? [] : await savedParts(sql, applicationId, body.id);
  return {
    drafts: Object.fromEntries(saved.map(({ part, content }) => [part, content])),
    certifiers: await certifiersOf(sql, body.id),
    testsElsewhere: applicationId === 0 ? [] : await testsElsewhere(sql, applicationId, body.id),
  };
}
