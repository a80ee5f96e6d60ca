import type { RecordKind } from '@sxjp/config/scheme';
import type { Table } from '../schema/record.ts';

/** Where each kind of record is kept, which column says its stage, and what people call it by. */
export const RECORD_TABLES: Readonly<
  Record<RecordKind, { table: Table; stage: 'stage' | 'state'; subject: string }>
> = {
  certificate: { table: 'certificates', stage: 'state', subject: 'r.number' },
  mark_licence: {
    table: 'mark_licences',
    stage: 'stage',
    subject: '(select c.number from certificates c where c.id = r.certificate_id)',
  },
  objection: {
    table: 'objections',
    stage: 'state',
    subject: 'coalesce(r.number, left(r.statement, 30))',
  },
  inspection_issue: {
    table: 'inspection_issues',
    stage: 'stage',
    subject: 'left(r.description, 30)',
  },
  surveillance: {
    table: 'surveillances',
    stage: 'stage',
    subject: '(select c.number from certificates c where c.id = r.certificate_id)',
  },
  group_standard: { table: 'standard_projects', stage: 'stage', subject: 'r.title' },
  round: { table: 'rounds', stage: 'stage', subject: 'r.name' },
  certification_body: { table: 'certification_bodies', stage: 'stage', subject: 'r.name' },
  certifier: { table: 'certifiers', stage: 'stage', subject: 'r.name' },
  ban: {
    table: 'bans',
    stage: 'stage',
    subject: '(select o.name from organizations o where o.id = r.organization_id)',
  },
  misuse_report: {
    table: 'misuse_reports',
    stage: 'stage',
    subject: `r.number || ' ' || left(r.accused, 30)`,
  },
};
