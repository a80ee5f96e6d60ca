import { z } from 'zod';
import { BAN_REASONS, CERTIFICATE_STATES } from '@sxjp/config/scheme';
import type { RecordKind } from '@sxjp/config/scheme';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import type { Actor, OwningCase, RecordDetails } from '@sxjp/plugin-certification/domain';
import { historyOf } from '../door/ledger.ts';
import { knownOf } from '../petitions/petitioner.ts';
import { printableOf, unprintableIn } from '../printing/printable.ts';
import { bodyOf } from '../reading/bodies.ts';
import { applicantId } from '../reading/people.ts';
import { bodyDetails } from './body-details.ts';
import { versionDetails } from './certificate-versions.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

const Day = PlainDate.nullable();
const on = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;

async function one<T extends z.ZodType>(sql: Sql, row: T, text: string, id: number) {
  const [found] = await sql.rows(row, text, [id]);
  if (found === undefined) throw new Error(`A record of id ${id} lost what belongs to it.`);
  return found;
}

const Owner = z.object({
  id: z.string(),
  stage: z.string(),
  account_id: z.number().nullable(),
});

async function owningCase(sql: Sql, table: 'objections' | 'inspection_issues', id: number) {
  const owner = await one(
    sql,
    Owner,
    `select a.document_id as id, a.stage, o.account_id from ${table} r
     join applications a on a.id = r.application_id join organizations o on o.id = a.organization_id
     where r.id = ?`,
    id
  );
  const history = await historyOf(sql, 'application', owner.id);
  const accountActorId = owner.account_id === null ? null : applicantId(owner.account_id);
  return { stage: owner.stage, history, accountActorId } satisfies OwningCase;
}

type Loader<Kind extends RecordKind> = (
  sql: Sql,
  id: number,
  actor: Actor
) => Promise<RecordDetails[Kind]>;

/** What the guards of each kind look at besides the stage. */
export const DETAILS: { [Kind in RecordKind]: Loader<Kind> } = {
  certificate: async (sql, id, actor) => {
    const Row = z.object({
      valid_to: Day,
      approval_number: z.string(),
      account_id: z.number().nullable(),
    });
    const text = `select ${on('c.valid_to')} as valid_to, c.approval_number, o.account_id from certificates c
      left join applications a on a.id = c.application_id left join organizations o on o.id = a.organization_id where c.id = ?`;
    const [found, body, { certificate, content }, version] = await Promise.all([
      one(sql, Row, text, id),
      actor.roles.includes('certification_body') ? bodyOf(sql, actor) : null,
      printableOf(sql, id),
      versionDetails(sql, id),
    ]);
    const { valid_to: validTo, approval_number: issuedBy, account_id: account } = found;
    const unprintable = unprintableIn(certificate);
    return {
      validTo,
      issuedBy,
      actorsBody: body?.approvalNumber ?? null,
      content,
      unprintable,
      holderId: account === null ? null : applicantId(account),
      ...version,
    };
  },
  mark_licence: async (sql, id) => {
    const Row = z.object({ state: z.enum(CERTIFICATE_STATES) });
    const text = `select c.state from mark_licences r join certificates c on c.id = r.certificate_id where r.id = ?`;
    return { certificateState: (await one(sql, Row, text, id)).state };
  },
  objection: async (sql, id) => {
    const Row = z.object({ document: z.string(), received_on: PlainDate, end_on: Day });
    const text = `select r.document_id as document, ${on('r.received_on')} as received_on, ${on('n.end_on')} as end_on from objections r
      left join public_notices n on n.id = r.public_notice_id where r.id = ?`;
    const [found, owner] = await Promise.all([
      one(sql, Row, text, id),
      owningCase(sql, 'objections', id),
    ]);
    const { document, received_on: receivedOn, end_on: noticeEndOn } = found;
    return {
      owner,
      receivedOn,
      noticeEndOn,
      petitioner: await knownOf(sql, 'objection', document),
    };
  },
  inspection_issue: async (sql, id) => {
    const Row = z.object({ severity: z.enum(['serious', 'ordinary', 'suggestion']) });
    const text = 'select severity from inspection_issues where id = ?';
    const [{ severity }, owner] = await Promise.all([
      one(sql, Row, text, id),
      owningCase(sql, 'inspection_issues', id),
    ]);
    return { owner, severity };
  },
  surveillance: async (sql, id) => {
    const Row = z.object({ kind: z.enum(['yearly', 'special', 'unannounced']) });
    return one(sql, Row, 'select surveillance_kind as kind from surveillances where id = ?', id);
  },
  group_standard: async (sql, id) => {
    const Row = z.object({ drafters: json(z.array(z.string()).nullable()) });
    const { drafters } = await one(
      sql,
      Row,
      'select drafters from standard_projects where id = ?',
      id
    );
    return { drafters: drafters ?? [] };
  },
  certification_body: async (sql, id) => bodyDetails(sql, id),
  certifier: async (sql, id) => {
    const Row = z.object({ bodyName: z.string() });
    const text = `select b.name as "bodyName" from certifiers c
      join certification_bodies b on b.id = c.certification_body_id where c.id = ?`;
    return one(sql, Row, text, id);
  },
  ban: async (sql, id) => {
    const Row = z.object({ reason: z.enum(BAN_REASONS), until: Day });
    return one(
      sql,
      Row,
      `select reason, ${on('banned_until')} as until from bans where id = ?`,
      id
    );
  },
  misuse_report: async (sql, id) => {
    const Row = z.object({ document: z.string() });
    const text = 'select document_id as document from misuse_reports where id = ?';
    const { document } = await one(sql, Row, text, id);
    return { petitioner: await knownOf(sql, 'misuse_report', document) };
  },
  round: async (sql, id) => {
    const Row = z.object({
      opens_on: PlainDate,
      closes_on: PlainDate,
      overlaps: z.string().nullable(),
    });
    const text = `select ${on('r.opens_on')} as opens_on, ${on('r.closes_on')} as closes_on,
        (select o.name from rounds o where o.id <> r.id and o.stage = 'open'
           and o.opens_on <= r.closes_on and r.opens_on <= o.closes_on limit 1) as overlaps
      from rounds r where r.id = ?`;
    const { opens_on: opensOn, closes_on: closesOn, overlaps } = await one(sql, Row, text, id);
    return { opensOn, closesOn, overlaps };
  },
};
