import { create } from 'content-disposition';
import type { Context } from 'koa';
import type { Role } from '@sxjp/config/scheme';
import { notYourRole } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { SummaryQuery, inspectedRounds, summaryOf } from '../inspections/summary.ts';
import { VisitsQuery, visitsBetween } from '../inspections/visits.ts';
import { summaryWorkbook } from '../inspections/workbook.ts';
import { staffOf } from './actor.ts';
import { readOrRefuse, sendRefusal } from './problem.ts';

/** Who arranges inspections and answers for their results. An inspector is not shown how he compares with others. */
const READERS: readonly Role[] = ['case_officer', 'department_head'];
const TITLE = { zh: '核查安排与汇总', en: 'Visits and their summary' };
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function mayRead(house: House, ctx: Context): Promise<boolean> {
  const actor = await staffOf(house, ctx);
  if (actor.roles.some((role) => READERS.includes(role))) return true;
  sendRefusal(ctx, notYourRole(TITLE, READERS, actor));
  return false;
}

/** 核查日历与核查汇总. */
export const staffInspections = (house: () => House) => ({
  visits: async (ctx: Context) => {
    const query = readOrRefuse(ctx, VisitsQuery, ctx.query);
    if (query !== null && (await mayRead(house(), ctx)))
      ctx.body = await visitsBetween(house(), query);
  },

  summary: async (ctx: Context) => {
    const query = readOrRefuse(ctx, SummaryQuery, ctx.query);
    if (query === null || !(await mayRead(house(), ctx))) return;
    ctx.body = {
      rounds: await inspectedRounds(house()),
      summary: await summaryOf(house(), query.round),
    };
  },

  workbook: async (ctx: Context) => {
    const query = readOrRefuse(ctx, SummaryQuery, ctx.query);
    if (query === null || !(await mayRead(house(), ctx))) return;
    ctx.set('Content-Type', WORKBOOK);
    ctx.set('Content-Disposition', create('核查汇总.xlsx', { type: 'attachment' }));
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = await summaryWorkbook(await summaryOf(house(), query.round));
  },
});
