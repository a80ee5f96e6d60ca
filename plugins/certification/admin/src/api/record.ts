import { z } from 'zod';
import { HOLDER_REQUESTS, Rubrics, SEVERITIES } from '@sxjp/config/scheme';
import { Id, orEmpty, orNone } from './absence.ts';
import { ActionLine, LedgerLine } from './act.ts';

const Said = z.object({ zh: z.string(), en: z.string() });

export const RecordLine = z.object({
  id: Id,
  stage: z.string(),
  stageLabel: Said,
  version: z.int(),
  subject: orEmpty,
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type RecordLine = z.infer<typeof RecordLine>;

export const RecordList = z.object({
  results: z.array(RecordLine),
  page: z.int(),
  more: z.boolean(),
});
export type RecordList = z.infer<typeof RecordList>;

export const RecordPage = RecordLine.extend({
  title: Said,
  actions: orNone(ActionLine),
  ledger: orNone(LedgerLine),
});
export type RecordPage = z.infer<typeof RecordPage>;

/** 批次的核查指标体系 as it stands. */
export const RoundRubrics = z.object({
  name: z.string(),
  frozen: z.boolean(),
  revised: z.boolean(),
  rubrics: Rubrics,
});
export type RoundRubrics = z.infer<typeof RoundRubrics>;

const Certificate = z.object({
  id: Id,
  number: z.string(),
  name: z.string(),
  holder: z.string(),
  day: z.string(),
});

/** What is over or about to be. */
export const Deadlines = z.object({
  today: z.string(),
  cases: z.array(
    z.object({
      id: Id,
      number: z.string().nullable(),
      name: z.string(),
      organization: z.string(),
      stage: z.string(),
      dueOn: z.string(),
      workingDaysLeft: z.number().nullable(),
    })
  ),
  issues: z.array(
    z.object({
      id: Id,
      caseId: Id,
      number: z.string().nullable(),
      name: z.string(),
      organization: z.string(),
      severity: z.enum(SEVERITIES),
      item: z.string(),
      stage: z.enum(['open', 'answered']),
      dueOn: z.string(),
      workingDaysLeft: z.number().nullable(),
    })
  ),
  petitions: z.array(
    z.object({
      id: Id,
      kind: z.enum(['objection', 'misuse_report']),
      number: z.string().nullable(),
      name: z.string(),
      organization: z.string(),
      dueOn: z.string().nullable(),
      workingDaysLeft: z.number().nullable(),
    })
  ),
  requests: z.array(Certificate.extend({ requested: z.enum(HOLDER_REQUESTS) })),
  suspensionsOver: z.array(Certificate),
  surveillanceOverdue: z.array(Certificate),
  surveillanceDue: z.array(Certificate),
  expiring: z.array(
    Certificate.extend({
      reminder: z.enum(['expiry_first', 'expiry_second', 'expiry_last']).nullable(),
    })
  ),
  expired: z.array(Certificate.extend({ stored: z.boolean() })),
});
export type Deadlines = z.infer<typeof Deadlines>;
