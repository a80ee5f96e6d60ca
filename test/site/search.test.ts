import { initialsOf } from '../../site/src/registry/initials.ts';
import { readAddress, writeAddress } from '../../site/src/registry/search/address.ts';
import { countFacets, narrow, nothingChosen } from '../../site/src/registry/search/facets.ts';
import { fold, marksOf, termsOf } from '../../site/src/registry/search/fold.ts';
import { buildIndex, rowsOf } from '../../site/src/registry/search/index-format.ts';
import { find, haystackOf } from '../../site/src/registry/search/query.ts';
import { sampleSnapshot } from './snapshot.ts';

const { certificates, takenAt } = sampleSnapshot('2026-11-25');
const rows = rowsOf(buildIndex(certificates, takenAt, initialsOf));
const haystacks = rows.map((row) => haystackOf(row, ''));

const found = (question: string): Set<string> =>
  new Set(find(haystacks, question).map((place) => rows[place]?.number ?? ''));

/** Every fragment of `length` characters. */
function fragments(text: string, length: number): string[] {
  const characters = Array.from(text);
  return Array.from({ length: Math.max(0, characters.length - length + 1) }, (_, from) =>
    characters.slice(from, from + length).join('')
  );
}

/** Fragments that should find their certificate and do not; an empty list is a recall of 1.00. */
function missed(questionsOf: (each: (typeof certificates)[number]) => string[]): string[] {
  return certificates.flatMap((each) =>
    questionsOf(each)
      .filter((question) => fold(question) !== '' && !found(question).has(each.number))
      .map((question) => `${each.number} ${question}`)
  );
}

describe('名录检索', () => {
  it('索引读回来与快照逐项一致', () => {
    expect(
      rows.map(({ number, offering, company, brand, standards, makers }) => ({
        number,
        offering,
        company: company.name,
        brand,
        standards,
        makers,
      }))
    ).toEqual(
      certificates.map((each) => ({
        number: each.number,
        offering: each.offeringName,
        company: each.holder.name,
        brand: each.brand ?? '',
        standards: each.standards.map(({ number }) => number),
        makers: [
          ...new Set(
            [each.producer.name, each.factory.name].filter((name) => name !== each.holder.name)
          ),
        ],
      }))
    );
  });

  it.each([1, 2, 3, 4, 6])('单位名称的每一个 %d 字片段都查得到', (length) => {
    expect(missed(({ holder }) => fragments(holder.name, length))).toEqual([]);
  });

  it('产品名称、商标、生产厂的每一个二字片段都查得到', () => {
    expect(
      missed(({ offeringName, brand, factory }) =>
        [offeringName, brand ?? '', factory.name].flatMap((text) => fragments(text, 2))
      )
    ).toEqual([]);
  });

  it('证书编号：全文、末几位、无短横、全角、小写都查得到', () => {
    expect(
      missed(({ number }) => [
        number,
        number.slice(-4),
        number.slice(-6),
        number.replaceAll('-', ''),
        number.replaceAll('-', '－').toLowerCase(),
        number.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      ])
    ).toEqual([]);
  });

  it('标准号有无空格都查得到，信用代码任意八位查得到', () => {
    expect(
      missed(({ standards, holder }) => [
        ...standards.flatMap(({ number }) => [number, number.replaceAll(' ', ''), number.slice(2)]),
        ...fragments(holder.creditCode, 8),
      ])
    ).toEqual([]);
  });

  it('拼音首字母查得到单位、产品和商标', () => {
    expect(
      missed(({ holder, offeringName, brand }) =>
        [holder.name, offeringName, brand ?? ''].map(initialsOf).filter((text) => text.length > 1)
      )
    ).toEqual([]);
    expect(initialsOf('老陈醋')).toBe('lcc');
    expect(initialsOf('长治银行')).toBe('czyh');
  });

  it('繁体与简体、全角与半角折叠为一', () => {
    expect(fold('陳醋業（山西）有限公司')).toBe(fold('陈醋业(山西)有限公司'));
    expect(fold('ＳＸＪＰ－２０２５')).toBe('sxjp2025');
    expect([...found('醋業')]).toEqual([...found('醋业')]);
    expect(found('醋業').size).toBeGreaterThan(0);
  });

  it('多个词都要有，缺一个就查不到', () => {
    const [first] = certificates;
    if (first === undefined) throw new Error('样例没有证书。');
    const words = `${first.holder.name.slice(0, 3)} ${first.offeringName.slice(0, 2)}`;
    expect(found(words)).toContain(first.number);
    expect(found(`${words} 查无此词`).size).toBe(0);
  });

  it('不跨字段拼接：前一字段的尾和后一字段的头连起来查不到', () => {
    const [first] = certificates;
    if (first === undefined) throw new Error('样例没有证书。');
    expect(found(`${first.number}${first.offeringName}`).size).toBe(0);
  });

  it('整个相同的排在前面，其次是开头相同的', () => {
    const [nearest] = find(haystacks, '小米');
    expect(rows[nearest ?? -1]?.offering.startsWith('小米')).toBe(true);
  });

  it('空的提问列出全部，且保持名录的次序', () => {
    expect(find(haystacks, '　 ')).toEqual(rows.map(({ place }) => place));
  });

  it('标出找到的地方，包括中间省去的短横', () => {
    expect(marksOf('SXJP-2025-0003', termsOf('2025 0003'))).toEqual([
      [5, 9],
      [10, 14],
    ]);
    expect(marksOf('SXJP-2025-0003', ['20250003'])).toEqual([[5, 14]]);
    expect(marksOf('老陈醋', ['陈'])).toEqual([[1, 2]]);
  });
});

