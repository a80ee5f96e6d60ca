import { z } from 'zod';
import { NOTIFICATION_KINDS, appealOf, notificationsOf } from '@sxjp/plugin-certification/domain';
import type { Actor, Language, LedgerEntry, Question } from '@sxjp/plugin-certification/domain';
import { mayAddress } from '../door/advance.ts';
import type { House } from '../house.ts';
import { actionLines, aheadLines } from '../reading/action-lines.ts';
import { loadCase } from '../reading/case-file.ts';
import { certificateIn, offeringOf, organizationOf } from '../reading/case-parts.ts';
import { caseLine, questionOf } from '../reading/case-page.ts';
import { ledgerLines } from '../reading/ledger-lines.ts';
import { ownInspection } from './inspection.ts';

const Id = z.object({ id: z.string() });

/** Acts whose facts are addressed to the applicant: what to supplement, what to mend, why not. */
const ADDRESSED = new Set([
  'return_for_supplement',
  'reject',
  'require_rectification',
  'send_back',
  'refuse_certification',
  'uphold_appeal',
  'dismiss_appeal',
]);

const readable = (actor: Actor) => (entry: LedgerEntry) =>
  entry.actor.id === actor.id || ADDRESSED.has(entry.action);

/** The acts that are the applicant's to do; those of others are the Association's business. */
const ownActions = (question: Question, language: Language) =>
  actionLines(question, language).filter(({ mine }) => mine);

export async function ownCase(house: House, actor: Actor, id: string) {
  const loaded = await loadCase(house.reader, id, 'read');
  return loaded !== null && mayAddress(actor, loaded) ? loaded : null;
}

/** The applicant's own cases, newest first. */
export async function ownCases(house: House, actor: Actor, accountId: number) {
  const ids = await house.reader.rows(
    Id,
    `select a.document_id as id from applications a join organizations o on o.id = a.organization_id
     where o.account_id = ? order by a.id desc`,
    [accountId]
  );
  const lines = [];
  for (const { id } of ids) {
    const loaded = await ownCase(house, actor, id);
    if (loaded !== null) lines.push(caseLine(loaded));
  }
  return { results: lines };
}

/**
 * The applicant's own case: what was filed, where it stands, what is to be done. Of the
 * scores only the result of a report that was written; never an evaluation or one inspector’s card. */
export async function ownPage(house: House, actor: Actor, id: string, language: Language) {
  const loaded = await ownCase(house, actor, id);
  if (loaded === null) return null;
  const { row, file, materials } = loaded;
  const isOwn = readable(actor);
  const question = await questionOf(house, loaded, actor);
  return {
    ...caseLine(loaded),
    supplementRound: row.supplement_round,
    overview: row.overview ?? '',
    dimensions: row.dimensions ?? [],
    commitment: row.commitment,
    organization: await organizationOf(house.reader, row.organization_id),
    offering: await offeringOf(house.reader, row.offering_id),
    materials: materials.map(({ id: _id, ...material }) => material),
    actions: ownActions(question, language),
    ahead: aheadLines(question, language, (roles) => roles.includes('applicant')),
    ledger: ledgerLines(file.history, isOwn).map(({ evidence: _evidence, actor: by, ...line }) => ({
      ...line,
      actor: { kind: by.kind, role: by.role },
    })),
    appeal: appealOf(file.history),
    notifications: notificationsOf(file.history).map((line) => ({
      ...line,
      label: NOTIFICATION_KINDS[line.kind],
    })),
    inspection: await ownInspection(house, loaded),
    certificate: await effectiveCertificate(house, row.id),
  };
}

/** A number that is only reserved means nothing yet 〔rulings 14〕. */
async function effectiveCertificate({ reader }: House, applicationId: number) {
  const certificate = await certificateIn(reader, applicationId);
  return certificate === null || ['reserved', 'printed', 'void'].includes(certificate.state)
    ? null
    : certificate;
}
