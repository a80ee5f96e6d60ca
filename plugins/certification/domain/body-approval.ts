import { z } from 'zod';
import type { OfferingKind, Sector } from '@sxjp/config/scheme';
import { OFFERING_KINDS, SECTORS } from '@sxjp/config/scheme';
import { PlainDate, addDays } from './calendar.ts';

/** 批准的一段：what held from which day to which, the last day included; null is “until further notice”. */
export const ApprovalPeriod = z.strictObject({
  state: z.enum(['approved', 'suspended', 'withdrawn']),
  from: PlainDate,
  to: PlainDate.nullable(),
});
export type ApprovalPeriod = z.infer<typeof ApprovalPeriod>;

/** 认证机构 with the approval it has to show 〔认证认可条例 第九条〕. */
export interface ApprovedBody {
  id: string;
  name: string;
  approvalNumber: string;
  /** Every period there has been: nothing of it is overwritten. */
  periods: readonly ApprovalPeriod[];
  kinds: readonly OfferingKind[];
  sectors: readonly Sector[];
  allianceMember: boolean;
  creditCode: string | null;
  /** 统一社会信用代码 of the organizations it has an interest in 〔认证认可条例 第十三条〕. */
  relatedCodes: readonly string[];
  /** Who signs in for it, by staff id. */
  members: readonly string[];
}

export interface CertifiedMatter {
  kind: OfferingKind;
  sector: Sector;
}

/** What is looked at on a day, as it is kept with the act that rests on it 〔rulings 10〕. */
export interface ApprovalCheck {
  on: PlainDate;
  approvalNumber: string;
  from: PlainDate | null;
  to: PlainDate | null;
  kind: OfferingKind;
  sector: Sector;
  outcome: 'valid' | 'not_approved' | 'suspended' | 'withdrawn' | 'out_of_scope';
}

const covers = ({ from, to }: ApprovalPeriod, day: PlainDate): boolean =>
  from <= day && (to === null || day <= to);

/** 批准当日是否有效、是否在范围内. A suspension or withdrawal of that day outweighs any approval. */
export function approvalOn(
  { approvalNumber, periods, kinds, sectors }: ApprovedBody,
  { kind, sector }: CertifiedMatter,
  day: PlainDate
): ApprovalCheck {
  const there = periods.filter((period) => covers(period, day));
  const approved = there.find(({ state }) => state === 'approved');
  const against = there.find(({ state }) => state !== 'approved');
  const inScope = kinds.includes(kind) && sectors.includes(sector);
  const outcome =
    against === undefined
      ? approved === undefined
        ? 'not_approved'
        : inScope
          ? 'valid'
          : 'out_of_scope'
      : against.state === 'suspended'
        ? 'suspended'
        : 'withdrawn';
  const { from = null, to = null } = approved ?? {};
  return { on: day, approvalNumber, from, to, kind, sector, outcome };
}

/** The latest approval there has been, for people to read. */
export function latestApproval(periods: readonly ApprovalPeriod[]): ApprovalPeriod | undefined {
  return periods.findLast(({ state }) => state === 'approved');
}

const open = ({ state, to }: ApprovalPeriod) => state === 'suspended' && to === null;

/** The suspension that is still running. */
export const runningSuspension = (periods: readonly ApprovalPeriod[]): ApprovalPeriod | undefined =>
  periods.findLast(open);

/** 暂停、撤销、恢复、续批：each adds a period; a restoration gives the running suspension its last day. */
export const withSuspension = (periods: readonly ApprovalPeriod[], from: PlainDate) => [
  ...periods,
  { state: 'suspended' as const, from, to: null },
];
export const withWithdrawal = (periods: readonly ApprovalPeriod[], from: PlainDate) => [
  ...periods,
  { state: 'withdrawn' as const, from, to: null },
];
export const withRestoration = (periods: readonly ApprovalPeriod[], from: PlainDate) =>
  periods.map((period) => (open(period) ? { ...period, to: addDays(from, -1) } : period));
export const withRenewal = (periods: readonly ApprovalPeriod[], from: PlainDate, to: PlainDate) => [
  ...periods,
  { state: 'approved' as const, from, to },
];

export const Kinds = z.array(z.enum(OFFERING_KINDS)).min(1).max(OFFERING_KINDS.length);
export const Sectors = z.array(z.enum(SECTORS)).min(1).max(SECTORS.length);
