import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  status: number;
  body: {
    version?: number;
    stage?: string;
    ledgerEntry?: string;
    results?: { id: string; version: number }[];
    error?: { code?: string; details?: { version?: number | null; stage?: string | null } };
  };
}

const TRIES = 3000;
const PAUSE_MS = 100;

/** One request; null when the answer was lost on the way. */
export async function ask(
  url: string,
  token: string,
  method: 'GET' | 'POST',
  body?: object
): Promise<Answer | null> {
  try {
    const response = await fetch(url, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  } catch {
    return null;
  }
}

/** A final answer is one that says what happened: 5xx and 429 do not. */
export const isFinal = (answer: Answer | null): answer is Answer =>
  answer !== null && answer.status < 500 && answer.status !== 429;

/** Asked until there is an answer, the same body all the while; `again` hears of each repetition. Throws after five minutes. */
export async function insist(
  url: string,
  token: string,
  method: 'GET' | 'POST',
  body: object | undefined,
  again: () => void
): Promise<Answer> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await ask(url, token, method, body);
    if (isFinal(answer)) return answer;
    again();
    await sleep(PAUSE_MS);
  }
  throw new Error(`${method} ${url} 五分钟没有答复 · no answer for five minutes`);
}
