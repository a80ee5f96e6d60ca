import { CERTIFICATE_STATES, NOTICE_STAGES, STAGES } from '@sxjp/config/scheme';
import type { Stage } from '@sxjp/config/scheme';
import {
  publicAnnouncement,
  publicCertificate,
  publicNotice,
  publicSnapshot,
  publicWarning,
  slugOf,
} from '@sxjp/plugin-certification/domain';
import type { CertificateRecord } from '@sxjp/plugin-certification/domain';
import {
  ANNOUNCEMENT,
  CERTIFICATE,
  ITEM,
  NOTICE,
  STAMP,
  WARNING,
  expectNothingLeaks,
  stuffed,
} from './disclosed.ts';

describe('公开：只出白名单里的字段', () => {
  it.each([
    ['证书', CERTIFICATE, publicCertificate],
    ['公示', NOTICE, publicNotice],
    ['公告', ANNOUNCEMENT, publicAnnouncement],
  ] as const)('%s：电话、姓名、得分、异议塞在哪一层，都出不来', (_said, record, disclose) => {
    const plain = (disclose as (row: unknown) => unknown)(record);
    const leaving = (disclose as (row: unknown) => unknown)(stuffed(record));
    expect(leaving).toEqual(plain);
    expectNothingLeaks(leaving);
  });

  it('整份快照也一样', () => {
    const records = {
      certificates: [CERTIFICATE],
      notices: [NOTICE],
      announcements: [ANNOUNCEMENT],
      warnings: [WARNING],
    };
    const snapshot = publicSnapshot(stuffed(STAMP), stuffed(records));
    expect(snapshot).toEqual(publicSnapshot(STAMP, records));
    expectNothingLeaks(snapshot);
  });

  it('新加的字段默认不公开：公开的字段逐个写在这里', () => {
    expect(Object.keys(publicCertificate(CERTIFICATE))).toEqual(
      (
        'number publicId kind offeringName offeringNameEn brand models scope sector holder producer factory standards ' +
        'certificationBody mode issuedOn validFrom validTo state round noticeNumber announcementNumber events ' +
        'serial earlier renews renewedBy'
      ).split(' ')
    );
    expect(Object.keys(publicNotice(NOTICE).items[0] ?? {})).toEqual(
      'key organizationName regionCode offeringName brand kind sector standards certificationBody inclusion objections'.split(
        ' '
      )
    );
  });
});

describe('警示', () => {
  it('撤下的只留编号和日期，名称和文字不再公开', () => {
    expect(publicWarning(WARNING)).toMatchObject({ slug: '2026-1', subject: '某某醋坊' });
    const withdrawn = publicWarning({ ...WARNING, withdrawnOn: '2026-03-02' });
    expect([withdrawn.number, withdrawn.subject, withdrawn.text, withdrawn.withdrawnOn]).toEqual([
      WARNING.number,
      '',
      '',
      '2026-03-02',
    ]);
  });
});

describe('公告之前，一个字也不公开', () => {
  const announced = ['effective', 'suspended', 'revoked', 'cancelled', 'superseded'];
  const pairs = CERTIFICATE_STATES.flatMap((state) =>
    STAGES.map((caseStage) => [state, caseStage] as const)
  );

  it.each(pairs)('证书 %s、案件 %s：只有公告过的出得来', (state, caseStage) => {
    const record = { ...CERTIFICATE, state, caseStage };
    const records = { certificates: [record], notices: [], announcements: [], warnings: [] };
    if (caseStage === 'certified' && announced.includes(state)) {
      expect(publicCertificate(record).state).toBe(state);
      expect(publicSnapshot(STAMP, records).certificates).toHaveLength(1);
    } else {
      expect(() => publicCertificate(record)).toThrow('not announced');
      expect(publicSnapshot(STAMP, records).certificates).toEqual([]);
    }
  });

  it.each(NOTICE_STAGES)('“%s”的公示：只有上了线的出得来', (stage) => {
    const record = { ...NOTICE, stage };
    const { notices } = publicSnapshot(STAMP, {
      certificates: [],
      notices: [record],
      announcements: [],
      warnings: [],
    });
    if (['open', 'closed', 'announced'].includes(stage)) expect(notices).toHaveLength(1);
    else {
      expect(notices).toEqual([]);
      expect(() => publicNotice(record)).toThrow('not on line');
    }
  });

  it('没有编号的公示不能上线，没有公告日的证书不能公开', () => {
    expect(() => publicNotice({ ...NOTICE, number: null })).toThrow('not on line');
    for (const missing of ['validFrom', 'validTo', 'issuedOn', 'noticeNumber'] as const)
      expect(() => publicCertificate({ ...CERTIFICATE, [missing]: null })).toThrow();
  });
});

