import type { Context } from 'koa';
import { refusalMessage, refusalStatus, refuse } from '@sxjp/plugin-certification/domain';
import type { Language, Refusal } from '@sxjp/plugin-certification/domain';
import { refusalOf } from '../door/answer.ts';
import type { Answer } from '../door/answer.ts';
import type { z } from 'zod';

const NAMES = {
  403: 'ForbiddenError',
  404: 'NotFoundError',
  409: 'ConflictError',
  422: 'UnprocessableError',
  429: 'TooManyRequestsError',
} as const;

/** The caller's language: Chinese unless English is asked for first. */
export function languageOf(ctx: Context): Language {
  return ctx.acceptsLanguages(['zh', 'en']) === 'en' ? 'en' : 'zh';
}

interface Details {
  stage?: string | null;
  version?: number | null;
  available?: unknown;
  fields?: readonly { field: string; problem: string }[];
}

/** A refusal as it travels: status, code, a sentence in the caller's language, and where the record stands. */
export function sendRefusal(ctx: Context, refusal: Refusal, details: Details = {}): void {
  const status = refusalStatus(refusal);
  ctx.status = status;
  ctx.body = {
    data: null,
    error: {
      status,
      name: NAMES[status],
      code: refusal.code,
      message: refusalMessage(refusal, languageOf(ctx)),
      details: {
        stage: details.stage ?? null,
        version: details.version ?? null,
        available: details.available ?? [],
        field: refusal.field ?? null,
        fields:
          details.fields ??
          (refusal.field === undefined ? [] : [{ field: refusal.field, problem: refusal.code }]),
      },
    },
  };
}

export function sendNotFound(ctx: Context, subject: string): void {
  sendRefusal(ctx, refuse('not_found', { subject }));
}

/** The body or query read strictly, or null after the refusal has been sent. */
export function readOrRefuse<T extends z.ZodType>(
  ctx: Context,
  schema: T,
  input: unknown
): z.infer<T> | null {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const fields = read.error.issues.map(({ path, message }) => ({
    field: path.join('.'),
    problem: message,
  }));
  const problems = fields.map(({ field, problem }) => `${field}：${problem}`).join('；');
  const action = languageOf(ctx) === 'zh' ? '本次请求' : 'this request';
  sendRefusal(ctx, refuse('facts_invalid', { action, problems }, fields[0]?.field), { fields });
  return null;
}

/** An act's answer: 200 with the new stage, or its refusal with where the record stands and what is possible. */
export function sendAnswer(ctx: Context, answer: Answer, available: unknown): void {
  const refusal = refusalOf(answer);
  if (refusal !== null) {
    const { stage, version } = answer.ok ? { stage: null, version: null } : answer;
    sendRefusal(ctx, refusal, { stage, version, available });
    return;
  }
  ctx.status = 200;
  if (answer.ok) {
    const { id, stage, version, ledgerEntry } = answer;
    ctx.body = { id, stage, version, ledgerEntry, available };
  }
}
