import { standingOn } from '../../site/src/certificates/standing.ts';
import { daysFrom, dayText } from '../../site/src/language/dates.ts';
import { periodOn } from '../../site/src/notices/period.ts';
import { listPages, LIST_LENGTH, roundSlug, roundText } from '../../site/src/registry/browse.ts';
import { matchNumber } from '../../site/src/verify/match.ts';
import { sampleSnapshot } from './snapshot.ts';

describe('按读者打开的日期判断', () => {
  it('有效期最后一天仍有效，次日过期失效', () => {
    const certificate = { state: 'effective', validTo: '2026-04-26' } as const;
    expect(standingOn(certificate, '2026-04-26')).toBe('effective');
    expect(standingOn(certificate, '2026-04-27')).toBe('expired');
  });

  it('暂停的到期即过期；撤销、注销的到期仍是撤销、注销', () => {
    expect(standingOn({ state: 'suspended', validTo: '2026-04-26' }, '2026-05-01')).toBe('expired');
    expect(standingOn({ state: 'revoked', validTo: '2026-04-26' }, '2026-05-01')).toBe('revoked');
    expect(standingOn({ state: 'cancelled', validTo: '2026-04-26' }, '2026-05-01')).toBe(
      'cancelled'
    );
  });

  it('公示自上线当日起，至最后一日 24:00 止', () => {
    const notice = { onlineOn: '2026-11-24', endOn: '2026-12-01' };
    expect(periodOn(notice, '2026-11-23')).toBe('upcoming');
    expect(periodOn(notice, '2026-11-24')).toBe('open');
    expect(periodOn(notice, '2026-12-01')).toBe('open');
    expect(periodOn(notice, '2026-12-02')).toBe('ended');
  });

  it('日期按语言书写，相差天数跨月跨年不错', () => {
    expect(dayText('2025-01-07', 'zh')).toBe('2025年1月7日');
    expect(dayText('2025-01-07', 'en')).toBe('7 Jan 2025');
    expect(daysFrom('2026-12-30', '2027-01-02')).toBe(3);
  });
});

describe('证书核验', () => {
  const numbers = ['SXJP-2025-0003', 'SXJP-2025-0013', 'SXJP-P-2026-0003-K'];

  it('大小写、全角、短横、空格不同仍是同一个编号', () => {
    for (const typed of [
      'sxjp-2025-0003',
      'SXJP 2025 0003',
      'ＳＸＪＰ－２０２５－０００３',
      'sxjp20250003',
    ])
      expect(matchNumber(numbers, typed)).toEqual({ kind: 'exact', place: 0 });
  });

  it('只记得一段的，列出含有它的编号；太短的不猜', () => {
    expect(matchNumber(numbers, '0003')).toEqual({ kind: 'several', places: [0, 2] });
    expect(matchNumber(numbers, '03')).toEqual({ kind: 'none' });
    expect(matchNumber(numbers, 'SXJP-2025-9999')).toEqual({ kind: 'none' });
  });
});

describe('静态名单', () => {
  it('批次有固定的地址和英文名', () => {
    expect(roundSlug('2025年第四批')).toBe('2025-4');
    expect(roundSlug('2031年第12批')).toBe('2031-12');
    expect(roundSlug('试点批次')).toBe('试点批次');
    expect(roundText('2025年第四批', 'en')).toBe('Round 4, 2025');
    expect(roundText('试点批次', 'en')).toBe('试点批次');
  });

  it('分页不漏不重', () => {
    const { certificates } = sampleSnapshot('2026-11-25');
    const pages = listPages(certificates);
    expect(pages.flatMap((page) => page.certificates)).toEqual(certificates);
    expect(pages.every((page) => page.certificates.length <= LIST_LENGTH)).toBe(true);
    expect(pages.map(({ page }) => page)).toEqual([undefined, '2', '3']);
  });
});
