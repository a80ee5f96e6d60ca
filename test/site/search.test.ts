import { readingsOf } from '../../site/src/registry/dictionary.ts';
import { readAddress, writeAddress } from '../../site/src/registry/search/address.ts';
import {
  countFacets,
  facetValues,
  narrow,
  nothingChosen,
} from '../../site/src/registry/search/facets.ts';
import type { Choice, Facet, Faceted } from '../../site/src/registry/search/facets.ts';
import { fold, marksOf, termsOf } from '../../site/src/registry/search/fold.ts';
import { packDetails, unpackDetails } from '../../site/src/registry/search/details-file.ts';
import { packNames, unpackNames } from '../../site/src/registry/search/names-file.ts';
import { sorterOf } from '../../site/src/registry/search/order.ts';
import { find, searchedNames, searchedWhole } from '../../site/src/registry/search/query.ts';
import { registryRows } from '../bench/registry-rows.ts';
import { sampleSnapshot } from './snapshot.ts';

const { certificates, takenAt } = sampleSnapshot('2026-11-25');
const names = unpackNames(packNames(certificates, takenAt, readingsOf));
const details = unpackDetails(packDetails(certificates, takenAt, readingsOf), names);
const onlyNames = searchedNames(names, () => '');
const searched = searchedWhole(onlyNames, names, details);
const everyRow = Int32Array.from(certificates.keys());

const found = (question: string): Set<string> =>
  new Set(Array.from(find(searched, question).rows, (row) => names.number[row] ?? ''));

