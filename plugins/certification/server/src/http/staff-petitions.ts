import type { Context } from 'koa';
import { RECORD_PATHS } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { giveCode, petitionFile } from '../petitions/file.ts';
import type { PetitionKind } from '../petitions/petitioner.ts';
import { staffOf } from './actor.ts';
import { sendFile } from './file.ts';
import { sendNotFound } from './problem.ts';
import { param } from './staff-cases.ts';

const KINDS: Readonly<Record<string, PetitionKind>> = {
  objections: RECORD_PATHS.objections,
  'misuse-reports': RECORD_PATHS['misuse-reports'],
};

/** The petition the address names; null after “not found” has been sent. */
function kindOf(ctx: Context): PetitionKind | null {
  const kind = KINDS[/\/certification\/([a-z-]+)/.exec(ctx.path)?.[1] ?? ''];
  if (kind === undefined) sendNotFound(ctx, ctx.path);
  return kind ?? null;
}

/** 异议：who raised one, what came with it, and a new query code. */
export const staffPetitions = (house: () => House) => ({
  petition: async (ctx: Context) => {
    const [kind, id] = [kindOf(ctx), param(ctx, 'id')];
    if (kind === null) return;
    const file = await petitionFile(house(), kind, await staffOf(house(), ctx), id);
    if (file === null) sendNotFound(ctx, id);
    else {
      ctx.set('Cache-Control', 'private, no-store');
      ctx.body = file;
    }
  },

  evidence: async (ctx: Context) => {
    const [kind, id, sha256] = [kindOf(ctx), param(ctx, 'id'), param(ctx, 'sha256')];
    if (kind === null) return;
    const read = await petitionFile(house(), kind, await staffOf(house(), ctx), id);
    const file = read?.evidence.find((each) => each.sha256 === sha256);
    if (file === undefined || !(await sendFile(ctx, file))) sendNotFound(ctx, sha256);
  },

  code: async (ctx: Context) => {
    const [kind, id] = [kindOf(ctx), param(ctx, 'id')];
    if (kind === null) return;
    const code = await giveCode(house(), kind, await staffOf(house(), ctx), id);
    if (code === null) sendNotFound(ctx, id);
    else {
      ctx.set('Cache-Control', 'private, no-store');
      ctx.body = { code };
    }
  },
});
