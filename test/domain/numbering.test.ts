import fc from 'fast-check';
import { EDITION_2025, NUMBER_FORMATS, NUMBER_NAMES, NumberFormat } from '@sxjp/config/scheme';
import {
  canonicalNumber,
  checkCharacter,
  fillPattern,
  isCertificateNumber,
  numberExpression,
  numberFormatOf,
  numberProblem,
  numberingOf,
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

const anyParts = fc.record({
  format: fc.constantFrom(...NUMBER_FORMATS),
  kind: fc.constantFrom('product' as const, 'service' as const),
  year: fc.integer({ min: 2020, max: 2099 }),
  sequence: fc.integer({ min: 1, max: 9999 }),
});
const printed = ({
  format,
  kind,
  year,
  sequence,
}: typeof anyParts extends fc.Arbitrary<infer T> ? T : never) => {
  const parts = format.pattern.includes('{kind}') ? { kind, year, sequence } : { year, sequence };
  return { parts, number: fillPattern(format.pattern, parts) };
};

describe('编号的各种式样', () => {
  it('每种编号的每个式样，印成什么样就读成什么样，数据库用的式子读得一样', () => {
    fc.assert(
      fc.property(anyParts, (drawn) => {
        const { parts, number } = printed(drawn);
        const read = numberFormatOf(number);
        expect(read).toEqual({ ok: true, format: drawn.format, parts, canonical: number });
        const { expression, places } = numberExpression(drawn.format.pattern);
        const said = new RegExp(expression, 'u').exec(number)?.slice(1) ?? [];
        expect(Number(said[places.indexOf('year')])).toBe(parts.year);
        expect(Number(said[places.indexOf('seq')])).toBe(parts.sequence);
      }),
      { numRuns: 2000 }
    );
  });

  it('全角、小写、漏了横线和括号、多了空格，都读成同一个', () => {
    const fullWidth = (text: string) =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    const ways = fc.constantFrom<(text: string) => string>(
      fullWidth,
      (text) => text.toLowerCase(),
      (text) => text.replace(/[^\p{L}\p{N}]/gu, ''),
      (text) => Array.from(text).join(' '),
      (text) => text.replaceAll('-', '—').replaceAll('〔', '[').replaceAll('〕', ']')
    );
    fc.assert(
      fc.property(anyParts, ways, (drawn, way) => {
        const { number } = printed(drawn);
        expect(canonicalNumber(way(number))).toBe(number);
      }),
      { numRuns: 2000 }
    );
  });

  it('没有一个号码有两种读法', () => {
    fc.assert(
      fc.property(anyParts, (drawn) => {
        const { number } = printed(drawn);
        const readings = NUMBER_FORMATS.filter(
          (each) => numberFormatOf(number, undefined, [each]).ok
        );
        expect(readings.map(({ id }) => id)).toEqual([drawn.format.id]);
      }),
      { numRuns: 2000 }
    );
  });

  it.each([
    ['SXJP-P-2026-0001-Q', '末位校验码是 Q，按前面各位应为 P：有一位抄错了'],
    ['SXJP-P-2O26-0001-P', '第 7 位“O”应为数字'],
    ['SXJP-X-2026-0001-P', '第 5 位“X”应为 P（产品）或 S（服务）'],
    ['SXJP-2022-00011', '第 9 位“0”是多出来的'],
    ['SXJP-2022-0000', '第 9 位“0”起的序号应从 1 数起'],
    ['SXJP-2022-0001号', '第 13 位“号”应为数字'],
    ['SXJP-2022-001', '编号不全：第 12 位应为数字'],
    ['SXGP-P-2026-0001-P', '不是本方案的编号'],
    ['葡萄酒', '不是本方案的编号'],
    ['', '不是本方案的编号'],
  ])('%s：%s', (typed, problem) => {
    expect(numberProblem(numberFormatOf(typed, 'certificateNumber'))?.zh).toBe(problem);
  });

  it('新版本换一种证书编号，只添一行数据：新的照新规则编，旧的照旧认得', () => {
    const next = NumberFormat.parse({
      ...NUMBER_FORMATS[0],
      id: 'certificate-number-2030',
      pattern: 'SXPM{year}{kind}{seq}{check}',
      from: '2030',
    });
    const number = fillPattern(next.pattern, { kind: 'service', year: 2030, sequence: 12 });
    expect(number).toMatch(/^SXPM2030S12.$/);
    const formats = [...NUMBER_FORMATS, next];
    expect(numberFormatOf(number, 'certificateNumber', formats)).toMatchObject({
      ok: true,
      format: { id: next.id },
    });
    expect(numberFormatOf('SXJP-P-2026-0001-P', 'certificateNumber', formats).ok).toBe(true);
    expect(numberFormatOf('SXJP-2022-0001', 'certificateNumber', formats).ok).toBe(true);
  });

  it.each([
    ['SXJP-{year}', /一个年份和一个序号/],
    ['SXJP-{year}-{seq}-{seq4}', /一个年份和一个序号/],
    ['SXJP-{year}-{number}-{seq}', /不认识的项/],
    ['SXJP-{year}-{seq4}-{check}', /没有的不写/],
  ])('编号规则 %s 写错了，系统不启动', (pattern, why) => {
    const wrong = { ...NUMBER_FORMATS[1], pattern, check: null };
    expect(() => NumberFormat.parse(wrong)).toThrow(why);
  });

  it('方案版本的每条编号规则都在式样表里，起讫版本对得上', () => {
    for (const name of NUMBER_NAMES) {
      const { format } = numberingOf(EDITION_2025, name);
      expect([format.from, format.until]).toEqual(['2025', null]);
    }
    const patterns = Object.entries(EDITION_2025.settings).filter(
      ([, { unit }]) => unit === 'pattern'
    );
    expect(patterns.map(([name]) => name).sort()).toEqual([...NUMBER_NAMES].sort());
  });
});
