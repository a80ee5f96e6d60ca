import { z } from 'zod';
import type { Role } from '@sxjp/config/scheme';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import type { Sql } from '../sql.ts';
import { LETTER_KINDS, certificateLetter } from './certificate-letter.ts';
import type { LetterKind } from './certificate-letter.ts';
import type { Envelope, Post } from './deliver.ts';

const Waiting = z.object({
  id: z.string(),
  kind: z.enum(LETTER_KINDS),
  day: PlainDate,
  number: z.string(),
  name: z.string(),
  organization: z.string(),
  account: z.string().nullable(),
  path: z.string(),
});
type Waiting = z.infer<typeof Waiting>;

const OWNER = `join offerings f on f.id = a.offering_id join organizations o on o.id = a.organization_id
  left join up_users u on u.id = o.account_id`;

/** The next letter after certification that nobody else is sending; a week late it would tell nothing any more. */
const NEXT = `with waiting as (
    select id, record_type, record_id, reminder, due_on from ledger.reminders
    where record_type <> 'application' and mailed_at is null and id > ? and created_at > now() - interval '7 days'
    order by id limit 1 for update skip locked)
  select w.id::text, w.reminder as kind, to_char(w.due_on, 'YYYY-MM-DD') as day, c.number, c.offering_name as name,
    c.holder_name as organization, u.email as account, 'records/certificates/' || c.document_id as path
  from waiting w join certificates c on w.record_type = 'certificate' and c.document_id = w.record_id
    left join applications a on a.id = c.application_id left join organizations o on o.id = a.organization_id
    left join up_users u on u.id = o.account_id
  union all
  select w.id::text, w.reminder, to_char(w.due_on, 'YYYY-MM-DD'), c.number, c.offering_name, c.holder_name, null,
    'records/surveillances/' || s.document_id
  from waiting w join surveillances s on w.record_type = 'surveillance' and s.document_id = w.record_id
    join certificates c on c.id = s.certificate_id
  union all
  select w.id::text, 'issue_' || w.reminder, to_char(w.due_on, 'YYYY-MM-DD'), coalesce(a.number, ''), f.name, o.name,
    u.email, 'applications/' || a.document_id
  from waiting w join inspection_issues i on w.record_type = 'inspection_issue' and i.document_id = w.record_id
    join applications a on a.id = i.application_id ${OWNER}`;

/** 谁收到：the holder of its certificate and the case officer; the supervisor of a surveillance. */
const STAFF: Readonly<Record<LetterKind, readonly Role[]>> = {
  expiry_first: ['case_officer'],
  expiry_second: ['case_officer'],
  expiry_last: ['case_officer', 'supervisor'],
  surveillance_due: ['supervisor'],
  surveillance_overdue: ['supervisor', 'department_head'],
  issue_overdue: ['case_officer'],
};

/** The letters of the next reminder after certification, with its id; null when none waits. */
export async function nextCertificateLetters(
  sql: Sql,
  { siteUrl, cmsUrl }: Post,
  after: string,
  staffAddresses: (roles: readonly Role[]) => Promise<string[]>
): Promise<{ id: string; envelopes: Envelope[] } | null> {
  const [waiting] = await sql.rows(Waiting, NEXT, [after]);
  if (waiting === undefined) return null;
  const { id, account, path, ...about } = waiting satisfies Waiting;
  const staff = certificateLetter({
    ...about,
    address: `${cmsUrl}/admin/plugins/certification/${path}`,
  });
  const envelopes: Envelope[] = [
    { to: await staffAddresses(STAFF[about.kind]), kind: 'staff', ...staff },
  ];
  if (account !== null) {
    const letter = certificateLetter({ ...about, address: `${siteUrl}/apply/` });
    envelopes.push({ to: [account], kind: 'applicant', ...letter });
  }
  return { id, envelopes: envelopes.filter(({ to }) => to.length > 0) };
}
