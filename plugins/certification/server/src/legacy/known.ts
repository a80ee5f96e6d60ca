import { z } from 'zod';
import type { NumberName } from '@sxjp/config/scheme';
import type { Sql } from '../sql.ts';

/** One parameter for as many texts as there are. */
export const listed = (texts: Iterable<string>): string => JSON.stringify([...new Set(texts)]);

const Certificate = z.object({
  number: z.string(),
  imported: z.boolean(),
  row: z.string().nullable(),
});

/** Certificates of these numbers that are in, and the digest of the row they were imported from. */
export async function knownCertificates(
  sql: Sql,
  numbers: Iterable<string>
): Promise<Map<string, z.infer<typeof Certificate>>> {
  const rows = await sql.rows(
    Certificate,
    `select c.number, e.action = 'import' as imported, e.evidence ->> 'row' as row
     from jsonb_array_elements_text(?::jsonb) asked(number)
     join public.certificates c on c.number = asked.number
     join ledger.entries e on e.record_type = 'certificate' and e.record_id = c.document_id and e.version = 1`,
    [listed(numbers)]
  );
  return new Map(rows.map((row) => [row.number, row]));
}

const Number_ = z.object({ number: z.string() });

/** Which of these numbers stand in a range that this system gives itself. */
export async function ownNumbers(
  sql: Sql,
  name: NumberName,
  numbers: Iterable<string>
): Promise<Set<string>> {
  const rows = await sql.rows(
    Number_,
    `select asked.number from jsonb_array_elements_text(?::jsonb) asked(number)
     cross join lateral ledger.read_number(?, asked.number) r
     join ledger.sequences s on s.name = r.series and s.year = r.year
     where r.sequence > s.opened_after`,
    [listed(numbers), name]
  );
  return new Set(rows.map(({ number }) => number));
}

const Notice = z.object({
  number: z.string(),
  imported: z.boolean(),
  批次: z.string(),
  公示开始: z.string(),
  公示结束: z.string(),
});

export async function knownNotices(
  sql: Sql,
  numbers: Iterable<string>
): Promise<Map<string, z.infer<typeof Notice>>> {
  const rows = await sql.rows(
    Notice,
    `select n.number, e.action = 'import' as imported, n.round as "批次",
       to_char(n.online_on, 'YYYY-MM-DD') as "公示开始", to_char(n.end_on, 'YYYY-MM-DD') as "公示结束"
     from jsonb_array_elements_text(?::jsonb) asked(number)
     join public.public_notices n on n.number = asked.number
     join ledger.entries e on e.record_type = 'public_notice' and e.record_id = n.document_id and e.version = 1`,
    [listed(numbers)]
  );
  return new Map(rows.map((row) => [row.number, row]));
}

const Announcement = z.object({ number: z.string(), 公示编号: z.string(), 公告日期: z.string() });

export async function knownAnnouncements(
  sql: Sql,
  numbers: Iterable<string>
): Promise<Map<string, z.infer<typeof Announcement>>> {
  const rows = await sql.rows(
    Announcement,
    `select distinct asked.number, n.number as "公示编号", e.evidence ->> 'announcedOn' as "公告日期"
     from ledger.entries e join public.public_notices n on n.document_id = e.record_id
     join jsonb_array_elements_text(?::jsonb) asked(number) on e.evidence ->> 'announcementNumber' = asked.number
     where e.record_type = 'public_notice' and e.action in ('announce', 'import', 'import_more')`,
    [listed(numbers)]
  );
  return new Map(rows.map((row) => [row.number, row]));
}

const Holder = z.object({ id: z.number(), code: z.string(), name: z.string() });

export async function knownHolders(
  sql: Sql,
  codes: Iterable<string>
): Promise<Map<string, z.infer<typeof Holder>>> {
  const rows = await sql.rows(
    Holder,
    `select o.id, o.credit_code as code, o.name from jsonb_array_elements_text(?::jsonb) asked(code)
     join public.organizations o on o.credit_code = asked.code`,
    [listed(codes)]
  );
  return new Map(rows.map((row) => [row.code, row]));
}