describe('名录筛选', () => {
  const faceted = rows.map((row) => ({
    round: row.round,
    sector: row.sector,
    kind: row.kind,
    status: row.state,
    county: row.company.region,
  }));

  it('同一项内任选其一，各项之间同时满足', () => {
    const choice = { ...nothingChosen(), sector: ['food', 'medicine'], kind: ['product'] };
    const kept = narrow(faceted, choice);
    expect(kept).toEqual(
      faceted.filter(
        ({ sector, kind }) => (sector === 'food' || sector === 'medicine') && kind === 'product'
      )
    );
    expect(kept.length).toBeGreaterThan(0);
  });

  it('每个数字就是再选它会得到的张数', () => {
    const choice = { ...nothingChosen(), sector: ['food'], region: ['1407'] };
    const counts = countFacets(faceted, choice);
    for (const [round, count] of counts.round)
      expect(narrow(faceted, { ...choice, round: [round] })).toHaveLength(count);
    for (const [sector, count] of counts.sector)
      expect(narrow(faceted, { ...choice, sector: [sector] })).toHaveLength(count);
    for (const [region, count] of counts.region)
      expect(narrow(faceted, { ...choice, region: [region] })).toHaveLength(count);
  });

  it('选了市是全市；再选其中的县就只是那个县', () => {
    const county = faceted.find((each) => each.county.startsWith('1407'))?.county ?? '';
    const regions = (region: string[]) =>
      narrow(faceted, { ...nothingChosen(), region }).map((each) => each.county);
    expect(regions(['1407']).every((each) => each.startsWith('1407'))).toBe(true);
    expect(new Set(regions(['1407', county]))).toEqual(new Set([county]));
    expect(regions(['1407', county, '1401']).some((each) => each.startsWith('1401'))).toBe(true);
  });

  it('提问和筛选写进地址，读回来不变', () => {
    const asked = {
      question: '老陈醋 SXJP',
      choice: { ...nothingChosen(), round: ['2025年第四批'], region: ['1407', '140703'] },
      shown: 60,
    };
    expect(readAddress(writeAddress(asked))).toEqual(asked);
    expect(writeAddress({ question: ' ', choice: nothingChosen(), shown: 30 })).toBe('');
  });
});
