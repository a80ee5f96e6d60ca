import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import type { Actor } from '@sxjp/plugin-certification/domain';
import { fileClock } from '../../plugins/certification/server/src/clock.ts';
import { transactionOn } from '../../plugins/certification/server/src/connection.ts';
import { advance } from '../../plugins/certification/server/src/door/advance.ts';
import { houseOn } from '../../plugins/certification/server/src/house.ts';
import type { House } from '../../plugins/certification/server/src/house.ts';
import { staff } from '../../plugins/certification/server/src/reading/people.ts';
import { sqlOver } from '../../plugins/certification/server/src/sql.ts';
import { connectionOf } from '../system/database.ts';
import { system } from '../system/start.ts';

/**
 * One process of the service as the CMS has it, without HTTP and Strapi: `advance` over PostgreSQL under the CMS's own
 * account. Told by its parent what to issue; says how long each took.
 */
const Order = z.object({ ids: z.array(z.string()), clients: z.number(), version: z.number() });

async function allianceOf(house: House): Promise<Actor> {
  const member = (await staff(house.reader)).find(({ roles }) => roles.includes('alliance'));
  if (member === undefined) throw new Error('Nobody here is of the alliance.');
  return { kind: 'staff', id: member.id, name: member.name, roles: member.roles };
}

async function issue(house: House, { ids, clients, version }: z.infer<typeof Order>) {
  const actor = await allianceOf(house);
  const waiting = [...ids];
  const times: number[] = [];
  let failed = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        const began = performance.now();
        const body = { version, requestId: randomUUID() };
        const answer = await advance(house, { id, action: 'reserve_number', actor, body });
        times.push(performance.now() - began);
        if (!answer.ok) failed += 1;
      }
    })
  );
  return { times, failed };
}

const pool = new pg.Pool({ ...connectionOf('sxjp_app'), max: 32 });
const house = houseOn(
  sqlOver(pool),
  fileClock(join(system().dataDir, 'clock')),
  transactionOn(pool)
);
await pool.query('select 1');
process.on('message', (message) => {
  void issue(house, Order.parse(message)).then((told) => process.send?.(told));
});
process.send?.('ready');
