import { createHash } from 'node:crypto';
import { SECTORS, SECTOR_LABELS } from '@sxjp/config/scheme';
import { addDays, PlainDate, PublicSnapshot, slugOf } from '@sxjp/plugin-certification/domain';
import { legacyCertificates } from '../../config/deploy/demonstration/legacy-certificates.ts';
import type { LegacyCertificate } from '../../config/deploy/demonstration/legacy-certificates.ts';
import { ROUNDS } from '../../config/deploy/demonstration/rounds.ts';
import type { Round } from '../../config/deploy/demonstration/rounds.ts';
import {
  ERRATUM,
  SUSPENDED_NUMBER,
  SUSPENDED_ON,
  laterAnnouncements,
} from './later-announcements.ts';

export { SUSPENDED_NUMBER };

/** The number whose certificate is cancelled in the sample. */
export const CANCELLED_NUMBER = 'SXJP-2024-0008';
/** The number whose certificate is of the second version in the sample, and the code of its first. */
export const CHANGED_NUMBER = 'SXJP-2025-0005';
export const FIRST_VERSION_CODE = 'firstversionofthischanged';
export const OPEN_NOTICE_SLUG = '2026-1';

const AND = '；';
const listOf = (cell: string): string[] => (cell === '' ? [] : cell.split(AND));
const orNull = (cell: string): string | null => (cell === '' ? null : cell);

function sectorOf(label: string) {
  const sector = SECTORS.find((each) => SECTOR_LABELS[each].zh === label);
  if (sector === undefined) throw new Error(`样例中没有领域“${label}”，请核对演示名单。`);
  return sector;
}

function standardsOf(row: LegacyCertificate) {
  const titles = listOf(row.标准名称);
  return listOf(row.执行标准).map((number, index) => ({ number, title: titles[index] ?? null }));
}

function lateEventsOf(number: string): { state: string; events: object[] } {
  if (number === SUSPENDED_NUMBER)
    return {
      state: 'suspended',
      events: [
        {
          event: 'suspended',
          on: SUSPENDED_ON,
          text: '获证后监督发现标签标注不符，限期整改。',
          reason: 'requirements_not_met',
        },
      ],
    };
  if (number === CANCELLED_NUMBER)
    return {
      state: 'cancelled',
      events: [
        {
          event: 'cancelled',
          on: '2026-03-31',
          text: '持证单位停止生产该产品，申请注销。',
          reason: 'production_stopped',
        },
      ],
    };
  if (number === CHANGED_NUMBER)
    return {
      state: 'effective',
      events: [{ event: 'changed', on: '2026-06-18', text: null, reason: 'holder_moved' }],
    };
  return { state: 'effective', events: [] };
}

/** One certificate of the sample has moved: its first version stays, for whoever holds a paper of it. */
function versionsOf(row: LegacyCertificate) {
  if (row.证书编号 !== CHANGED_NUMBER) return { serial: 1, earlier: [] };
  const first = {
    serial: 1,
    publicId: FIRST_VERSION_CODE,
    issuedOn: row.发证日期,
    supersededOn: '2026-06-18',
    offeringName: row.产品或服务名称,
    offeringNameEn: orNull(row.英文名称),
    brand: orNull(row.商标),
    models: listOf(row.型号规格),
    holder: { name: row.申请单位, nameEn: orNull(row.单位英文名称), address: '原地址：旧厂街1号' },
    producer: { name: row.制造商, address: row.制造商地址 },
    factory: { name: row.生产厂, address: row.生产厂地址 },
    standards: standardsOf(row),
  };
  return { serial: 2, earlier: [first] };
}

function certificateOf(row: LegacyCertificate) {
  const late = lateEventsOf(row.证书编号);
  return {
    number: row.证书编号,
    publicId: row.证书编号.toLowerCase().replaceAll('-', '').padEnd(24, '0'),
    kind: row.类别 === '服务' ? 'service' : 'product',
    offeringName: row.产品或服务名称,
    offeringNameEn: orNull(row.英文名称),
    brand: orNull(row.商标),
    models: listOf(row.型号规格),
    scope: row.认证范围,
    sector: sectorOf(row.领域),
    holder: {
      name: row.申请单位,
      nameEn: orNull(row.单位英文名称),
      creditCode: row.统一社会信用代码,
      regionCode: row.行政区划代码,
      address: row.地址,
    },
    producer: { name: row.制造商, address: row.制造商地址 },
    factory: { name: row.生产厂, address: row.生产厂地址 },
    standards: standardsOf(row),
    certificationBody: { name: row.认证机构, approvalNumber: row.认证机构批准号 },
    mode: row.认证模式,
    issuedOn: row.发证日期,
    validFrom: row.有效期起,
    validTo: row.有效期止,
    state: late.state,
    round: row.批次,
    noticeNumber: row.公示编号,
    announcementNumber: row.公告文号,
    ...versionsOf(row),
    renews: null,
    renewedBy: null,
    events: [
      { event: 'announced', on: row.公告日期, text: null, reason: null },
      { event: 'imported', on: '2026-01-05', text: null, reason: null },
      ...late.events,
    ],
  };
}

/** Any sixteen hexadecimal digits, the same for the same row. */
const keyOf = (row: LegacyCertificate): string =>
  createHash('sha256').update(row.证书编号).digest('hex').slice(0, 16);

