import { z } from 'zod';
import { BAN_REASONS } from '@sxjp/config/scheme';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** 限制申报 in force over an organization, as they are kept with its case. */
export const Bans = json(
  z.array(z.object({ reason: z.enum(BAN_REASONS), from: PlainDate, until: PlainDate }))
);

/** As a column beside an organization `o`. A ban whose lifting is proposed is still in force. */
export const BANS_OF = `(select coalesce(jsonb_agg(jsonb_build_object('reason', x.reason,
    'from', to_char(x.banned_from, 'YYYY-MM-DD'), 'until', to_char(x.banned_until, 'YYYY-MM-DD'))), '[]'::jsonb)::text
  from bans x where x.organization_id = o.id and x.stage in ('in_force', 'lifting'))`;

const Row = z.object({ bans: Bans });

export async function bansOf(sql: Sql, organizationId: number): Promise<z.infer<typeof Bans>> {
  const [row] = await sql.rows(
    Row,
    `select ${BANS_OF} as bans from organizations o where o.id = ?`,
    [organizationId]
  );
  return row?.bans ?? [];
}

const Reason = z.object({ reason: z.enum(BAN_REASONS) });

export async function banReasonOf(sql: Sql, id: number) {
  const [row] = await sql.rows(Reason, 'select reason from bans where id = ?', [id]);
  if (row === undefined) throw new Error(`There is no ban ${id}.`);
  return row.reason;
}
