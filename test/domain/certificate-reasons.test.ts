import {
  BAN_YEARS,
  CANCEL_REASONS,
  CHANGE_REASONS,
  CERTIFICATE_REASONS,
  REASON_CODES,
  REASON_FACTS,
  RESTORE_REASONS,
  REVOKE_REASONS,
  SUSPEND_REASONS,
} from '@sxjp/config/scheme';
import type { RevokeReason } from '@sxjp/config/scheme';
import {
  banFor,
  certificateReason,
  certificateStateOn,
  reasonEvidence,
} from '@sxjp/plugin-certification/domain';
import { ask, codeOf, withRole } from './record-asked.ts';

const supervisor = withRole('supervisor');
const reason = '经监督发现';

/** 各动作的事由代码，手抄一份. */
const CODES = {
  suspend: '0201 0202 0203 0204 0205 0206 0207 0299',
  restore: '0101 0102 0103 0104 0105 0106',
  revoke: '0301 0302 0303 0304 0305 0306 0307 0308 0309 0399',
  cancel: '0401 0402 0403 0404 0499',
  change: '1001 1002 1003 1004 1005 1006 1007',
} as const;
const LISTS = {
  suspend: SUSPEND_REASONS,
  restore: RESTORE_REASONS,
  revoke: REVOKE_REASONS,
  cancel: CANCEL_REASONS,
  change: CHANGE_REASONS,
} as const;
const ACTS = ['suspend', 'restore', 'revoke', 'cancel', 'change'] as const;

describe('暂停、恢复、撤销、注销、变更的事由代码', () => {
  it.each(ACTS)('%s：代码与手抄的一致，都属于这一动作', (act) => {
    const codes = LISTS[act].map((word) => REASON_CODES[word]);
    expect(codes.map(({ code }) => code).join(' ')).toBe(CODES[act]);
    expect(codes.every((each) => each.act === act)).toBe(true);
  });

  it('代码不重复，中英文都有，来源都写明', () => {
    const all = CERTIFICATE_REASONS.map((word) => REASON_CODES[word]);
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const { zh, en, source } of all)
      expect([zh, en, source.clause].every((said) => said.length > 1)).toBe(true);
  });

  it('撤销的事由决定限制几年：弄虚作假三年，误用标识和侵权二年，其余三年；别的动作不带限制', () => {
    const two: RevokeReason[] = ['mark_abused', 'infringement_found'];
    for (const word of REVOKE_REASONS) {
      const years = BAN_YEARS[banFor({ revokeReason: word })];
      expect([word, years]).toEqual([
        word,
        two.includes(word) ? 'misuseBanYears' : 'reapplyBanYears',
      ]);
    }
    expect(banFor({ revokeReason: 'deceit' })).toBe('false_material');
    const others = CERTIFICATE_REASONS.filter((word) => REASON_CODES[word].act !== 'revoke');
    expect(others.every((word) => REASON_CODES[word].ban === null)).toBe(true);
  });

  it('不选事由、选了不认识的、选了别的动作的，都不办', () => {
    const revoke = (facts: object) =>
      codeOf(ask('certificate', 'effective', 'revoke', supervisor, { reason, ...facts }));
    expect(revoke({})).toBe('facts_invalid');
    expect(revoke({ revokeReason: 'because' })).toBe('facts_invalid');
    expect(revoke({ revokeReason: 'surveillance_overdue' })).toBe('facts_invalid');
    expect(revoke({ suspendReason: 'surveillance_overdue' })).toBe('facts_invalid');
    expect(revoke({ revokeReason: 'quality_accident' })).toBe('ok');
  });

  it('办理时的代码和说法随记录保存', () => {
    expect(reasonEvidence('cancel', { cancelReason: 'production_stopped' })).toEqual({
      reason: {
        word: 'production_stopped',
        code: '0402',
        zh: '不再生产该产品、提供该服务',
        en: 'The product or service is discontinued',
      },
    });
    expect(certificateReason('suspend', { suspendReason: 'dispute_pending' })).toBe(
      'dispute_pending'
    );
    expect(certificateReason('deliver', { suspendReason: 'dispute_pending' })).toBeNull();
    expect(Object.keys(REASON_FACTS)).toEqual(ACTS);
  });
});

describe('证书在某日的状态', () => {
  it.each([
    ['effective', '2026-03-02', '2026-03-02', 'effective', '最后一天还有效'],
    ['effective', '2026-03-01', '2026-03-02', 'expired', '过了最后一天就失效，不等系统登记'],
    ['suspended', '2026-03-01', '2026-03-02', 'expired', '暂停中的也一样'],
    ['revoked', '2026-03-01', '2026-03-02', 'revoked', '撤销的还是撤销'],
    ['printed', null, '2026-03-02', 'printed', '没有公告的还没有有效期'],
  ] as const)('%s，有效期止 %s，%s：%s（%s）', (state, validTo, today, said, _why) => {
    expect(certificateStateOn(state, validTo, today)).toBe(said);
  });
});
