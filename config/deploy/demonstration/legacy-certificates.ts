import { OFFERING_KIND_LABELS, SECTOR_LABELS } from '@sxjp/config/scheme';
import { lastValidDay } from '@sxjp/plugin-certification/domain';
import { fabricatedAddress, fabricatedFirm } from './firms.ts';
import type { Firm } from './firms.ts';
import { seeded } from './random.ts';
import type { Random } from './random.ts';
import { ROUNDS } from './rounds.ts';
import type { Round } from './rounds.ts';
import { SHARES } from './specialities/index.ts';
import type { Sample, Speciality } from './specialities/index.ts';
import { tradeNames } from './trade-names.ts';
import type { TradeName } from './trade-names.ts';

/** Several values in one cell. */
const AND = '；';

const BODIES = [
  { name: '山西岫准认证有限公司', approvalNumber: 'CNCA-R-2019-901' },
  { name: '太原砚衡检验认证有限公司', approvalNumber: 'CNCA-R-2020-902' },
  { name: '晋中霁信认证中心有限公司', approvalNumber: 'CNCA-R-2021-903' },
] as const;

const COMMON_STANDARD = { number: 'T/SXJP 001-2022', title: '山西精品 通用要求' };

interface Listed {
  firm: Firm;
  sample: Sample;
}
interface Cast {
  random: Random;
  firms: Firm[];
  samples: Sample[];
  /** 字号 left over for manufacturers and factories that are not the applicant. */
  spare: TradeName[];
}

/** The 195 organizations in the order of their rounds, each with what it makes. */
function cast(): Cast {
  const random = seeded(2022);
  const moulds = random.shuffled(
    SHARES.flatMap(({ specialities, firms }) =>
      Array.from({ length: firms }, (_, index) => {
        const speciality: Speciality = random.at(specialities, index);
        const lap = Math.floor(index / specialities.length);
        return {
          speciality,
          regionCode: random.at(speciality.counties, lap + random.below(2)),
          sample: random.at(speciality.samples, lap),
        };
      })
    )
  );
  const names = tradeNames(random, moulds.length + 30);
  const firms = moulds.map(({ speciality, regionCode }, index) => {
    const body = `MA0DE${String(index + 1).padStart(3, '0')}`;
    return fabricatedFirm(random, speciality, regionCode, random.at(names, index), body);
  });
  return {
    random,
    firms,
    samples: moulds.map(({ sample }) => sample),
    spare: names.slice(moulds.length),
  };
}

/** A round's offerings: one of each organization, a second one of the first few. */
function listed({ random, firms, samples }: Cast, round: Round, from: number): Listed[] {
  const own = firms.slice(from, from + round.organizations);
  const seconds = round.offerings - round.organizations;
  const several = own.filter(({ speciality }) => speciality.samples.length > 1).slice(0, seconds);
  return own.flatMap((firm, index) => {
    const sample = random.at(samples, from + index);
    const choice = firm.speciality.samples;
    const another = random.at(choice, choice.indexOf(sample) + 1);
    return several.includes(firm)
      ? [
          { firm, sample },
          { firm, sample: another },
        ]
      : [{ firm, sample }];
  });
}

/** 制造商 and 生产厂: mostly the applicant; one in eleven another maker, one in seventeen another factory. */
function partiesOf({ random, spare }: Cast, firm: Firm, index: number) {
  const self = { name: firm.name, address: firm.address };
  const other = (): { name: string; address: string } => {
    const regionCode = random.pick(firm.speciality.counties);
    const tradeName = spare.pop();
    if (tradeName === undefined) throw new Error('备用字号不足：请增加 cast() 中的余量。');
    const { name, address } = fabricatedFirm(
      random,
      firm.speciality,
      regionCode,
      tradeName,
      'MA0DE999'
    );
    return { name, address };
  };
  const made = firm.speciality.kind === 'product';
  const producer = made && index % 11 === 5 ? other() : self;
  if (made && index % 33 === 5) return { producer, factory: other() };
  if (!made || index % 17 !== 3) return { producer, factory: producer };
  const branch = `${producer.name}第二分厂`;
  return {
    producer,
    factory: { name: branch, address: fabricatedAddress(random, firm.regionCode) },
  };
}

function scopeOf({ kind, sector }: Speciality, name: string): string {
  if (kind === 'service') return `${name}的提供`;
  if (sector === 'agriculture') return `${name}的生产、采收、初加工和销售`;
  return `${name}的研发、生产和销售`;
}

function rowOf(
  players: Cast,
  round: Round,
  { firm, sample }: Listed,
  place: number,
  index: number
) {
  const { random } = players;
  const { speciality, tradeName } = firm;
  const [name, nameEn, models] = sample;
  const parties = partiesOf(players, firm, index);
  const body = random.pick(BODIES);
  const standard = {
    number: `T/SXJP ${String(index + 2).padStart(3, '0')}-${String(round.year)}`,
    title: `山西精品 ${name.replace(/（.*）/, '')}`,
  };
  const standards = index % 25 === 7 ? [standard, COMMON_STANDARD] : [standard];
  const product = speciality.kind === 'product';
  return {
    批次: round.round,
    证书编号: `SXJP-${String(round.year)}-${String(place + 1).padStart(4, '0')}`,
    产品或服务名称: name,
    英文名称: nameEn,
    类别: OFFERING_KIND_LABELS[speciality.kind].zh,
    型号规格: models.join(AND),
    认证范围: scopeOf(speciality, name),
    商标: product || index % 2 === 0 ? tradeName.zh : '',
    申请单位: firm.name,
    单位英文名称: index % 7 === 2 ? '' : firm.nameEn,
    统一社会信用代码: firm.creditCode,
    领域: SECTOR_LABELS[speciality.sector].zh,
    行政区划代码: firm.regionCode,
    地址: firm.address,
    制造商: parties.producer.name,
    制造商地址: parties.producer.address,
    生产厂: parties.factory.name,
    生产厂地址: parties.factory.address,
    执行标准: standards.map(({ number }) => number).join(AND),
    标准名称: standards.map(({ title }) => title).join(AND),
    认证机构: body.name,
    认证机构批准号: body.approvalNumber,
    认证模式: product
      ? '产品检验＋初始工厂检查＋获证后监督'
      : '服务特性测评＋服务管理审核＋获证后监督',
    发证日期: round.announcedOn,
    有效期起: round.announcedOn,
    有效期止: lastValidDay(round.announcedOn, 3),
    公示编号: round.noticeNumber,
    公示开始: round.onlineOn,
    公示结束: round.endOn,
    公告文号: round.announcementNumber,
    公告日期: round.announcedOn,
  };
}
export type LegacyCertificate = ReturnType<typeof rowOf>;

/** The two hundred certificates of the four rounds before the system, all fabricated, always the same. */
export function legacyCertificates(): LegacyCertificate[] {
  const players = cast();
  const rows: LegacyCertificate[] = [];
  let from = 0;
  for (const round of ROUNDS) {
    for (const [place, each] of listed(players, round, from).entries()) {
      rows.push(rowOf(players, round, each, place, rows.length));
    }
    from += round.organizations;
  }
  return rows;
}
