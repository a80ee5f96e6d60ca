import fc from 'fast-check';
import { EDITION_2025, MATERIAL_KINDS } from '@sxjp/config/scheme';
import {
  REFUSALS,
  canonicalNumber,
  checkCharacter,
  fillPattern,
  findPersonalData,
  incompleteness,
  isCertificateNumber,
  publicCertificate,
  publicNotice,
  publicSnapshot,
  refusalMessage,
  replay,
  slugOf,
} from '@sxjp/plugin-certification/domain';
import type {
  CertificateRecord,
  NoticeRecord,
  RefusalCode,
} from '@sxjp/plugin-certification/domain';
import { caseFile } from './a-case.ts';

const MATERIALS = EDITION_2025.materials;

describe('形式审查（齐全性）', () => {
  it.each(MATERIAL_KINDS)('缺“%s”一项，就说缺这一项', (kind) => {
    const left = caseFile().materials.filter((each) => each.kind !== kind);
    expect(incompleteness(MATERIALS, left)).toMatchObject({
      code: 'material_missing',
      field: kind,
    });
  });

  it.each(MATERIALS.map(({ kind, need }) => [kind, need] as const))(
    '“%s”（%s）填“不适用”：必备的不行，其余可以',
    (kind, need) => {
      const materials = caseFile().materials.map((each) =>
        each.kind === kind
          ? { ...each, answer: 'not_applicable' as const, explanation: '没有', files: [] }
          : each
      );
      expect(incompleteness(MATERIALS, materials)?.code ?? 'ok').toBe(
        need === 'required' ? 'material_not_excusable' : 'ok'
      );
    }
  );

  it('必备材料确无的，书面说明算数；空白说明和没有文件的“已提供”不算', () => {
    const answered = (changed: object) =>
      incompleteness(
        MATERIALS,
        caseFile().materials.map((each) =>
          each.kind === 'patents' ? { ...each, ...changed } : each
        )
      );
    expect(answered({ answer: 'explained', explanation: '本单位没有专利', files: [] })).toBeNull();
    expect(answered({ answer: 'explained', explanation: '  ', files: [] })?.code).toBe(
      'material_missing'
    );
    expect(answered({ files: [] })?.code).toBe('material_missing');
  });
});

describe('编号', () => {
  it('校验码按 ISO/IEC 7064 MOD 37,36', () => {
    expect(checkCharacter('A12425GABC1234002')).toBe('M');
  });

  it('改一位、相邻两位互换，校验码都查得出来', () => {
    const body = fc.tuple(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: 9999 }));
    fc.assert(
      fc.property(
        body,
        fc.nat(),
        fc.constantFrom(...'0123456789'),
        ([year, sequence], at, digit) => {
          const pattern = 'SXJP-{kind}-{year}-{seq4}-{check}';
          const number = fillPattern(pattern, { kind: 'product', year, sequence });
          expect(isCertificateNumber(number)).toBe(true);
          const places = [...number].flatMap((character, place) =>
            /\d/.test(character) && place < number.length - 2 ? [place] : []
          );
          const place = places[at % places.length] ?? 0;
          const changed = number.slice(0, place) + digit + number.slice(place + 1);
          if (changed !== number) expect(isCertificateNumber(changed)).toBe(false);
        }
      )
    );
  });

  it('全角、空格、各种横线，都认作同一个编号', () => {
    expect(canonicalNumber('ＳＸＪＰ－Ｐ—2026 – 0001-k')).toBe('SXJP-P-2026-0001-K');
    expect(isCertificateNumber('SXJP-2022-0001')).toBe(true);
  });
});

const act = (
  version: number,
  action: string,
  from: string | null,
  to: string,
  role: 'applicant' | 'pre_reviewer' | 'publisher'
) => ({
  recordType: 'application' as const,
  version,
  action,
  from,
  to,
  actor: { role },
});
const WALK = [
  act(1, 'create', null, 'draft', 'applicant'),
  act(2, 'submit', 'draft', 'submitted', 'applicant'),
  act(3, 'begin_pre_review', 'submitted', 'pre_review', 'pre_reviewer'),
];

describe('重演评定记录', () => {
  it.each([
    ['完好', WALK, { ok: true, stage: 'pre_review', version: 3 }],
    ['缺了一条', [WALK[0], WALK[2]], { ok: false, version: 3, fault: 'gap' }],
    [
      '接不上前一条',
      [WALK[0], { ...WALK[1], from: 'accepted' }],
      { ok: false, version: 2, fault: 'wrong_from' },
    ],
    [
      '表里没有',
      [WALK[0], { ...WALK[1], to: 'certified' }],
      { ok: false, version: 2, fault: 'not_in_table' },
    ],
    [
      '角色不对',
      [WALK[0], { ...WALK[1], actor: { role: 'publisher' } }],
      { ok: false, version: 2, fault: 'not_in_table' },
    ],
    [
      '凭空生在别的阶段',
      [{ ...WALK[0], to: 'accepted' }],
      { ok: false, version: 1, fault: 'not_in_table' },
    ],
  ])('%s', (_title, acts, expected) => {
    expect(replay(EDITION_2025, acts as typeof WALK)).toEqual(expected);
  });
});

