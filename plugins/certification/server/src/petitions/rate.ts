import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { refuse } from '@sxjp/plugin-certification/domain';
import type { Refusal } from '@sxjp/plugin-certification/domain';
import type { Sql } from '../sql.ts';

export type Purpose = 'petition' | 'query';

const Settings = z.object({
  petition: z.coerce.number().int().positive().default(10),
  query: z.coerce.number().int().positive().default(60),
  /** Reverse proxies in front, each of which adds an address to X-Forwarded-For. */
  proxies: z.coerce.number().int().nonnegative().default(0),
});

const given = (name: string) => process.env[name] || undefined;

const settings = () =>
  Settings.parse({
    petition: given('PETITIONS_PER_HOUR'),
    query: given('PETITION_QUERIES_PER_HOUR'),
    proxies: given('TRUSTED_PROXIES'),
  });

/** Who asks: the socket's own address, or the one our own outermost proxy saw. What the asker writes is never believed. */
export function addressOf({ socket, headers }: IncomingMessage): string {
  const { proxies } = settings();
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const seen = proxies === 0 ? undefined : forwarded.at(-proxies)?.trim();
  return seen === undefined || seen === '' ? (socket.remoteAddress ?? '') : seen;
}

/** A household has one address of the old kind and a whole network of the new. */
const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:/i, '');
  return isIPv6(plain) ? plain.split(':').slice(0, 4).join(':') : plain;
};

const HOUR = '1 hour';
const Counted = z.object({ count: z.number(), seconds: z.number() });

/** Counts one request, and why it may not go on, or null. The address itself is not kept. */
export async function countRequest(
  sql: Sql,
  purpose: Purpose,
  request: IncomingMessage
): Promise<{ refusal: Refusal; seconds: number } | null> {
  const key = `rate ${process.env['API_TOKEN_SALT'] ?? ''}`;
  const address = createHmac('sha256', key)
    .update(networkOf(addressOf(request)))
    .digest('hex');
  const [counted] = await sql.rows(
    Counted,
    `select "count", seconds_left as seconds from ledger.count_public_request(?, ?, ?::interval)`,
    [purpose, address, HOUR]
  );
  if (counted === undefined || counted.count <= settings()[purpose]) return null;
  const { seconds } = counted;
  return { refusal: refuse('too_many_requests', { minutes: Math.ceil(seconds / 60) }), seconds };
}
