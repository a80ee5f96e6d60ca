import { z } from 'zod';
import { CERTIFICATE_STATES } from '@sxjp/config/scheme';
import { CHANGEABLES } from '@sxjp/plugin-certification/domain';
import type {
  Changeable,
  Facts,
  PresentContent,
  RecordDetails,
} from '@sxjp/plugin-certification/domain';
import { bearRecord } from '../door/advance-record.ts';
import type { Through } from '../door/advance-record.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** Where a certificate keeps what may change of it. */
const COLUMN_OF: Readonly<Record<Changeable, string>> = {
  holderName: 'holder_name',
  holderNameEn: 'holder_name_en',
  holderAddress: 'holder_address',
  producerName: 'producer_name',
  producerAddress: 'producer_address',
  factoryName: 'factory_name',
  factoryAddress: 'factory_address',
  offeringName: 'offering_name',
  offeringNameEn: 'offering_name_en',
  brand: 'brand',
  models: 'models',
  standards: 'standards',
};

/** What a new version has of the old one besides what may change: all but its dates of issue and delivery, its code and its acts. */
const KEPT = [
  'number',
  'application_id',
  'kind',
  'sector',
  'scope',
  'credit_code',
  'region_code',
  'body_name',
  'approval_number',
  'mode',
  'valid_from',
  'valid_to',
  'round',
  'notice_number',
  'announcement_number',
  'events',
] as const;

/** 证书所载: what of a certificate may change, as it says it. */
export const Said = z.object({
  holderName: z.string(),
  holderNameEn: z.string().nullable(),
  holderAddress: z.string(),
  producerName: z.string(),
  producerAddress: z.string(),
  factoryName: z.string(),
  factoryAddress: z.string(),
  offeringName: z.string(),
  offeringNameEn: z.string().nullable(),
  brand: z.string().nullable(),
  models: z.array(z.string()).nullable(),
  standards: z.array(z.object({ number: z.string(), title: z.string().nullable() })).nullable(),
}) satisfies z.ZodType<PresentContent>;

const Row = z.object({
  said: json(Said),
  present: z.enum(CERTIFICATE_STATES).nullable(),
  coming: z.number().nullable(),
});

/** For a JSON object of it, of the row that goes by `alias`. */
export const SAID = (alias: string): string =>
  CHANGEABLES.map((name) => `'${name}', ${alias}.${COLUMN_OF[name]}`).join(', ');

/** 版次的情况：what it says now, what it would take the place of, what is being prepared to take its own. */
export async function versionDetails(
  sql: Sql,
  rowId: number
): Promise<Pick<RecordDetails['certificate'], 'presentVersion' | 'changeUnderWay' | 'said'>> {
  const [row] = await sql.rows(
    Row,
    `select jsonb_build_object(${SAID('c')})::text as said,
       (select p.state from certificates p where p.id = c.succeeds_id and p.number = c.number) as present,
       (select n.serial from certificates n where n.succeeds_id = c.id and n.number = c.number
          and n.state in ('reserved', 'printed') limit 1) as coming
     from certificates c where c.id = ?`,
    [rowId]
  );
  if (row === undefined) throw new Error(`There is no certificate ${rowId}.`);
  return { said: row.said, presentVersion: row.present, changeUnderWay: row.coming };
}

const Whole = z.object({
  id: z.string(),
  number: z.string(),
  serial: z.number(),
  edition: z.string(),
  columns: json(z.record(z.string(), z.unknown())),
});

/** 拟换发：the next version of a certificate, with what changes; it says nothing to anybody until it takes the old one's place. */
export async function draftVersion(through: Through, rowId: number, facts: Facts): Promise<void> {
  const [row] = await through.sql.rows(
    Whole,
    `select c.document_id as id, c.number, c.edition, to_jsonb(c)::text as columns,
       (select max(v.serial) from certificates v where v.number = c.number) as serial
     from certificates c where c.id = ?`,
    [rowId]
  );
  const { changes, changeReason, reason } = facts;
  if (row === undefined || changes === undefined)
    throw new Error(`A change of certificate ${rowId} changes nothing.`);
  const serial = row.serial + 1;
  const names = [...KEPT, ...Object.values(COLUMN_OF)];
  const changed = CHANGEABLES.flatMap((name) =>
    changes[name] === undefined ? [] : [[COLUMN_OF[name], changes[name]] as const]
  );
  await bearRecord(through, {
    kind: 'certificate',
    action: 'draft_version',
    facts: { changeReason, changes, reason },
    evidence: { number: row.number, serial, takesThePlaceOf: row.id },
    columns: {
      ...Object.fromEntries(names.map((name) => [name, row.columns[name] ?? null])),
      ...Object.fromEntries(changed),
      serial,
      succeeds_id: rowId,
    },
    edition: row.edition,
  });
}
