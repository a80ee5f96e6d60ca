import { EDITION_2025 } from '@sxjp/config/scheme';
import type { CertificateState } from '@sxjp/config/scheme';
import { refusalMessage, renewalOpensOn, renewalRefusal } from '@sxjp/plugin-certification/domain';
import { on } from './case-at.ts';

const asked = (today: string, state: CertificateState = 'effective', renewing = false) =>
  renewalRefusal(
    EDITION_2025,
    { number: 'SXJP-P-2026-0001-P', state, validTo: on('2029-03-01'), renewing },
    on(today)
  );

describe('复评换证的申请期', () => {
  it('自到期前第 180 日起', () => {
    expect(renewalOpensOn(EDITION_2025, on('2029-03-01'))).toBe('2028-09-02');
  });

  it.each([
    ['2028-09-01', 'effective', 'renewal_too_early', '早一天'],
    ['2028-09-02', 'effective', null, '第 180 日'],
    ['2029-03-01', 'effective', null, '最后一天'],
    ['2029-03-02', 'effective', 'renewal_not_in_force', '过期了，只是还没有登记'],
    ['2028-12-01', 'suspended', null, '暂停中的可以申请'],
    ['2028-12-01', 'revoked', 'renewal_not_in_force', '撤销的不可以'],
    ['2028-12-01', 'superseded', 'renewal_not_in_force', '换发过的不可以'],
    ['2028-12-01', 'reserved', 'renewal_not_in_force', '还没有公告的不可以'],
  ] as const)('%s，%s：%s（%s）', (today, state, code, _why) => {
    const refusal = asked(today, state);
    expect(refusal?.code ?? null).toBe(code);
    if (refusal !== null)
      for (const language of ['zh', 'en'] as const)
        expect(refusalMessage(refusal, language)).toContain('SXJP-P-2026-0001-P');
  });

  it('已有一件在办的，不能再申请', () => {
    expect(asked('2028-12-01', 'effective', true)?.code).toBe('renewal_under_way');
  });
});