function itemOf(row: LegacyCertificate, inclusion = 'included') {
  return {
    key: keyOf(row),
    organizationName: row.申请单位,
    regionCode: row.行政区划代码,
    offeringName: row.产品或服务名称,
    brand: orNull(row.商标),
    kind: row.类别 === '服务' ? 'service' : 'product',
    sector: sectorOf(row.领域),
    standards: standardsOf(row),
    certificationBody: row.认证机构,
    inclusion,
    objections:
      inclusion === 'objection'
        ? [
            {
              outcome: 'dismissed',
              answeredOn: '2026-01-05',
              text: '经核实，产地与公示一致，异议不成立。',
            },
          ]
        : [],
  };
}

function noticeOf(round: Round, rows: LegacyCertificate[]) {
  return {
    number: round.noticeNumber,
    slug: slugOf(round.noticeNumber),
    title: `关于${round.round}“山西精品”拟认证名单的公示`,
    body: `根据“山西精品”申报流程，经资格预审、专家初评、标准先进性评价、现场核查、第三方认证和汇总审核，现将${round.round}拟认证的 ${rows.length} 项产品（服务）予以公示，接受社会监督。`,
    onlineOn: round.onlineOn,
    firstCountedOn: addDays(round.onlineOn, 1),
    endOn: round.endOn,
    workingDays: 5,
    announcementNumber: round.announcementNumber,
    corrections: [],
    items: rows.map((row) => itemOf(row)),
  };
}

function announcementOf(round: Round, rows: LegacyCertificate[]) {
  const latest = round === ROUNDS.at(-1);
  return {
    number: round.announcementNumber,
    slug: slugOf(round.announcementNumber),
    type: 'certification',
    erratumOf: null,
    errata: latest ? [ERRATUM] : [],
    announcedOn: round.announcedOn,
    noticeNumber: round.noticeNumber,
    round: round.round,
    zh: {
      title: `关于公布${round.round}“山西精品”获证名单的公告`,
      paragraphs: [
        `${round.round}“山西精品”拟认证名单已于 ${round.onlineOn} 至 ${round.endOn} 公示，公示期内未收到影响认证结论的异议。`,
        `现予公告：${round.organizations} 家单位的 ${rows.length} 项产品（服务）通过“山西精品”认证，证书自本公告之日起生效，有效期三年。`,
      ],
    },
    en: latest
      ? {
          title: 'Announcement of the fourth round (2025) of Shanxi Premium certificates',
          paragraphs: [
            `The list of the fourth round was on public notice from ${round.onlineOn} to ${round.endOn}; no objection changed its conclusions.`,
            `${round.organizations} organizations are hereby certified for ${rows.length} products and services. The certificates take effect on the day of this announcement and are valid for three years.`,
          ],
        }
      : null,
    certificateNumbers: rows.map((row) => row.证书编号),
  };
}

/**
 * A notice in its period on `today`: four items nobody holds a certificate for yet, one of them held back, one withdrawn; its
 * text was corrected.
 */
function openNotice(today: PlainDate, rows: LegacyCertificate[]) {
  const coming = rows.slice(0, 4).map((row, index) => ({
    ...itemOf(row, ['included', 'held', 'withdrawn', 'included'][index]),
    offeringName: `${row.产品或服务名称}（新品）`,
  }));
  return {
    number: '晋品联公示〔2026〕1号',
    slug: OPEN_NOTICE_SLUG,
    title: '关于2026年第五批“山西精品”拟认证名单的公示',
    body: '根据“山西精品”申报流程，现将2026年第五批拟认证的产品（服务）予以公示，接受社会监督。\n公示期内，任何单位和个人可以书面提出异议，并提供依据。',
    onlineOn: addDays(today, -1),
    firstCountedOn: today,
    endOn: addDays(today, 5),
    workingDays: 5,
    announcementNumber: null,
    corrections: [{ on: today, text: '正文“申请”应为“异议”。', restarted: false }],
    items: coming,
  };
}

/**
 * The demonstration's two hundred certificates as the public would read them on `today`, with their four notices and
 * announcements, one notice still open, one certificate suspended and one cancelled.
 */
export function sampleSnapshot(today: string): PublicSnapshot {
  const day = PlainDate.parse(today);
  const rows = legacyCertificates();
  const of = (round: Round) => rows.filter((row) => row.批次 === round.round);
  return PublicSnapshot.parse({
    format: 1,
    takenAt: `${day}T08:30:00+08:00`,
    ledgerSize: 4127,
    edition: '2025',
    certificates: rows.map(certificateOf),
    notices: [...ROUNDS.map((round) => noticeOf(round, of(round))), openNotice(day, rows)],
    announcements: [
      ...ROUNDS.map((round) => announcementOf(round, of(round))),
      ...laterAnnouncements(rows),
    ],
    warnings: [
      {
        number: '晋品联警示〔2026〕2号',
        slug: '2026-2',
        subject: '老城根某某醋坊',
        text: '该单位未获认证，在包装上使用标识，请消费者注意辨别。',
        warnedOn: '2026-01-06',
        withdrawnOn: null,
      },
      {
        number: '晋品联警示〔2026〕1号',
        slug: '2026-1',
        subject: '',
        text: '',
        warnedOn: '2026-01-05',
        withdrawnOn: '2026-01-06',
      },
    ],
  });
}
