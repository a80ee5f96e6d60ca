import { z } from 'zod';
import { PETITIONER_KINDS } from '@sxjp/config/scheme';
import type { RecordKind } from '@sxjp/config/scheme';
import { keptOf } from '@sxjp/plugin-certification/domain';
import type { Petitioner } from '@sxjp/plugin-certification/domain';
import type { Sql } from '../sql.ts';
import { newQueryCode, sealCode } from './query-code.ts';

/** Records the public may raise. */
export type PetitionKind = Extract<RecordKind, 'objection' | 'misuse_report'>;

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Keeps who raised a record, and what its query code is recognised by. Gives the code: it is nowhere afterwards. */
export async function keepPetitioner(
  sql: Sql,
  kind: PetitionKind,
  id: string,
  petitioner: Petitioner
): Promise<string> {
  const code = newQueryCode();
  const { salt, hash } = sealCode(code);
  const { kind: as, name, creditCode, contact, phone, email } = keptOf(petitioner);
  await sql.run(
    `insert into ledger.petitioners (record_type, record_id, kind, name, credit_code, contact, phone, email, code_salt, code_hash)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      kind,
      id,
      as,
      orNull(name),
      orNull(creditCode.toUpperCase()),
      orNull(contact),
      orNull(phone),
      orNull(email),
      salt,
      hash,
    ]
  );
  return code;
}

/** A new query code in place of the old one; null where there is none, or it is older than `within`. */
export async function renewCode(
  sql: Sql,
  kind: PetitionKind,
  id: string,
  within: string
): Promise<string | null> {
  const code = newQueryCode();
  const { salt, hash } = sealCode(code);
  const renewed = await sql.run(
    `update ledger.petitioners set code_salt = ?, code_hash = ?, code_issued_at = clock_timestamp()
     where record_type = ? and record_id = ? and code_issued_at > clock_timestamp() - ?::interval`,
    [salt, hash, kind, id, within]
  );
  return renewed === 1 ? code : null;
}

const Known = z.object({
  kind: z.enum(PETITIONER_KINDS),
  name: z.string().nullable(),
  creditCode: z.string().nullable(),
  contact: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  erased: z.boolean(),
});
export type KnownPetitioner = z.infer<typeof Known>;

/** Who raised a record, for its handlers; null where nobody was written down. */
export async function petitionerOf(
  sql: Sql,
  kind: PetitionKind,
  id: string
): Promise<KnownPetitioner | null> {
  const [known] = await sql.rows(
    Known,
    `select kind, name, credit_code as "creditCode", contact, phone, email, erased_at is not null as erased
     from ledger.petitioners where record_type = ? and record_id = ?`,
    [kind, id]
  );
  return known ?? null;
}

/** Everything a petitioner is known by: what no text for the public may hold. */
export async function knownOf(sql: Sql, kind: PetitionKind, id: string): Promise<string[]> {
  const known = await petitionerOf(sql, kind, id);
  if (known === null) return [];
  const { name, creditCode, contact, phone, email } = known;
  return [name, creditCode, contact, phone, email].filter((each) => each !== null);
}
