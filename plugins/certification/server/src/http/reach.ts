import type { Context } from 'koa';
import type { Role } from '@sxjp/config/scheme';
import type { Actor } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { staffOf } from './actor.ts';
import { sendNotFound } from './problem.ts';

/** Roles that see only the cases they are named to: experts, inspectors, certification bodies. */
const PARTNERS: readonly Role[] = ['expert', 'inspector', 'certification_body'];

/**
 * What partners may ask for at all; each of these looks by itself whose the record is. Everything else of the staff, routes
 * yet to be written too, is not there for them.
 */
const WITHIN: ReadonlySet<string> = new Set([
  'me',
  'scheme',
  'applications',
  'certificates',
  'mark-licences',
  'prints',
  'inspection-issues',
  'inspections',
]);

const isPartner = ({ roles }: Actor): boolean =>
  roles.length > 0 && roles.every((role) => PARTNERS.includes(role));

type Handlers = Readonly<Record<string, (ctx: Context) => unknown>>;

/** The handlers, with nothing behind them that a partner account could reach and must not. */
export function withinReach(house: () => House, handlers: Handlers): Handlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      async (ctx: Context) => {
        const room = /\/certification\/([a-z-]+)/.exec(ctx.path)?.[1] ?? '';
        if (!WITHIN.has(room) && isPartner(await staffOf(house(), ctx)))
          sendNotFound(ctx, ctx.path);
        else await handle(ctx);
      },
    ])
  );
}
