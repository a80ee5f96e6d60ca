import type {
  AnnouncementRecord,
  CertificateRecord,
  NoticeItemRecord,
  NoticeRecord,
  WarningRecord,
} from '@sxjp/plugin-certification/domain';

export const CERTIFICATE: CertificateRecord = {
  number: 'SXJP-P-2026-0001-P',
  publicId: 'k3n5v8w2q9x4z7b6m1p0a3c5',
  state: 'effective',
  caseStage: 'certified',
  kind: 'product',
  sector: 'food',
  offeringName: '晋源老陈醋',
  offeringNameEn: null,
  brand: '晋源',
  models: ['500 mL'],
  scope: '老陈醋的生产',
  holderName: '晋申实业',
  holderNameEn: null,
  creditCode: '91140105MA0DEM013B',
  regionCode: '140105',
  holderAddress: '太原市小店区',
  producerName: '晋申实业',
  producerAddress: '太原市小店区',
  factoryName: '晋申醋厂',
  factoryAddress: '晋中市榆次区',
  standards: [{ number: 'T/SXJP 012-2026', title: '老陈醋 特级' }],
  bodyName: '晋认检验',
  approvalNumber: 'CNCA-R-2020-000',
  mode: '型式检验',
  issuedOn: '2026-03-02',
  validFrom: '2026-03-02',
  validTo: '2029-03-01',
  round: '2026年第一批',
  noticeNumber: '晋品联公示〔2026〕1号',
  announcementNumber: '晋品联公告〔2026〕1号',
  events: [{ event: 'announced', on: '2026-03-02', text: null, reason: null }],
  serial: 1,
  renews: null,
  renewedBy: null,
};

export const ITEM: NoticeItemRecord = {
  key: '0123456789abcdef',
  organizationName: '晋申实业',
  regionCode: '140105',
  offeringName: '晋源老陈醋',
  brand: null,
  kind: 'product',
  sector: 'food',
  standards: [{ number: 'T/SXJP 012-2026', title: null }],
  certificationBody: '晋认检验',
  objections: [{ outcome: 'dismissed', answeredOn: '2026-03-01', text: '经核实，不成立。' }],
  held: false,
  stage: 'public_notice',
};

export const NOTICE: NoticeRecord = {
  number: '晋品联公示〔2026〕1号',
  title: '公示',
  body: '正文',
  stage: 'open',
  onlineOn: '2026-02-13',
  firstCountedOn: '2026-02-14',
  endOn: '2026-02-27',
  workingDays: 5,
  announcementNumber: null,
  corrections: [],
  items: [ITEM],
};

export const ANNOUNCEMENT: AnnouncementRecord = {
  number: '晋品联公告〔2026〕1号',
  type: 'certification',
  erratumOf: null,
  announcedOn: '2026-03-02',
  noticeNumber: '晋品联公示〔2026〕1号',
  round: '2026年第一批',
  zh: { title: '公告', paragraphs: ['现予公告。'] },
  en: { title: 'Announcement', paragraphs: ['Announced.'] },
  certificateNumbers: ['SXJP-P-2026-0001-P'],
};

export const WARNING: WarningRecord = {
  number: '晋品联警示〔2026〕1号',
  subject: '某某醋坊',
  text: '未获证而使用标识。',
  warnedOn: '2026-03-01',
  withdrawnOn: null,
};

export const STAMP = { takenAt: '2026-03-02T10:00:00+08:00', ledgerSize: 42, edition: '2025' };

/** What no public byte may hold; each value is found nowhere else in these records. */
export const SECRETS = {
  contactName: '某联系人',
  contactPhone: '13800138000',
  totalHalves: 187,
  scores: [{ item: 'strategy_planning', points: 2.5 }],
  rank: '第一名',
  evaluatorName: '某专家',
  certifiers: ['某审查员'],
  headSigner: '某负责人',
  received: [{ statement: '某人的异议' }],
  petitioner: { name: '某异议人', phone: '0351-7654321' },
  accused: '某未查实的单位',
  account: 'firm@example.cn',
  documentId: 'k3yv4lu3',
};

/** The record with the secrets in every object of it, however deep. */
export function stuffed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(stuffed) as T;
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, stuffed(part)] as const);
  return { ...Object.fromEntries(parts), ...SECRETS } as T;
}

export function expectNothingLeaks(leaving: unknown): void {
  const text = JSON.stringify(leaving);
  for (const [name, value] of Object.entries(SECRETS)) {
    expect(text).not.toContain(`"${name}"`);
    const words =
      typeof value === 'object' ? JSON.stringify(value).match(/某[^"]+|2\.5/g) : [value];
    for (const word of words ?? []) expect(text).not.toContain(String(word));
  }
}
