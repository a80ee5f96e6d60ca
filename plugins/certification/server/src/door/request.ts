import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { refuse } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { Answer, Refused, refused } from './answer.ts';

/** One request as it will be remembered: who asked what. */
export interface Request {
  requestId: string;
  actorId: string;
  /** Everything asked: the record, the act, the version seen and the facts. */
  asked: Record<string, unknown>;
}

const Remembered = z.object({
  actor_id: z.string(),
  body_hash: z.string(),
  answer: json(Answer.nullable()),
});

function hashOf({ asked }: Request): string {
  return createHash('sha256')
    .update(canonicalize(JSON.parse(JSON.stringify(asked))) ?? '')
    .digest('hex');
}

async function remembered(sql: Sql, request: Request): Promise<Answer | null> {
  const [known] = await sql.rows(
    Remembered,
    'select actor_id, body_hash, answer from ledger.requests where request_id = ?',
    [request.requestId]
  );
  if (known === undefined) return null;
  if (known.actor_id !== request.actorId || known.body_hash !== hashOf(request))
    return refused(refuse('request_id_reused', { requestId: request.requestId }), null);
  return known.answer;
}

function claim(sql: Sql, request: Request, answer: Answer | null): Promise<number> {
  return sql.run(
    `insert into ledger.requests (request_id, actor_id, body_hash, answer) values (?, ?, ?, ?)
     on conflict do nothing`,
    [
      request.requestId,
      request.actorId,
      hashOf(request),
      answer === null ? null : JSON.stringify(answer),
    ]
  );
}

/**
 * Runs `work` once for a request id 〔rulings 21〕. A second request of the same id waits for the first and hears its
 * answer; the same id with another body is refused. A refusal undoes everything and is remembered all the same.
 */
export async function once(
  house: House,
  request: Request,
  work: (sql: Sql) => Promise<Answer>
): Promise<Answer> {
  try {
    return await house.transaction(async (sql) => {
      if ((await claim(sql, request, null)) === 0) {
        const answered = await remembered(sql, request);
        if (answered !== null) return answered;
        throw new Error(`Request ${request.requestId} is claimed and has no answer.`);
      }
      const answer = await work(sql);
      if (!answer.ok) throw new Refused(answer);
      await sql.run('update ledger.requests set answer = ? where request_id = ?', [
        JSON.stringify(answer),
        request.requestId,
      ]);
      return answer;
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await claim(house.reader, request, error.answer);
    return error.answer;
  }
}
