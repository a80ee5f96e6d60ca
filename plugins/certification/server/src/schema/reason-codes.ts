import { CERTIFICATE_REASONS, REASON_CODES, REASON_FACTS } from '@sxjp/config/scheme';
import type { Sql } from '../sql.ts';

/** Reason codes are only added: one that is gone from the scheme would leave a record of the past unread, so it stays here. */
export async function copyReasonCodes(sql: Sql): Promise<void> {
  for (const word of CERTIFICATE_REASONS) {
    const { act, code, ban } = REASON_CODES[word];
    await sql.run(
      `insert into ledger.reason_codes values (?, ?, ?, ?, ?) on conflict (word) do update
       set act = excluded.act, fact = excluded.fact, code = excluded.code, ban = excluded.ban`,
      [word, act, REASON_FACTS[act], code, ban]
    );
  }
}