const CERTIFICATE = {
  number: 'SXJP-2022-0001',
  state: 'effective',
  caseStage: 'certified',
  kind: 'product',
  sector: 'food',
  offeringName: '老陈醋',
  offeringNameEn: null,
  brand: null,
  models: [],
  scope: '老陈醋的生产',
  holderName: '演示醋业有限公司',
  holderNameEn: null,
  creditCode: '91140105MA0DEM013B',
  regionCode: '140105',
  holderAddress: '太原',
  producerName: '演示醋业有限公司',
  producerAddress: '太原',
  factoryName: '演示醋业有限公司',
  factoryAddress: '太原',
  standards: [{ number: 'T/SXJP 001-2022', title: null }],
  bodyName: '演示认证机构',
  approvalNumber: 'CNCA-R-2019-901',
  mode: '检验',
  issuedOn: '2025-01-01',
  validFrom: '2025-01-01',
  validTo: '2027-12-31',
  round: '2025年第一批',
  noticeNumber: '晋品联公示〔2025〕1号',
  announcementNumber: '晋品联公告〔2025〕1号',
  events: [],
} as const satisfies CertificateRecord;
const SECRETS = {
  contactPhone: '13800000000',
  contactName: '某人',
  totalHalves: 187,
  scores: [9876],
  evaluatorName: '某专家',
};

describe('公开', () => {
  it('只出白名单里的字段：塞进去的电话、姓名、得分一个也出不来', () => {
    const leaving = JSON.stringify(publicCertificate({ ...CERTIFICATE, ...SECRETS }));
    for (const [name, value] of Object.entries(SECRETS)) {
      expect(leaving).not.toContain(name);
      expect(leaving).not.toContain(String(value));
    }
  });

  it.each([
    ['已编号而未公告', { state: 'reserved' as const }],
    ['作废', { state: 'void' as const }],
    ['公示中', { caseStage: 'public_notice' as const }],
    ['已公告而未生效', { caseStage: 'announced' as const }],
  ])('%s的证书不公开', (_title, changed) => {
    expect(() => publicCertificate({ ...CERTIFICATE, ...changed })).toThrow('not announced');
    const stamp = { takenAt: 'now', ledgerSize: 1, edition: '2025' };
    const records = {
      certificates: [{ ...CERTIFICATE, ...changed }],
      notices: [],
      announcements: [],
    };
    expect(publicSnapshot(stamp, records).certificates).toEqual([]);
  });

  it('公示中各项按现在的阶段写明：在公示、有异议、已撤回；没有编号', () => {
    const item = {
      organizationName: '甲',
      regionCode: '140105',
      offeringName: '醋',
      brand: null,
      kind: 'product',
      sector: 'food',
      standards: [],
      certificationBody: '乙',
    } as const;
    const stages = [
      'public_notice',
      'objection_handling',
      'withdrawn',
      'rejected',
      'certified',
      null,
    ] as const;
    const notice: NoticeRecord = {
      number: '晋品联公示〔2026〕3号',
      title: '公示',
      body: '正文',
      stage: 'open',
      onlineOn: '2026-06-01',
      firstCountedOn: '2026-06-02',
      endOn: '2026-06-08',
      workingDays: 5,
      announcementNumber: null,
      items: stages.map((stage) => ({ ...item, stage })),
    };
    expect(publicNotice(notice).items.map(({ inclusion }) => inclusion)).toEqual([
      'included',
      'objection',
      'withdrawn',
      'withdrawn',
      'included',
      'withdrawn',
    ]);
    expect(slugOf('晋品联公示〔2026〕3号')).toBe('2026-3');
    expect(() => publicNotice({ ...notice, stage: 'drafted' })).toThrow('not on line');
  });

  it.each([
    ['手机 13812345678', 1],
    ['身份证 140105199001011234', 1],
    ['a.b@example.com', 1],
    ['证书编号 SXJP-P-2026-0001-K', 0],
  ])('%s：疑似个人信息 %d 处', (text, count) => {
    expect(findPersonalData(text)).toHaveLength(count);
  });
});

describe('拒绝的话', () => {
  it.each(Object.keys(REFUSALS) as RefusalCode[])(
    '%s：中英文的空格相同，填上以后不留空',
    (code) => {
      const { zh, en } = REFUSALS[code];
      const blanks = (text: string) =>
        [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
      expect(blanks(en)).toEqual(blanks(zh));
      const words = Object.fromEntries(blanks(zh).map((name) => [name ?? '', '某']));
      for (const language of ['zh', 'en'] as const)
        expect(refusalMessage({ code, words }, language)).not.toMatch(/[{}]/);
    }
  );
});
