import fc from 'fast-check';
import { EDITION_2025 } from '@sxjp/config/scheme';
import {
  canonicalNumber,
  checkCharacter,
  fillPattern,
  isCertificateNumber,
} from '@sxjp/plugin-certification/domain';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const patternOf = (name: string) => String(EDITION_2025.settings[name]?.value);
const certificate = (kind: 'product' | 'service', year: number, sequence: number) =>
  fillPattern(patternOf('certificateNumber'), { kind, year, sequence });
const anyNumber = fc
  .tuple(
    fc.constantFrom('product' as const, 'service' as const),
    fc.integer({ min: 2025, max: 2099 }),
    fc.integer({ min: 1, max: 99_999 })
  )
  .map(([kind, year, sequence]) => certificate(kind, year, sequence));

describe('校验码〔ISO/IEC 7064 MOD 37,36〕', () => {
  it.each([
    ['GRid', 'A12425GABC1234002', 'M'],
    ['ISAN', '00000000D07A0090', 'Q'],
    ['ISAN 及其版本', '00000000D07A009000000000', 'X'],
    ['ISAN', '000000003A8D0000', 'Z'],
    ['ISAN 及其版本', '000000003A8D000000000000', '6'],
  ])('公开的 %s 例子 %s 的校验码是 %s', (_scheme, text, check) => {
    expect(checkCharacter(text)).toBe(check);
  });

  it('连字符和大小写不影响校验码', () => {
    expect(checkCharacter('a1-2425g-abc1234002-')).toBe('M');
  });

  it('任何编号，改动任何一位数字或校验码，都查得出', () => {
    const place = fc.nat();
    const other = fc.constantFrom(...ALPHABET.split(''));
    fc.assert(
      fc.property(anyNumber, place, other, (number, at, character) => {
        expect(isCertificateNumber(number)).toBe(true);
        const places = [...number.matchAll(/\d(?=.)|.$/g)].map(({ index }) => index);
        const changed = places[at % places.length] ?? 0;
        const wrong = number.slice(0, changed) + character + number.slice(changed + 1);
        expect(isCertificateNumber(wrong)).toBe(wrong === number);
      }),
      { numRuns: 1000 }
    );
  });

  it('相邻两位数字互换：一千个里查出九百九十八个以上，漏掉的都是大小相差一的两个数字', () => {
    let swapped = 0;
    const missed: string[] = [];
    for (let sequence = 1; sequence < 2000; sequence += 1) {
      const number = certificate('product', 2026, sequence);
      for (const { index } of number.matchAll(/\d(?=\d)/g)) {
        const pair = number.slice(index, index + 2);
        const turned = pair.charAt(1) + pair.charAt(0);
        if (turned === pair) continue;
        swapped += 1;
        if (isCertificateNumber(number.slice(0, index) + turned + number.slice(index + 2)))
          missed.push(pair);
      }
    }
    expect(missed.length / swapped).toBeLessThan(0.002);
    for (const pair of missed)
      expect(Math.abs(Number(pair.charAt(0)) - Number(pair.charAt(1)))).toBe(1);
  });

  it('产品号写成服务号，查得出', () => {
    for (let sequence = 1; sequence < 2000; sequence += 1) {
      const number = certificate('product', 2026, sequence);
      expect(isCertificateNumber(number.replace('-P-', '-S-'))).toBe(false);
    }
  });
});

describe('编号规则', () => {
  it.each([
    ['certificateNumber', { kind: 'product', year: 2026, sequence: 1 }, 'SXJP-P-2026-0001-P'],
    ['certificateNumber', { kind: 'service', year: 2026, sequence: 12 }, /^SXJP-S-2026-0012-.$/],
    ['certificateNumber', { kind: 'product', year: 2026, sequence: 12_345 }, /-12345-.$/],
    ['applicationNumber', { year: 2026, sequence: 7 }, 'SXJP-A-2026-0007'],
    ['noticeNumber', { year: 2026, sequence: 3 }, '晋品联公示〔2026〕3号'],
    ['announcementNumber', { year: 2026, sequence: 12 }, '晋品联公告〔2026〕12号'],
  ] as const)('%s：%j', (name, parts, expected) => {
    const filled = fillPattern(patternOf(name), parts);
    expect(filled).toMatch(expected);
    expect(filled).not.toMatch(/[{}]/);
  });

  it('同年同类的号码各不相同', () => {
    const numbers = Array.from({ length: 10_500 }, (_, index) =>
      certificate('product', 2026, index + 1)
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it.each([
    ['全角', 'ＳＸＪＰ－Ｐ－２０２６－０００１－Ｐ'],
    ['小写', 'sxjp-p-2026-0001-p'],
    ['空格', ' SXJP - P-2026 -0001-P\u3000'],
    ['长横线', 'SXJP—P–2026‐0001−P'],
  ])('%s写法都认作同一个编号', (_said, typed) => {
    expect(canonicalNumber(typed)).toBe('SXJP-P-2026-0001-P');
  });

  it('规范写法再规范一次不变', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(canonicalNumber(number)).toBe(number);
      })
    );
  });

  it.each([
    ['前四批的旧号', 'SXJP-2022-0001', true],
    ['今号', 'SXJP-P-2026-0001-P', true],
    ['校验码不对', 'SXJP-P-2026-0001-Q', false],
    ['没有校验码', 'SXJP-P-2026-0001', false],
    ['没有这样的类别', 'SXJP-X-2026-0001-P', false],
    ['受理号不是证书编号', 'SXJP-A-2026-0001', false],
    ['前面有字', '编号SXJP-2022-0001', false],
    ['后面有换行', 'SXJP-2022-0001\n', false],
    ['空', '', false],
  ])('%s：%j', (_said, text, expected) => {
    expect(isCertificateNumber(text)).toBe(expected);
  });
});
