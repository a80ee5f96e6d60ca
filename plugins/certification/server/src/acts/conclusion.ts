import { approvalOn, lastValidDay, settingOf } from '@sxjp/plugin-certification/domain';
import { bearRecord, moveRecord } from '../door/advance-record.ts';
import { takeNumber } from '../door/sequence.ts';
import { inOneTrip } from '../sql.ts';
import { planNext } from '../surveillance/planning.ts';
import { textOf } from './act.ts';
import type { AllowedAct, Effect, Evidence } from './act.ts';
import { certificateContent, certificateOf } from './certificate.ts';

/** A dossier that was sent back keeps its number 〔rulings 12、15〕. The number is taken last, after everything is read. */
async function numberEvidence(act: AllowedAct): Promise<Evidence> {
  const { sql, edition, house, loaded } = act;
  const trip = inOneTrip(sql);
  const [existing, content] = await Promise.all([
    certificateOf(trip, loaded.row.id),
    certificateContent(trip, loaded.row.id),
  ]);
  act.reserving = { existing, content };
  const year = Number(house.today().slice(0, 4));
  const number =
    existing?.number ??
    (await takeNumber(sql, edition, 'certificateNumber', year, loaded.row.kind));
  const { body } = act.circumstances;
  return {
    number,
    approval: body === null ? null : approvalOn(body, loaded.file.offering, house.today()),
  };
}

async function reserve(act: AllowedAct, evidence: Evidence): Promise<void> {
  const { loaded, reserving } = act;
  if (reserving === undefined) throw new Error('A number is reserved before it was gathered.');
  const { existing, content } = reserving;
  if (existing !== null)
    return moveRecord(act, 'certificate', existing.document_id, 'revise', content, 'application');
  await bearRecord(act, {
    kind: 'certificate',
    action: 'reserve',
    evidence: { number: evidence['number'] },
    columns: {
      ...content,
      application_id: loaded.row.id,
      number: textOf(evidence['number']),
      events: [],
      serial: 1,
      succeeds_id: loaded.row.renews_id,
    },
    edition: loaded.row.edition,
  });
}

/** 公告之日证书生效，并许可使用标识：both are born of this one act 〔rulings 14〕. */
async function takeEffect(act: AllowedAct): Promise<void> {
  const { sql, loaded, house, edition, notice } = act;
  const certificate = await certificateOf(sql, loaded.row.id);
  if (certificate === null || notice === null)
    throw new Error(`Case ${loaded.file.id} is certified without a certificate or a notice.`);
  const today = house.today();
  const evidence = {
    validFrom: today,
    validTo: lastValidDay(today, settingOf({ edition }, 'certificateYears')),
    round: loaded.row.round,
    noticeNumber: notice.number,
    announcementNumber: notice.announcementNumber,
  };
  const id = certificate.document_id;
  await moveRecord(act, 'certificate', id, 'take_effect', evidence, 'application');
  await planNext(act, certificate.id);
  await bearRecord(act, {
    kind: 'mark_licence',
    action: 'grant',
    columns: { certificate_id: certificate.id, granted_on: today },
    edition: loaded.row.edition,
  });
}

/** 作废 is final: the number is never given again 〔rulings 15〕. */
async function voidNumber(act: AllowedAct): Promise<void> {
  const certificate = await certificateOf(act.sql, act.loaded.row.id);
  if (certificate?.state === 'reserved' || certificate?.state === 'printed')
    await moveRecord(act, 'certificate', certificate.document_id, 'void_number', {}, 'application');
}

/** 公示更正的，证书随之改正：printed or not, it has to be checked and printed again. */
async function rectifyCertificate(act: AllowedAct): Promise<void> {
  const certificate = await certificateOf(act.sql, act.loaded.row.id);
  if (certificate === null)
    throw new Error(`Case ${act.loaded.file.id} is under notice without a certificate.`);
  const content = await certificateContent(act.sql, act.loaded.row.id);
  const id = certificate.document_id;
  await moveRecord(act, 'certificate', id, 'rectify', content, 'application');
}

/** 编号、汇总审核、公示、公告. 〔申报流程 第六条(四)–(七)〕 */
export const CONCLUSION_EFFECTS = {
  reserve_number: { evidence: numberEvidence, leaves: reserve },
  enter_notice: {
    columns: ({ notice }) => ({ public_notice_id: notice?.rowId ?? null }),
  },
  rectify: {
    columns: ({ loaded, facts }) => ({ corrected: { ...loaded.row.corrected, ...facts } }),
    leaves: rectifyCertificate,
  },
  certify: { leaves: takeEffect },
  withdraw: { leaves: voidNumber },
  dismiss_appeal: { leaves: voidNumber },
} satisfies Record<string, Effect>;
