import { brotliCompressSync } from 'node:zlib';
import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import { readingsOf } from '../../site/src/registry/dictionary.ts';
import { packDetails, unpackDetails } from '../../site/src/registry/search/details-file.ts';
import { packNames, unpackNames } from '../../site/src/registry/search/names-file.ts';
import { find, searchedNames, searchedWhole } from '../../site/src/registry/search/query.ts';
import { registryRows } from '../bench/registry-rows.ts';
import { seeded } from '../../config/deploy/demonstration/random.ts';
import { sampleSnapshot } from './snapshot.ts';

const TAKEN_AT = '2026-11-25T08:30:00+08:00';
/** 〔architecture §4〕 all fields of ten thousand certificates, and what is fetched before the first name is asked. */
const BOTH_FILES = 300_000;
const FIRST_FILE = 180_000;

const written = (content: object): string => JSON.stringify(content);

/** The certificates as they come out of the two files, as served. */
function readBack(certificates: readonly PublicCertificate[]) {
  const files = {
    names: written(packNames(certificates, TAKEN_AT, readingsOf)),
    details: written(packDetails(certificates, TAKEN_AT, readingsOf)),
  };
  const names = unpackNames(JSON.parse(files.names));
  return { files, names, details: unpackDetails(JSON.parse(files.details), names) };
}

const makersOf = ({ holder, producer, factory }: PublicCertificate): string[] => [
  ...new Set([producer.name, factory.name].filter((name) => name !== holder.name)),
];

function expectSame(certificates: readonly PublicCertificate[]): void {
  const { names, details } = readBack(certificates);
  for (const [row, each] of certificates.entries()) {
    const company = names.company[row] ?? -1;
    expect({
      number: names.number[row],
      offering: names.offering[row],
      offeringEn: details.offeringEn[row],
      brand: names.brand[row],
      company: names.companyName[company],
      companyEn: details.companyEn[company],
      region: names.companyRegion[company],
      creditCode: details.creditCode[company],
      makers: details.makers[row],
      models: details.models[row],
      scope: details.scope[row],
      standards: details.standards[row]?.map((place) => details.standard[place]),
      body: details.body[row],
      facts: [names.round[row], names.sector[row], names.kind[row], names.state[row]],
      days: [names.issuedOn[row], names.validTo[row]],
    }).toEqual({
      number: each.number,
      offering: each.offeringName,
      offeringEn: each.offeringNameEn ?? '',
      brand: each.brand ?? '',
      company: each.holder.name,
      companyEn: each.holder.nameEn ?? '',
      region: each.holder.regionCode,
      creditCode: each.holder.creditCode,
      makers: makersOf(each),
      models: each.models,
      scope: each.scope,
      standards: each.standards.map(({ number }) => number),
      body: each.certificationBody.name,
      facts: [each.round, each.sector, each.kind, each.state],
      days: [each.issuedOn, each.validTo],
    });
  }
}

/** What nobody registers, and a file must still carry whole. */
function strange(certificates: readonly PublicCertificate[]): PublicCertificate[] {
  const odd = [
    '',
    ' ',
    '㛃璟𬭎龘',
    'ＡＢ "引号" \\ 反斜',
    '长治长城增长',
    '\u007f',
    '重庆重工',
    'Ünïcode’s',
    '第 00012 号',
  ];
  return certificates.slice(0, odd.length * 2).map((each, place) => {
    const text = odd[place % odd.length] ?? '';
    return {
      ...each,
      number: place % 3 === 0 ? `旧证 ${text}${place}` : each.number,
      offeringName: `${text}长治${text}`,
      offeringNameEn: `${text} Changzhi CHANGZHI ${text}`,
      brand: text,
      scope: text + each.offeringName,
      models: place % 2 === 0 ? [] : ['1', '01', '001'],
      holder: {
        ...each.holder,
        nameEn: text,
        creditCode: place % 2 === 0 ? '91140121MA0DE00139' : each.holder.creditCode,
      },
      standards: [
        { number: 'Q/01 0007', title: null },
        { number: text || 'Q/1', title: null },
      ],
    };
  });
}

describe('名录的两个索引文件', () => {
  it('读回来与快照逐项一致：演示的二百张', () => {
    expectSame(sampleSnapshot('2026-11-25').certificates);
  });

  it('读回来与快照逐项一致：编造的两千张，次序任意', () => {
    expectSame(seeded(7).shuffled(registryRows(2_000)));
  });

  it('读回来与快照逐项一致：谁也不会这样登记的', () => {
    expectSame(strange(sampleSnapshot('2026-11-25').certificates));
  });

  it('没有证书也成', () => {
    const { names, details } = readBack([]);
    expect(
      find(searchedWhole(searchedNames(names, String), names, details), '醋').rows
    ).toHaveLength(0);
  });

  it('每个字的读音与词典一致，多音字也是', () => {
    const rows = registryRows(2_000);
    const { names } = readBack(rows);
    const texts = rows.flatMap(({ offeringName, brand, holder }) => [
      offeringName,
      brand ?? '',
      holder.name,
    ]);
    expect(
      texts.filter((text) => String(names.readingsOf(text)) !== String(readingsOf(text)))
    ).toEqual([]);
  });

  it(`一万张证书的两个文件，brotli 后不超过 ${BOTH_FILES} 字节，查名称前只要 ${FIRST_FILE}`, () => {
    const { files } = readBack(registryRows(10_000).toReversed());
    const [names, details] = [files.names, files.details].map(
      (text) => brotliCompressSync(text).length
    );
    expect(names).toBeLessThanOrEqual(FIRST_FILE);
    expect((names ?? 0) + (details ?? 0)).toBeLessThanOrEqual(BOTH_FILES);
  });
});

describe('查全率：编造的两千张，提问和答案都由程序产生', () => {
  const rows = seeded(11).shuffled(registryRows(2_000));
  const { names, details } = readBack(rows);
  const searched = searchedWhole(searchedNames(names, String), names, details);
  /** Folding written a second time, so that one mistake is not made twice. */
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]/gu, '');

  const FIELDS: Record<string, (each: PublicCertificate) => string[]> = {
    产品: (each) => [each.offeringName],
    商标: (each) => [each.brand ?? ''],
    单位: (each) => [each.holder.name],
    信用代码: (each) => [each.holder.creditCode],
    证书编号: (each) => [each.number],
    标准: (each) => each.standards.map(({ number }) => number),
    生产单位: makersOf,
    英文名称: (each) => [each.offeringNameEn ?? '', each.holder.nameEn ?? ''],
    型号: (each) => each.models,
    范围: (each) => [each.scope],
    认证机构: (each) => [each.certificationBody.name],
  };

  it.each(Object.entries(FIELDS))('%s：任意两字以上的片段，该有的一张不少', (_, textsOf) => {
    const random = seeded(3);
    const contents = rows.map((each) => textsOf(each).map(plain));
    const written = contents.filter((own) => own.some((each) => each.length > 1));
    let asked = 0;
    for (let ask = 0; ask < 150; ask += 1) {
      const text = Array.from(random.pick(random.pick(written)));
      const from = random.below(Math.max(1, text.length - 1));
      const fragment = text.slice(from, from + 2 + random.below(6)).join('');
      if (Array.from(fragment).length < 2) continue;
      asked += 1;
      const answer = new Set(find(searched, fragment).rows);
      const missed = contents.flatMap((own, row) =>
        own.some((each) => each.includes(fragment)) && !answer.has(row) ? [row] : []
      );
      expect({ fragment, missed }).toEqual({ fragment, missed: [] });
    }
    expect(asked).toBeGreaterThan(20);
  });
});
