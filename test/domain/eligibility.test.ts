import { ELIGIBILITY, SECTORS } from '@sxjp/config/scheme';
import { selfCheck } from '@sxjp/plugin-certification/domain';
import type { SelfCheck } from '@sxjp/plugin-certification/domain';

const ALL = ELIGIBILITY.conditions.map(({ condition }) => condition);
const firm: SelfCheck = {
  sector: 'food',
  heritage: false,
  organizationAverage: 4000,
  offeringAverage: 2000,
  met: ALL,
};
const light = (changed: Partial<SelfCheck>) =>
  selfCheck(ELIGIBILITY, { ...firm, ...changed }).light;

describe('资格自查', () => {
  it('条件都满足，正好达到门槛：绿灯', () => {
    expect(light({})).toBe('green');
  });

  it.each(SECTORS)('%s：企业或产品差一万元就是红灯；国家级非遗是黄灯，由预审确认', (sector) => {
    const { organization, offering } = ELIGIBILITY.thresholds[sector];
    const at = { sector, organizationAverage: organization, offeringAverage: offering };
    expect(light(at)).toBe('green');
    expect(light({ ...at, organizationAverage: organization - 1 })).toBe('red');
    expect(light({ ...at, offeringAverage: offering - 1 })).toBe('red');
    expect(light({ ...at, offeringAverage: offering - 1, heritage: true })).toBe('amber');
  });

  it.each(ELIGIBILITY.conditions)('缺“$zh”：硬条件红灯，软条件黄灯', ({ condition, weight }) => {
    const met = ALL.filter((each) => each !== condition);
    expect(light({ met })).toBe(weight === 'hard' ? 'red' : 'amber');
  });

  it('填的不是数，不算达到', () => {
    for (const offeringAverage of [Number.NaN, Number.POSITIVE_INFINITY, -1])
      expect(light({ offeringAverage })).toBe('red');
  });

  it('每一条都说明理由，中英文', () => {
    for (const { say } of selfCheck(ELIGIBILITY, { ...firm, offeringAverage: 1999 }).lines) {
      expect(say.zh).not.toMatch(/undefined|NaN/);
      expect(say.en).toMatch(/^[A-Z]/);
    }
  });
});
