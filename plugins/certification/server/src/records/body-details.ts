import { z } from 'zod';
import {
  ApprovalPeriod,
  withRenewal,
  withRestoration,
  withSuspension,
  withWithdrawal,
} from '@sxjp/plugin-certification/domain';
import type { BodyDetails, Facts } from '@sxjp/plugin-certification/domain';
import { roleCodeOf } from '../identity.ts';
import { staffId } from '../reading/people.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

const Row = z.object({
  periods: json(z.array(ApprovalPeriod).nullable()),
  members: json(z.array(z.number())),
});

async function rowOf(sql: Sql, id: number) {
  const [row] = await sql.rows(
    Row,
    `select b.periods, coalesce((select jsonb_agg(m.user_id) from certification_bodies_members_lnk m
       where m.certification_body_id = b.id), '[]'::jsonb)::text as members from certification_bodies b where b.id = ?`,
    [id]
  );
  if (row === undefined) throw new Error(`There is no certification body ${id}.`);
  return row;
}

const Account = z.object({ id: z.number(), body: z.string().nullable() });

/** 认证机构 as its own guards see it. */
export async function bodyDetails(sql: Sql, id: number): Promise<BodyDetails> {
  const { periods, members } = await rowOf(sql, id);
  const accounts = await sql.rows(
    Account,
    `select u.id, max(b.name) as body from admin_users u join admin_users_roles_lnk l on l.user_id = u.id
     join admin_roles r on r.id = l.role_id and r.code = ?
     left join certification_bodies_members_lnk m on m.user_id = u.id
     left join certification_bodies b on b.id = m.certification_body_id
     where u.is_active and not coalesce(u.blocked, false) group by u.id order by u.id`,
    [roleCodeOf('certification_body')]
  );
  return {
    periods: periods ?? [],
    members: members.map(staffId),
    accounts: accounts.map((each) => ({ id: staffId(each.id), body: each.body })),
  };
}

/** The approvals after an act: computed here once, kept as evidence and as the body’s column. */
export async function periodsAfter(sql: Sql, id: number, action: string, facts: Facts) {
  const { periods } = await rowOf(sql, id);
  const { effectiveOn, approvedFrom, approvedTo } = facts;
  const now = periods ?? [];
  if (action === 'renew_approval' && approvedFrom !== undefined && approvedTo !== undefined)
    return withRenewal(now, approvedFrom, approvedTo);
  if (effectiveOn === undefined) return now;
  if (action === 'suspend_approval') return withSuspension(now, effectiveOn);
  return action === 'restore_approval'
    ? withRestoration(now, effectiveOn)
    : withWithdrawal(now, effectiveOn);
}

const userIdOf = (accountId: string): number => Number(/^staff:(\d+)$/.exec(accountId)?.[1]);

/** Gives an account to the body, or takes it away; after the ledger row that allows it. */
export async function moveMember(sql: Sql, id: number, action: string, { accountId = '' }: Facts) {
  const user = userIdOf(accountId);
  if (action === 'admit_member')
    await sql.run(
      `insert into certification_bodies_members_lnk (certification_body_id, user_id, user_ord) values (?, ?, 1)`,
      [id, user]
    );
  if (action === 'dismiss_member')
    await sql.run(
      'delete from certification_bodies_members_lnk where certification_body_id = ? and user_id = ?',
      [id, user]
    );
}
