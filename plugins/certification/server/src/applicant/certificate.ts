import { z } from 'zod';
import { CERTIFICATE_STATES, CERTIFICATE_STATE_LABELS } from '@sxjp/config/scheme';
import {
  PlainDate,
  certificateStateOn,
  pendingRequest,
  refusalMessage,
  refuse,
  renewalRefusal,
} from '@sxjp/plugin-certification/domain';
import type { Actor, Language } from '@sxjp/plugin-certification/domain';
import { historyOf } from '../door/ledger.ts';
import type { Answer } from '../door/answer.ts';
import type { House } from '../house.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { openDraft } from './draft.ts';

const Row = z.object({
  row: z.number(),
  id: z.string(),
  version: z.number(),
  number: z.string(),
  serial: z.number(),
  edition: z.string(),
  offeringName: z.string(),
  holderName: z.string(),
  state: z.enum(CERTIFICATE_STATES),
  validFrom: PlainDate.nullable(),
  validTo: PlainDate.nullable(),
  renewing: z.boolean(),
});

/** 持有的证书 of an organization: those the public knows of, each number as its present version. */
const HELD = `select c.id as row, c.document_id as id, c.version, c.number, c.serial, c.edition,
    c.offering_name as "offeringName", c.holder_name as "holderName", c.state,
    to_char(c.valid_from, 'YYYY-MM-DD') as "validFrom", to_char(c.valid_to, 'YYYY-MM-DD') as "validTo",
    exists (select from applications r join certificates v on v.id = r.renews_id where v.number = c.number
      and r.stage not in ('rejected', 'lapsed', 'withdrawn', 'final', 'certified')) as renewing
  from certificates c join applications a on a.id = c.application_id join organizations o on o.id = a.organization_id
  where o.account_id = ? and c.state in ('effective', 'suspended', 'revoked', 'cancelled', 'superseded', 'expired')
    and not exists (select from certificates n where n.number = c.number and n.serial > c.serial
      and n.state not in ('reserved', 'printed', 'void'))`;

const heldBy = (sql: Sql, accountId: number) =>
  sql.rows(Row, `${HELD} order by c.valid_to desc, c.number`, [accountId]);

/** 我的证书: as they stand today, whether each can be renewed and if not why, and what has been asked of it. */
export async function ownCertificates(house: House, accountId: number, language: Language) {
  const today = house.today();
  const results = [];
  for (const held of await heldBy(house.reader, accountId)) {
    const { row: _row, edition, renewing: _renewing, ...line } = held;
    const refusal = renewalRefusal(house.edition(edition), held, today);
    const state = certificateStateOn(held.state, held.validTo, today);
    results.push({
      ...line,
      state,
      stateLabel: CERTIFICATE_STATE_LABELS[state],
      requested: pendingRequest(await historyOf(house.reader, 'certificate', held.id)),
      whyNotRenewed: refusal === null ? null : refusalMessage(refusal, language),
    });
  }
  return { results };
}

export async function isOwnCertificate(house: House, accountId: number, id: string) {
  return (await heldBy(house.reader, accountId)).some((held) => held.id === id);
}

const OfferingRow = z
  .object({
    name: z.string(),
    name_en: z.string().nullable(),
    brand: z.string().nullable(),
    kind: z.string(),
    sector: z.string(),
    models: json(z.array(z.string()).nullable()),
    scope: z.string(),
    process: z.string().nullable(),
    manufacturer_name: z.string().nullable(),
    manufacturer_address: z.string().nullable(),
    factory_name: z.string().nullable(),
    factory_address: z.string().nullable(),
  })
  .transform((row) => ({ ...row, models: row.models ?? [] }));

export const RenewalBody = z.strictObject({ requestId: z.string().min(8).max(100) });

/** 申请复评换证：an application like any other, about the same offering, that names the certificate it renews. */
export function openRenewal(
  house: House,
  actor: Actor,
  accountId: number,
  certificateId: string,
  { requestId }: z.infer<typeof RenewalBody>
): Promise<Answer> {
  const asked = { requestId, renews: certificateId };
  return openDraft(house, { actor, accountId }, asked, async (sql) => {
    await sql.run('select id from certificates where document_id = ? for update', [certificateId]);
    const held = (await heldBy(sql, accountId)).find(({ id }) => id === certificateId);
    if (held === undefined) return refuse('not_found', { subject: certificateId });
    const refusal = renewalRefusal(house.edition(held.edition), held, house.today());
    if (refusal !== null) return refusal;
    const [offering] = await sql.rows(
      OfferingRow,
      `select f.name, f.name_en, f.brand, f.kind, f.sector, f.models, f.scope, f.process, f.manufacturer_name,
         f.manufacturer_address, f.factory_name, f.factory_address
       from certificates c join applications a on a.id = c.application_id join offerings f on f.id = a.offering_id
       where c.id = ?`,
      [held.row]
    );
    if (offering === undefined)
      throw new Error(`Certificate ${held.number} is of no application that names an offering.`);
    return { offering, renews: { row: held.row, number: held.number } };
  });
}
