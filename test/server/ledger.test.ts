import { createHash } from 'node:crypto';
import { EDITION_2025 } from '@sxjp/config/scheme';
import { replay } from '@sxjp/plugin-certification/domain';
import type { Untyped } from '../system/people.ts';
import { withOneMoment } from '../system/database.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** RFC 8785 for what the ledger holds: keys sorted, JSON’s own text for the rest. Written here a second time. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

type Row = Record<string, Untyped>;

/** Other tests act meanwhile: what is compared is read in one moment. */
const readTogether = (...statements: readonly string[]): Promise<Row[][]> =>
  withOneMoment(async (client) => {
    const read: Row[][] = [];
    for (const sql of statements) read.push((await client.query(sql)).rows as Row[]);
    return read;
  });

describe('评定记录', () => {
  it('由记录重演得到的阶段和版本，与每一件申报、每一期公示现存的完全一致', async () => {
    const [entries = [], stored = []] = await readTogether(
      'select * from ledger.entries order by record_id, version',
      `select 'application' as type, document_id, stage, version from applications
       union all
       select 'public_notice', document_id, stage, version from public_notices`
    );
    expect(stored.length).toBeGreaterThan(215);
    for (const { type, document_id: id, stage, version } of stored) {
      const acts = entries
        .filter((entry) => entry['record_type'] === type && entry['record_id'] === id)
        .map((entry) => ({
          recordType: entry['record_type'],
          version: entry['version'],
          action: entry['action'],
          from: entry['from_stage'],
          to: entry['to_stage'],
          actor: { role: entry['role'] },
        }));
      expect([id, replay(EDITION_2025, acts)]).toEqual([id, { ok: true, stage, version }]);
    }
  });

  it('每条记录的校验值都对得上内容和前一条', async () => {
    const [entries = []] = await readTogether(
      `select *, to_char(acted_on, 'YYYY-MM-DD') as on_day from ledger.entries order by record_type, record_id, version`
    );
    let previous: Record<string, Untyped> | null = null;
    for (const entry of entries) {
      const continues: boolean = previous !== null && previous['record_id'] === entry['record_id'];
      expect(entry['previous_hash']).toBe(continues ? previous?.['hash'] : null);
      const text = canonical({
        recordType: entry['record_type'],
        recordId: entry['record_id'],
        version: entry['version'],
        action: entry['action'],
        from: entry['from_stage'],
        to: entry['to_stage'],
        actor: {
          kind: entry['actor_kind'],
          id: entry['actor_id'],
          role: entry['role'],
        },
        at: entry['acted_at'],
        on: entry['on_day'],
        facts: entry['facts'],
        evidence: entry['evidence'],
        personal: entry['personal'],
        requestId: entry['request_id'],
        edition: entry['edition'],
        previousHash: entry['previous_hash'],
      });
      expect(createHash('sha256').update(text).digest('hex')).toBe(entry['hash']);
      previous = entry;
    }
  });

  it('证书编号连续、不重复、从不收回', async () => {
    const [issued = []] = await readTogether(
      "select number from certificates where number like 'SXJP-P-%' order by number"
    );
    const numbers = issued.map(({ number }) => Number(String(number).slice(12, 16)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});
