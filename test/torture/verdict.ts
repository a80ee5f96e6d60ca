import { examine } from '../audit/examine.ts';
import { withOneMoment } from '../system/database.ts';

/** What the ledger and the auditor say afterwards: acknowledged acts that are missing, and every violation, as sentences. */
export function verdict(acknowledged: ReadonlyMap<string, string>): Promise<string[]> {
  return withOneMoment(async (owner) => {
    const { rows } = await owner.query<{ request: string; hash: string }>(
      'select request_id as request, hash from ledger.entries order by seq desc'
    );
    const done = new Map(rows.map(({ request, hash }) => [`${request} ${hash}`, hash]));
    const lost = [...acknowledged]
      .filter(([request, hash]) => !done.has(`${request} ${hash}`))
      .map(([request]) => `已答复“已办”的 ${request} 不在记录里 · an acknowledged act is lost`);
    const findings = await examine(owner);
    const violations = findings.flatMap(({ code, violations: list }) =>
      list.map(({ where, what }) => `${code} ${where}：${what}`)
    );
    return [...lost, ...violations];
  });
}
