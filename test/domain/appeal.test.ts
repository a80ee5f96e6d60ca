import { appealOf } from '@sxjp/plugin-certification/domain';
import { after, caseAt } from './case-at.ts';
import { did } from './steps.ts';

describe('申诉的进展和决定', () => {
  it('没有申诉，什么也没有', () => {
    expect(appealOf(caseAt('rejected').history)).toBeNull();
  });

  it('提出后待决定；成立、不成立都写明日期和理由', () => {
    const filed = after(caseAt('rejected'), did('appeal', { facts: { reason: '材料齐全' } }));
    expect(appealOf(filed.history)).toMatchObject({ decision: 'pending', reason: '材料齐全' });
    const upheld = after(
      filed,
      did('uphold_appeal', {
        to: 'pre_review',
        facts: { target: 'pre_review', reason: '确有误判' },
      })
    );
    expect(appealOf(upheld.history)).toMatchObject({ decision: 'upheld', answer: '确有误判' });
    const dismissed = after(filed, did('dismiss_appeal', { facts: { reason: '理由不足' } }));
    expect(appealOf(dismissed.history)).toMatchObject({
      decision: 'dismissed',
      answer: '理由不足',
      decidedOn: '2026-02-20',
    });
  });
});
