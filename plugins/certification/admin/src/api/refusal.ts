import { isFetchError } from '@strapi/strapi/admin';
import { ZodError } from 'zod';
import { RefusedAnswer } from './act.ts';
import { newRequestId } from './request-id.ts';

/** Why a request came to nothing, as far as the reader can do something about it. */
export interface Refused {
  kind: 'refused' | 'stale' | 'unreachable' | 'unreadable';
  status: number | null;
  /** The server's sentence, already in the reader's language; empty when it gave none. */
  message: string;
  field: string | null;
  fields: readonly { field: string; problem: string }[];
}

const plain = (kind: Refused['kind'], status: number | null): Refused => ({
  kind,
  status,
  message: '',
  field: null,
  fields: [],
});

/** A request the browser gave up because its page was left. Nobody waits for the answer. */
export function isAbandoned(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

const CHANGED_MEANWHILE: ReadonlySet<string | null> = new Set([
  'stale_version',
  'request_id_reused',
]);

/** What a failed request says, read at the border. */
export function refusedBy(error: unknown): Refused {
  if (error instanceof ZodError) return plain('unreadable', null);
  if (!isFetchError(error)) return plain('unreachable', null);
  const read = RefusedAnswer.safeParse(error.response?.data);
  if (!read.success) return plain('refused', error.status ?? null);
  const { status, code, message, details } = read.data.error;
  const { field, fields } = details ?? { field: null, fields: [] };
  const kind = CHANGED_MEANWHILE.has(code) ? 'stale' : 'refused';
  return { kind, status, message, field, fields };
}

/**
 * The name of the next try: a new one after a real answer. While the answer is lost or the server failed, the same, so
 * that what may have been done already is not done twice.
 */
export function nextRequestId({ kind, status }: Refused, present: string): string {
  const answered = (kind === 'refused' || kind === 'stale') && status !== null && status < 500;
  return answered ? newRequestId() : present;
}
