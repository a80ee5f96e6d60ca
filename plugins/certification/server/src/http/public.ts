import { rm } from 'node:fs/promises';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { refuse } from '@sxjp/plugin-certification/domain';
import type { Refusal } from '@sxjp/plugin-certification/domain';
import { readerOf } from '../connection.ts';
import type { House } from '../house.ts';
import { MisusePetition, fileMisuse } from '../petitions/misuse.ts';
import { ObjectionPetition, fileObjection } from '../petitions/objection.ts';
import type { Receipt } from '../petitions/receipt.ts';
import { PetitionQuery, standingOf } from '../petitions/query.ts';
import { countRequest } from '../petitions/rate.ts';
import type { Purpose } from '../petitions/rate.ts';
import { languageOf, readOrRefuse, sendRefusal } from './problem.ts';
import { uploadsOf } from './uploads.ts';

/** Multipart: the petition as JSON in one field, to the letter, with its files beside it; or the JSON alone. */
const Multipart = z.strictObject({ petition: z.string() });

function petitionIn({ request }: Context): unknown {
  const read = Multipart.safeParse(request.body);
  if (!read.success) return request.body;
  try {
    return JSON.parse(read.data.petition) as unknown;
  } catch {
    return null;
  }
}

const Uploaded = z.object({ filepath: z.string() });
const AnyFiles = z.record(z.string(), z.union([z.array(Uploaded), Uploaded]));

/** Whatever came under another name is not kept; the host removes only what it knows of. */
async function removeUploads(ctx: Context): Promise<void> {
  const found = AnyFiles.safeParse((ctx.request as unknown as { files?: unknown }).files ?? {});
  if (!found.success) return;
  const paths = Object.values(found.data)
    .flat()
    .map(({ filepath }) => filepath);
  await Promise.all(paths.map((path) => rm(path, { force: true })));
}

function sendReceipt(ctx: Context, answer: Receipt | Refusal): void {
  ctx.set('Cache-Control', 'no-store');
  if ('number' in answer) {
    ctx.status = 201;
    ctx.body = answer;
  } else sendRefusal(ctx, answer);
}

type Handler = (ctx: Context) => Promise<void>;

const leavingNothing =
  (handle: Handler): Handler =>
  async (ctx) => {
    try {
      await handle(ctx);
    } finally {
      await removeUploads(ctx);
    }
  };

/** What anyone may do without an account: object, and hear what became of it. */
export const publicDoor = (house: () => House) => ({
  object: leavingNothing(async (ctx) => {
    const petition = readOrRefuse(ctx, ObjectionPetition, petitionIn(ctx));
    if (petition === null) return;
    sendReceipt(ctx, await fileObjection(house(), petition, uploadsOf(ctx)));
  }),

  report: leavingNothing(async (ctx) => {
    const petition = readOrRefuse(ctx, MisusePetition, petitionIn(ctx));
    if (petition === null) return;
    sendReceipt(ctx, await fileMisuse(house(), petition, uploadsOf(ctx)));
  }),

  query: leavingNothing(async (ctx) => {
    const query = readOrRefuse(ctx, PetitionQuery, ctx.request.body);
    if (query === null) return;
    ctx.set('Cache-Control', 'no-store');
    const heard = await standingOf(house(), query, languageOf(ctx));
    if ('refusal' in heard) sendRefusal(ctx, heard.refusal);
    else ctx.body = heard.standing;
  }),
});

const PURPOSES: Readonly<Record<string, Purpose>> = {
  '/api/certification/objections': 'petition',
  '/api/certification/misuse-reports': 'petition',
  '/api/certification/petitions/query': 'query',
};

/** The address as the router reads it: neither capitals nor doubled strokes make another one. */
const plainPath = (path: string): string =>
  path
    .toLowerCase()
    .replace(/\/+/g, '/')
    .replace(/(?<=.)\/$/, '');

const UPLOAD_FAULT = z.object({ httpCode: z.number() });

/**
 * Stands before the body is read: an address that asks too often is sent away before it has uploaded anything, and an upload
 * that cannot be read is a refusal like any other.
 */
export const beforeTheBody =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: () => Promise<unknown>): Promise<void> => {
    const purpose = ctx.method === 'POST' ? PURPOSES[plainPath(ctx.path)] : undefined;
    if (purpose === undefined) {
      await next();
      return;
    }
    const over = await countRequest(readerOf(strapi), purpose, ctx.req);
    if (over !== null) {
      ctx.set('Retry-After', String(over.seconds));
      sendRefusal(ctx, over.refusal);
      return;
    }
    try {
      await next();
    } catch (error) {
      if (!UPLOAD_FAULT.safeParse(error).success) throw error;
      sendRefusal(ctx, refuse('upload_unreadable', {}, 'files'));
    }
    if (ctx.status === 413) sendRefusal(ctx, refuse('upload_unreadable', {}, 'files'));
  };
