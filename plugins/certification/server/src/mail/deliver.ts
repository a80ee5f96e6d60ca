import pg from 'pg';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { STAGES } from '@sxjp/config/scheme';
import type { Role } from '@sxjp/config/scheme';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import { transactionOn } from '../connection.ts';
import { roleCodeOf } from '../identity.ts';
import type { Sql } from '../sql.ts';
import { nextCertificateLetters } from './certificate-mail.ts';
import { letterFor } from './letter.ts';
import type { Letter } from './letter.ts';

/** Where letters are handed in, who they come from, and the addresses they lead to. */
export interface Post {
  smtpUrl: string;
  from: string;
  siteUrl: string;
  cmsUrl: string;
}

/** One letter, and whose mailboxes it goes to. */
export interface Envelope extends Letter {
  to: string[];
  kind: string;
}

const Waiting = z.object({
  id: z.string(),
  reminder: z.enum(['first_warning', 'last_warning', 'overdue']),
  due_on: PlainDate,
  record_id: z.string(),
  number: z.string().nullable(),
  name: z.string(),
  organization: z.string(),
  stage: z.enum(STAGES),
  account: z.string().nullable(),
});
type Waiting = z.infer<typeof Waiting>;

/** The next letter that nobody else is sending, locked until it has left. A week late it would tell nothing any more. */
const NEXT = `select r.id::text, r.reminder, to_char(r.due_on, 'YYYY-MM-DD') as due_on, r.record_id, a.number, f.name,
    o.name as organization, r.stage, u.email as account
  from ledger.reminders r
  join applications a on a.document_id = r.record_id
  join offerings f on f.id = a.offering_id
  join organizations o on o.id = a.organization_id
  left join up_users u on u.id = o.account_id
  where r.record_type = 'application' and r.mailed_at is null and r.id > ? and r.created_at > now() - interval '7 days'
  order by r.id limit 1 for update of r skip locked`;

const Address = z.object({ email: z.string() });

/** Stages whose clock runs against the applicant; in all others it runs against the Association. */
const APPLICANTS_TURN: readonly string[] = ['supplementing', 'rectifying'];

const STAFF: Readonly<Record<Waiting['reminder'], readonly Role[]>> = {
  first_warning: ['case_officer'],
  last_warning: ['case_officer'],
  overdue: ['case_officer', 'department_head'],
};

async function staffAddresses(sql: Sql, roles: readonly Role[]): Promise<string[]> {
  const found = await sql.rows(
    Address,
    `select distinct u.email from admin_users u join admin_users_roles_lnk l on l.user_id = u.id
     join admin_roles r on r.id = l.role_id
     where u.is_active and not coalesce(u.blocked, false)
       and r.code in (${roles.map(() => '?').join(', ')}) order by u.email`,
    roles.map(roleCodeOf)
  );
  return found.map(({ email }) => email);
}

/** Both sides hear of the applicant's period; the Association alone of its own. */
async function envelopes(
  sql: Sql,
  { siteUrl, cmsUrl }: Post,
  waiting: Waiting
): Promise<Envelope[]> {
  const { reminder, due_on: dueOn, record_id: id, account, ...about } = waiting;
  const subject = { ...about, reminder, dueOn };
  const staff = letterFor('staff', {
    ...subject,
    address: `${cmsUrl}/admin/plugins/certification/applications/${id}`,
  });
  const all: Envelope[] = [
    { to: await staffAddresses(sql, STAFF[reminder]), kind: 'staff', ...staff },
  ];
  if (APPLICANTS_TURN.includes(about.stage) && account !== null) {
    const letter = letterFor('applicant', { ...subject, address: `${siteUrl}/apply/` });
    all.push({ to: [account], kind: 'applicant', ...letter });
  }
  return all.filter(({ to }) => to.length > 0);
}

type Transport = ReturnType<typeof createTransport>;

type Next = (sql: Sql, after: string) => Promise<{ id: string; envelopes: Envelope[] } | null>;

/** The two queues: periods of applications, and what follows certification. */
const queuesOf = (post: Post): readonly Next[] => [
  async (sql, after) => {
    const [waiting] = await sql.rows(Waiting, NEXT, [after]);
    return waiting === undefined
      ? null
      : { id: waiting.id, envelopes: await envelopes(sql, post, waiting) };
  },
  (sql, after) => nextCertificateLetters(sql, post, after, (roles) => staffAddresses(sql, roles)),
];

async function sendNext(sql: Sql, transport: Transport, post: Post, next: Next, after: string) {
  const waiting = await next(sql, after);
  if (waiting === null) return null;
  const host = new URL(post.siteUrl).hostname;
  for (const { to, kind, subject, text } of waiting.envelopes)
    await transport.sendMail({
      from: post.from,
      to,
      subject,
      text,
      messageId: `<reminder-${waiting.id}-${kind}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  await sql.run('update ledger.reminders set mailed_at = clock_timestamp() where id = ?', [
    waiting.id,
  ]);
  return waiting.id;
}

/**
 * Sends every reminder that has not left yet, each in a transaction that marks it sent; gives how many left. A letter that
 * cannot be handed in waits for the next round and throws; one whose mark was lost in a crash goes again under the same
 * Message-ID, so that a mailbox may drop it.
 */
export async function deliverReminders(databaseUrl: string, post: Post): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => undefined);
  const transport = createTransport(post.smtpUrl);
  const transaction = transactionOn(pool);
  let sent = 0;
  try {
    for (const next of queuesOf(post)) {
      for (let last = '0'; ; sent += 1) {
        const after = last;
        const done = await transaction((sql) => sendNext(sql, transport, post, next, after));
        if (done === null) break;
        last = done;
      }
    }
    return sent;
  } finally {
    transport.close();
    await pool.end();
  }
}
