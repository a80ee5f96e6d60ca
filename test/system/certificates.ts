import { requestId } from './people.ts';
import type { Heard, Person, Untyped } from './people.ts';
import { withDatabase } from './database.ts';

export const rowsOf = (sql: string, parameters: unknown[] = []): Promise<Untyped[]> =>
  withDatabase('sxjp_owner', async (client) => (await client.query(sql, parameters)).rows);

/** A certificate in force issued by the demonstration's own body, the newest first; each test takes its own. */
export async function certificateInForce(skip: number): Promise<Untyped> {
  const [found] = await rowsOf(
    `select document_id as id, version, number from certificates
     where state = 'effective' and approval_number = 'CNCA-R-2019-901' and valid_to > now() + interval '200 days'
     order by id desc offset $1 limit 1`,
    [skip]
  );
  return found;
}

/** A certificate as it stands now, to act on. */
export async function certificateNow(id: string): Promise<Untyped> {
  const [found] = await rowsOf(
    'select document_id as id, version, number from certificates where document_id = $1',
    [id]
  );
  return found;
}

export const actOnCertificate = (
  person: Person,
  { id, version }: Untyped,
  action: string,
  facts: object
): Promise<Heard> =>
  person.post(`/certification/certificates/${id}/actions/${action}`, {
    version,
    requestId: requestId(),
    ...facts,
  });

/** One guard of the database by itself: those named are put aside, and nothing commits. */
export const guardAlone = (aside: string, sql: string, parameters: unknown[] = []) =>
  withDatabase('sxjp_owner', async (client) => {
    await client.query(`begin; ${aside}`);
    try {
      await client.query(sql, parameters);
      await client.query('set constraints all immediate');
    } finally {
      await client.query('rollback');
    }
  });
