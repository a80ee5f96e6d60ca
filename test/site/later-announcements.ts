import { slugOf } from '@sxjp/plugin-certification/domain';
import type { LegacyCertificate } from '../../config/deploy/demonstration/legacy-certificates.ts';
import { ROUNDS } from '../../config/deploy/demonstration/rounds.ts';

/** The number whose certificate is suspended in the sample, and the day. */
export const SUSPENDED_NUMBER = 'SXJP-2025-0003';
export const SUSPENDED_ON = '2026-08-14';
/** 更正公告，更正最近一批的公告. */
export const ERRATUM = '晋品联公告〔2026〕8号';
const SUSPENSION = '晋品联公告〔2026〕7号';

/** What was announced since: a suspension, and an erratum of the latest round's announcement. */
export function laterAnnouncements(rows: LegacyCertificate[]) {
  const round = ROUNDS.at(-1);
  const suspended = rows.find((row) => row.证书编号 === SUSPENDED_NUMBER);
  if (round === undefined || suspended === undefined) throw new Error('The sample has no rounds.');
  const common = { noticeNumber: round.noticeNumber, round: round.round, en: null };
  return [
    {
      ...common,
      number: SUSPENSION,
      slug: slugOf(SUSPENSION),
      type: 'suspension',
      erratumOf: null,
      errata: [],
      announcedOn: SUSPENDED_ON,
      zh: {
        title: `关于暂停${suspended.申请单位}“${suspended.产品或服务名称}”“山西精品”认证证书的公告`,
        paragraphs: ['经监督检查不符合要求，暂停使用“山西精品”认证证书。', '特此公告。'],
      },
      certificateNumbers: [SUSPENDED_NUMBER],
    },
    {
      ...common,
      number: ERRATUM,
      slug: slugOf(ERRATUM),
      type: 'correction',
      erratumOf: round.announcementNumber,
      errata: [],
      announcedOn: '2026-06-20',
      zh: {
        title: `关于更正《${round.announcementNumber}》的公告`,
        paragraphs: ['名单第 3 项的商标有误，以获证名录为准。', '特此更正。'],
      },
      certificateNumbers: [],
    },
  ];
}
