import { PrintableCertificate } from '@sxjp/plugin-certification/domain';

export const SITE = 'https://sxjp.example';
export const YEARS = 3;

/** A certificate as it stands before its announcement, with everything it can say. */
export const CERTIFICATE = PrintableCertificate.parse({
  number: 'SXJP-P-2026-0001-P',
  publicId: 'k3n5v8w2q9x4z7b6m1p0a3c5',
  state: 'reserved',
  edition: '2025',
  reservedOn: '2026-11-20',
  kind: 'product',
  offeringName: '晋源牌老陈醋（六年陈酿）',
  offeringNameEn: 'Aged Vinegar, Six Years',
  brand: '晋源',
  models: ['500 mL/瓶', '1 L/坛'],
  scope: '以高粱、麸皮、大麦、豌豆为主要原料，经固态发酵、熏醅、淋醋、陈酿工艺制成的食醋的生产',
  holder: {
    name: '清徐某醋业有限公司',
    nameEn: 'Qingxu Vinegar Co., Ltd.',
    creditCode: '91140105MA0DEM013B',
    address: '山西省太原市清徐县某镇某村',
  },
  producer: { name: '清徐某醋业有限公司', address: '山西省太原市清徐县某镇某村' },
  factory: { name: '清徐某醋业有限公司一分厂', address: '山西省太原市清徐县工业园区8号' },
  standards: [
    { number: 'T/SXJP 003-2026', title: '山西精品 老陈醋' },
    { number: 'GB 2719-2018', title: null },
  ],
  mode: '产品检验＋初始工厂检查＋获证后监督',
  certificationBody: { name: '某认证有限公司', approvalNumber: 'CNCA-R-2020-901' },
  issuedOn: null,
  validFrom: null,
  validTo: null,
  announcementNumber: null,
});
