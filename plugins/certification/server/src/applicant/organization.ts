import { z } from 'zod';
import { isCreditCode, refuse } from '@sxjp/plugin-certification/domain';
import type { Refusal } from '@sxjp/plugin-certification/domain';
import { COUNTIES } from '@sxjp/config/calendar';
import type { House } from '../house.ts';
import { organizationOf } from '../reading/case-parts.ts';
import type { Sql } from '../sql.ts';
import { insertRecord, updateRecord } from '../schema/record.ts';

const text = (most: number) => z.string().trim().min(1).max(most);
const COUNTY_CODES = new Set(COUNTIES.map(({ code }) => code));

/** 单位信息 as the applicant writes it. */
export const OrganizationBody = z.strictObject({
  name: text(200),
  nameEn: z.string().trim().max(200).nullish(),
  creditCode: z
    .string()
    .transform((code) => code.normalize('NFKC').replace(/\s/g, '').toUpperCase())
    .refine(isCreditCode, { error: '不是有效的统一社会信用代码（18 位，末位为校验码）' }),
  regionCode: z
    .string()
    .refine((code) => COUNTY_CODES.has(code), { error: '不是山西省的县（市、区）代码' }),
  address: text(300),
  contactName: text(60),
  contactPhone: text(40),
});
export type OrganizationBody = z.infer<typeof OrganizationBody>;

const Own = z.object({ id: z.number(), name: z.string(), credit_code: z.string() });
const Taken = z.object({ id: z.number(), account_id: z.number().nullable() });
const Count = z.object({ submitted: z.coerce.number() });

export async function ownOrganization({ reader }: House, accountId: number) {
  const [own] = await reader.rows(
    Own,
    'select id, name, credit_code from organizations where account_id = ?',
    [accountId]
  );
  return own ?? null;
}

/** The applicant's own organization, whole, or null before it has been written. */
export async function readOrganization(house: House, accountId: number) {
  const own = await ownOrganization(house, accountId);
  return own === null ? null : organizationOf(house.reader, own.id);
}

const columnsOf = (body: OrganizationBody) => ({
  name: body.name,
  name_en: body.nameEn ?? null,
  credit_code: body.creditCode,
  region_code: body.regionCode,
  address: body.address,
  contact_name: body.contactName,
  contact_phone: body.contactPhone,
});

const invalid = (field: string, problem: string): Refusal =>
  refuse(
    'facts_invalid',
    { action: { zh: '填写单位信息', en: 'write the organization' }, problems: problem },
    field
  );

type Own = z.infer<typeof Own>;

/** A code that another record already has: whose it is decides what to do. */
async function codeTaken(sql: Sql, own: Own | null, creditCode: string): Promise<Refusal | null> {
  const [taken] = await sql.rows(
    Taken,
    'select id, account_id from organizations where credit_code = ?',
    [creditCode]
  );
  if (taken === undefined || taken.id === own?.id) return null;
  return taken.account_id === null
    ? invalid('creditCode', '该单位已在获证名录中，请联系联合会关联账号')
    : invalid('creditCode', '该统一社会信用代码已由另一个账号登记，请联系联合会');
}

async function identityFixed(sql: Sql, own: Own, body: OrganizationBody): Promise<Refusal | null> {
  if (own.name === body.name && own.credit_code === body.creditCode) return null;
  const [count] = await sql.rows(
    Count,
    `select count(*) as submitted from applications where organization_id = ? and stage <> 'draft'`,
    [own.id]
  );
  return (count?.submitted ?? 0) === 0
    ? null
    : invalid('name', '已有申报提交，单位名称和统一社会信用代码不能更改；确需变更请联系联合会');
}

/** Writes the applicant's organization. Its name and code are fixed once an application of it has been submitted. */
export async function writeOrganization(
  house: House,
  accountId: number,
  body: OrganizationBody
): Promise<Refusal | null> {
  const own = await ownOrganization(house, accountId);
  return house.transaction(async (sql) => {
    const taken = await codeTaken(sql, own, body.creditCode);
    if (taken !== null) return taken;
    if (own === null) {
      await insertRecord(sql, 'organizations', { ...columnsOf(body), account_id: accountId });
      return null;
    }
    const fixed = await identityFixed(sql, own, body);
    if (fixed === null) await updateRecord(sql, 'organizations', own.id, columnsOf(body));
    return fixed;
  });
}