describe('换发的证书', () => {
  const old: CertificateRecord = {
    ...CERTIFICATE,
    state: 'superseded',
    events: [
      ...CERTIFICATE.events,
      { event: 'superseded', on: '2026-07-01', text: null, reason: null },
    ],
  };
  const present: CertificateRecord = {
    ...CERTIFICATE,
    publicId: 'a3n5v8w2q9x4z7b6m1p0a3c5',
    serial: 2,
    holderName: '晋申实业集团',
    issuedOn: '2026-07-01',
    events: [
      ...CERTIFICATE.events,
      { event: 'changed', on: '2026-07-01', text: null, reason: 'holder_renamed' },
    ],
  };
  const shown = (...certificates: CertificateRecord[]) =>
    publicSnapshot(STAMP, { certificates, notices: [], announcements: [], warnings: [] })
      .certificates;

  it('一个编号只有一张，现行的是新版，旧版原样附在后面，何时换发写明', () => {
    const [certificate, ...others] = shown(old, present);
    expect(others).toEqual([]);
    expect([certificate?.serial, certificate?.state, certificate?.holder.name]).toEqual([
      2,
      'effective',
      '晋申实业集团',
    ]);
    expect(certificate?.earlier).toMatchObject([
      {
        serial: 1,
        publicId: CERTIFICATE.publicId,
        supersededOn: '2026-07-01',
        holder: { name: '晋申实业' },
      },
    ]);
  });

  it('新版换证之前，一个字也不公开', () => {
    const pending: CertificateRecord = { ...present, state: 'printed', issuedOn: null };
    expect(shown(CERTIFICATE, pending)).toEqual(shown(CERTIFICATE));
  });

  it('旧版里塞的电话、姓名、得分也出不来', () => {
    expectNothingLeaks(shown(stuffed(old), stuffed(present)));
  });
});

describe('公示里的每一项', () => {
  const INCLUDED: Partial<Record<Stage, string>> = {
    public_notice: 'included',
    announced: 'included',
    certified: 'included',
    objection_handling: 'objection',
  };

  it.each([...STAGES, null])('案件在“%s”：在公示、有异议，或已撤回', (stage) => {
    const expected = (stage === null ? undefined : INCLUDED[stage]) ?? 'withdrawn';
    const page = publicNotice({ ...NOTICE, items: [{ ...ITEM, stage }] });
    expect(page.items.map(({ inclusion }) => inclusion)).toEqual([expected]);
  });

  it('没有证书编号', () => {
    expect(JSON.stringify(publicNotice(NOTICE))).not.toContain('SXJP-P-');
  });
});

describe('地址', () => {
  it.each([
    ['晋品联公示〔2026〕3号', '2026-3'],
    ['晋品联公告〔2025〕12号', '2025-12'],
  ])('%s → %s', (number, slug) => {
    expect(slugOf(number)).toBe(slug);
  });

  it('不是文号的，说明是哪一个', () => {
    expect(() => slugOf('2026-3')).toThrow('2026-3');
  });
});
