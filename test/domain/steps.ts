import type { Action, Stage } from '@sxjp/config/scheme';
import type { Actor, PlainDate } from '@sxjp/plugin-certification/domain';
import { PEOPLE } from './people.ts';
import { PRODUCT, PROPER_FACTS, scoresTotalling } from './proper-facts.ts';
import type { Body } from './proper-facts.ts';

/** A step of a case's past: an act, and what was unusual about it. */
export interface Step {
  action: Action;
  by?: Actor;
  facts?: Body;
  to?: Stage;
  on?: PlainDate;
}

export const did = (action: Action, unusual: Omit<Step, 'action'> = {}): Step => ({
  action,
  ...unusual,
});

const TEAM = [PEOPLE.inspector1, PEOPLE.inspector2, PEOPLE.inspector3];
export const everyone = (action: Action, facts?: Body): Step[] =>
  TEAM.map((by) => did(action, facts === undefined ? { by } : { by, facts }));

export const PLAN: Step = {
  action: 'plan_inspection',
  facts: { ...PROPER_FACTS.plan_inspection, plannedOn: '2026-02-27' },
};
/** 核查组已声明、已到场. */
export const PRESENT: readonly Step[] = [
  PLAN,
  ...everyone('declare_no_conflict'),
  ...everyone('check_in'),
];
/** 每人各交一张评分表，组长汇总. */
export const consolidated = (points: number): Step[] => [
  ...everyone('submit_scorecard', scoresTotalling(PRODUCT, points)),
  did('consolidate'),
];
/** 开过两次会，写好报告，双方签完. */
export const SIGNED: readonly Step[] = [
  did('record_meeting'),
  did('record_meeting', { facts: { ...PROPER_FACTS.record_meeting, meeting: 'last' } }),
  did('write_report'),
  ...everyone('sign_report'),
  did('countersign_report'),
];