/** 老陈醋 → lcc, by the dictionary itself. */
const initialsOf = (text: string): string =>
  Array.from(text, (character, place) => readingsOf(text)[place]?.charAt(0) || character).join('');

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

  it('型号、认证范围、认证机构、英文名称的二字以上片段都查得到', () => {
    expect(
      missed(({ models, scope, certificationBody, offeringNameEn, holder }) =>
        [
          ...models.flatMap((text) => fragments(text, 3)),
          ...fragments(scope, 4),
          ...fragments(certificationBody.name, 3),
          ...fragments(offeringNameEn ?? '', 5),
          ...fragments(holder.nameEn ?? '', 5),
        ].filter((text) => fold(text).length > 1)
      )
    ).toEqual([]);
  });

  it('只有名称文件时，名称、商标、编号已查得到，信用代码还查不到', () => {
    const [first] = certificates;
    if (first === undefined) throw new Error('样例没有证书。');
    expect(find(onlyNames, first.holder.name).rows).toContain(0);
    expect(find(onlyNames, first.number).rows).toContain(0);
    expect(find(onlyNames, first.holder.creditCode).rows).toHaveLength(0);
  });

  it('拼音全拼和首字母都查得到单位、产品和商标', () => {
    const spelled = (text: string): string =>
      Array.from(text, (character, place) => readingsOf(text)[place] || character).join('');
    expect(
      missed(({ holder, offeringName, brand }) =>
        [holder.name, offeringName, brand ?? ''].map(spelled).filter((text) => text.length > 1)
      )
    ).toEqual([]);

    expect(
      missed(({ holder, offeringName, brand }) =>
        [holder.name, offeringName, brand ?? ''].map(initialsOf).filter((text) => text.length > 1)
      )
    ).toEqual([]);
    expect(readingsOf('长治银行')).toEqual(['chang', 'zhi', 'yin', 'hang']);
  });

  it('全拼从一个字的开头算起：不把“an”当作“shan”的一半', () => {
    const byReading = find(onlyNames, 'anxi').rows;
    const shanxi = find(onlyNames, 'shanxi').rows;
    expect(shanxi.length).toBeGreaterThan(0);
    expect(byReading.length).toBeLessThan(shanxi.length);
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
    const [nearest = -1] = find(searched, '小米').rows;
    expect(names.offering[nearest]?.startsWith('小米')).toBe(true);
  });

  it('空的提问列出全部，且保持名录的次序', () => {
    expect(find(searched, '　 ').rows).toEqual(everyRow);
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

const numberOf = (row: number): string => names.number[row] ?? '';
const countyOf = (row: number): string => names.companyRegion[names.company[row] ?? 0] ?? '';

const faceted: Faceted = {
  status: facetValues(names.state),
  round: facetValues(names.round),
  sector: facetValues(names.sector),
  kind: facetValues(names.kind),
  region: facetValues(Array.from(everyRow, countyOf)),
  body: facetValues(details.body),
  standard: { values: details.standard, rows: details.standards },
};
const narrowed = (choice: Partial<Choice>): Int32Array =>
  narrow(faceted, everyRow, { ...nothingChosen(), ...choice });

describe('名录筛选', () => {
  it('同一项内任选其一，各项之间同时满足', () => {
    const kept = narrowed({ sector: ['food', 'medicine'], kind: ['product'] });
    expect(Array.from(kept, numberOf)).toEqual(
      certificates
        .filter(
          ({ sector, kind }) => (sector === 'food' || sector === 'medicine') && kind === 'product'
        )
        .map(({ number }) => number)
    );
    expect(kept.length).toBeGreaterThan(0);
  });

  it('每个数字就是再选它会得到的张数', () => {
    const choice = { ...nothingChosen(), sector: ['food'], region: ['1407'] };
    const counts = countFacets(faceted, everyRow, choice);
    const facets: Facet[] = ['round', 'sector', 'region', 'body', 'standard'];
    for (const facet of facets) {
      expect(counts[facet].size).toBeGreaterThan(0);
      for (const [value, count] of counts[facet]) {
        const whole = value.slice(0, 4);
        const others = facet === 'region' && value !== whole ? [whole, value] : [value];
        expect(narrowed({ ...choice, [facet]: others })).toHaveLength(count);
      }
    }
  });

  it('选了市是全市，选了年是全年；再选其中的县、批次就只是那个县、那一批', () => {
    const counties = (region: string[]) => Array.from(narrowed({ region }), countyOf);
    const county = Array.from(everyRow, countyOf).find((each) => each.startsWith('1407')) ?? '';
    expect(counties(['1407']).every((each) => each.startsWith('1407'))).toBe(true);
    expect(new Set(counties(['1407', county]))).toEqual(new Set([county]));
    expect(counties(['1407', county, '1401']).some((each) => each.startsWith('1401'))).toBe(true);
    const rounds = (round: string[]) =>
      new Set(Array.from(narrowed({ round }), (row) => names.round[row]));
    expect(rounds(['2025'])).toEqual(new Set(['2025年第四批']));
    expect(rounds(['2024', '2025年第四批'])).toEqual(new Set(['2025年第四批', '2024年第三批']));
  });

  it('一张证书有两项标准时，按任一项都筛得到', () => {
    const [row = -1] = details.standards.flatMap((own, place) => (own.length > 1 ? [place] : []));
    for (const standard of certificates[row]?.standards ?? [])
      expect(narrowed({ standard: [standard.number] })).toContain(row);
  });

  it('可按公告先后和证书编号排序；没有按分数的排序', () => {
    const sorted = sorterOf(names);
    const numbers = Array.from(sorted(everyRow, 'number'), numberOf);
    expect(numbers).toEqual(
      numbers.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    );
    const days = Array.from(sorted(everyRow, 'newest'), (row) => names.issuedOn[row] ?? '');
    expect(days).toEqual(days.toSorted().toReversed());
    expect(sorted(everyRow, 'near')).toEqual(everyRow);
  });

  it('一个字一个字地输入、退格，每一步查到的都与一次输入整句相同，名次也相同', () => {
    const rows = registryRows(600);
    const opened = () => {
      const own = unpackNames(packNames(rows, takenAt, readingsOf));
      const whole = unpackDetails(packDetails(rows, takenAt, readingsOf), own);
      return searchedWhole(
        searchedNames(own, () => ''),
        own,
        whole
      );
    };
    const questions = rows
      .filter((_, place) => place % 60 === 0)
      .flatMap(({ number, offeringName, holder, standards }) => [
        offeringName,
        holder.name,
        initialsOf(holder.name),
        readingsOf(offeringName).join(''),
        number,
        standards[0]?.number ?? number,
      ]);
    const typed = opened();
    const steps = questions.flatMap((question) => {
      const letters = Array.from(question);
      const growing = letters.map((_, place) => letters.slice(0, place + 1).join(''));
      return [...growing, ...growing.toReversed()];
    });
    const told = steps.map((step) => [step, Array.from(find(typed, step).rows)] as const);
    const longestFirst = opened();
    for (const [step, found] of told.toSorted(([a], [b]) => b.length - a.length))
      expect([step, Array.from(find(longestFirst, step).rows)]).toEqual([step, found]);
  });

  it('提问、筛选、排序和显示方式写进地址，读回来不变', () => {
    const asked = {
      question: '老陈醋 SXJP',
      choice: { ...nothingChosen(), round: ['2025年第四批'], region: ['1407', '140703'] },
      order: 'number' as const,
      view: 'cards' as const,
      shown: 60,
    };
    expect(readAddress(writeAddress(asked))).toEqual(asked);
    expect(writeAddress(readAddress('?q=%20&sort=score&view=x&show=7'))).toBe('');
  });
});
