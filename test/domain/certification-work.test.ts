import { approvalOn, faultsOfWork, readWork, workOfRoute } from '@sxjp/plugin-certification/domain';
import { on } from './case-at.ts';
import { BODY, CONTRACT, PRODUCT_WORK, SERVICE_WORK } from './certification-work.ts';

describe('认证工作', () => {
  const asked = {
    kind: 'product' as const,
    day: on('2026-03-02'),
    applicant: '晋申实业',
    body: '晋认检验',
    indicators: ['总酸'],
    testsElsewhere: [],
    reportMonths: 24,
  };

  it('还缺什么一次说全：缺的部分、没有结果的指标', () => {
    expect(
      faultsOfWork({ ...asked, work: { contract: CONTRACT } }).map(({ code }) => code)
    ).toEqual(['work_incomplete', 'standard_not_covered']);
    expect(faultsOfWork({ ...asked, work: PRODUCT_WORK })).toEqual([]);
  });

  it('存了一半的部分不算有，也说得出哪一格没填', () => {
    const { work: held, read } = readWork({ contract: CONTRACT, sampling: { place: '成品库' } });
    expect(Object.keys(held)).toEqual(['contract']);
    expect(
      read.find(({ part }) => part === 'sampling')?.problems.map(({ field }) => field)
    ).toEqual(expect.arrayContaining(['on', 'sealNumber']));
  });

  it('冻结的只有本路线的部分', () => {
    const both_ = { ...PRODUCT_WORK, ...SERVICE_WORK, contract: CONTRACT };
    expect(Object.keys(workOfRoute(both_, 'product')).sort()).toEqual(
      ['contract', 'design', 'report', 'sampling', 'tests'].sort()
    );
  });
});

describe('批准的经过', () => {
  const body = {
    ...BODY,
    periods: [
      { state: 'approved' as const, from: on('2025-01-01'), to: on('2025-12-31') },
      { state: 'suspended' as const, from: on('2025-03-01'), to: on('2025-05-31') },
      { state: 'approved' as const, from: on('2026-02-01'), to: on('2029-01-31') },
      { state: 'withdrawn' as const, from: on('2027-01-01'), to: null },
    ],
  };
  it.each([
    ['2024-12-31', 'not_approved'],
    ['2025-01-01', 'valid'],
    ['2025-02-28', 'valid'],
    ['2025-03-01', 'suspended'],
    ['2025-05-31', 'suspended'],
    ['2025-06-01', 'valid'],
    ['2026-01-31', 'not_approved'],
    ['2026-02-01', 'valid'],
    ['2026-12-31', 'valid'],
    ['2027-01-01', 'withdrawn'],
    ['2028-06-01', 'withdrawn'],
  ])('%s：%s', (day, outcome) => {
    const check = approvalOn(body, { kind: 'product', sector: 'food' }, on(day));
    expect(check.outcome).toBe(outcome);
    expect(check.on).toBe(day);
  });

  it('批准有效而领域不含的，是范围外', () => {
    expect(
      approvalOn(
        { ...body, sectors: ['food'] },
        { kind: 'product', sector: 'medicine' },
        on('2026-03-01')
      ).outcome
    ).toBe('out_of_scope');
  });
});
