import { PublicSnapshot, lastValidDay, PlainDate } from '@sxjp/plugin-certification/domain';
import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import { checkCharacter } from '../../plugins/certification/domain/numbering.ts';
import { seeded } from '../../config/deploy/demonstration/random.ts';
import type { Random } from '../../config/deploy/demonstration/random.ts';
import { chance, firmOf, leaning, tradeNameOf } from './registry-firms.ts';
import type { Firm } from './registry-firms.ts';
import { BODIES, MODIFIERS, NOUNS } from './registry-words.ts';
import type { Word } from './registry-words.ts';

/**
 * Fabricated certificates in any number, the same for the same seed: names as long and as various as registered ones, credit
 * codes that check, free texts nobody phrases twice alike. Six in ten certificates are of a firm not seen before.
 */
const NEW_FIRM = 0.62;

function offeringOf(random: Random, { sector, tradeName }: Firm): Word {
  const noun = leaning(random, NOUNS[sector] ?? []);
  const first = random.pick(MODIFIERS);
  const second = random.pick(MODIFIERS);
  const specification = `${String(random.below(90) + 1)}${random.pick(['型', '度', '号', '系列', '年陈'])}`;
  const shape = random.below(100);
  if (shape < 14) return noun;
  if (shape < 40) return { zh: first.zh + noun.zh, en: `${first.en} ${noun.en}` };
  if (shape < 58)
    return { zh: first.zh + second.zh + noun.zh, en: `${first.en} ${second.en} ${noun.en}` };
  if (shape < 72) return { zh: `${noun.zh}（${first.zh}）`, en: `${noun.en} (${first.en})` };
  if (shape < 84)
    return {
      zh: `${tradeName.zh}${first.zh}${noun.zh}`,
      en: `${tradeName.en} ${first.en} ${noun.en}`,
    };
  return {
    zh: `${first.zh}${noun.zh}（${specification}）`,
    en: `${first.en} ${noun.en} ${specification.replace(/\D+/, '')}`,
  };
}

function brandOf(random: Random, { tradeName }: Firm): string | null {
  const shape = random.below(100);
  if (shape < 62) return tradeName.zh;
  if (shape < 80) return tradeNameOf(random).zh;
  if (shape < 86) return tradeNameOf(random).en.toUpperCase();
  if (shape < 91) return `${tradeName.zh} ${tradeName.en.toUpperCase()}`;
  return null;
}

const SIZES = [
  '100',
  '150',
  '180',
  '200',
  '225',
  '250',
  '300',
  '350',
  '375',
  '400',
  '450',
  '475',
  '500',
  '750',
  '1',
  '1.5',
  '2',
  '2.3',
  '2.5',
  '5',
  '10',
  '25',
];
const PACKINGS = ['mL/瓶', 'g/袋', 'kg/袋', 'L/桶', 'g/盒', 'g/罐', '%vol 500 mL'];
const MODEL_LETTERS = 'ABCDGHKMNSTXYZ';

/** Packings of what is eaten or taken, makers' own codes of what is built, nothing for a service. */
function modelsOf(random: Random, { sector }: Firm): string[] {
  if (sector === 'services') return [];
  const letter = (): string => MODEL_LETTERS.charAt(random.below(MODEL_LETTERS.length));
  return Array.from({ length: random.below(4) }, () =>
    sector === 'manufacturing'
      ? `${letter()}${letter()}${String(random.below(900) + 10)}-${String(random.below(60) + 1)}`
      : `${random.pick(SIZES)} ${random.pick(PACKINGS)}`
  );
}

function scopeOf(random: Random, { sector }: Firm, name: string): string {
  if (chance(random, 0.45)) return `${name}的研发、生产和销售`;
  const others = Array.from(
    { length: random.below(3) },
    () => leaning(random, NOUNS[sector] ?? []).zh
  );
  const acts = random.pick([
    '设计、生产',
    '生产、采收、初加工和销售',
    '生产与服务',
    '加工和销售',
    '研发与制造',
    '提供',
  ]);
  const limit = chance(random, 0.3)
    ? `（${random.pick(MODIFIERS).zh}、${random.pick(MODIFIERS).zh}）`
    : '';
  return `${[name, ...others].join('、')}${limit}的${acts}`;
}

interface Round {
  name: string;
  year: number;
  announcedOn: string;
}

function roundsFor(count: number): Round[] {
  const rounds = Math.min(24, Math.max(4, Math.ceil(count / 100)));
  return Array.from({ length: rounds }, (_, place) => {
    const year = 2026 - Math.floor((rounds - 1 - place) / 2);
    const second = (rounds - 1 - place) % 2 === 0;
    return {
      name: `${String(year)}年第${second ? '二' : '一'}批`,
      year,
      announcedOn: `${String(year)}-${second ? '10' : '04'}-${String(10 + (place % 15))}`,
    };
  });
}

function numberOf(round: Round, kind: 'product' | 'service', sequence: number): string {
  const padded = String(sequence).padStart(4, '0');
  if (round.year < 2025) return `SXJP-${String(round.year)}-${padded}`;
  const body = `SXJP-${kind === 'product' ? 'P' : 'S'}-${String(round.year)}-${padded}`;
  return `${body}-${checkCharacter(body)}`;
}

function standardsOf(random: Random, round: Round, place: number, noun: string) {
  const own = {
    number: `T/SXJP ${String((place % 3000) + 2).padStart(3, '0')}-${String(round.year)}`,
    title: `山西精品 ${noun}`,
  };
  const national = Array.from({ length: random.at([0, 0, 1, 1, 2], random.below(5)) }, () => {
    const body = random.pick(['GB/T', 'GB', 'QB/T', 'NY/T', 'JB/T', 'DB14/T']);
    const serial = Math.floor((random.below(1_000) / 1_000) ** 2 * 39_000) + 100;
    return { number: `${body} ${String(serial)}-${String(1995 + (serial % 30))}`, title: null };
  });
  return [own, ...national];
}

const OUTCOMES = ['suspended', 'revoked', 'cancelled'] as const;

function certificateOf(
  random: Random,
  firms: readonly Firm[],
  firm: Firm,
  round: Round,
  place: number,
  sequence: number
): PublicCertificate {
  const kind = firm.sector === 'services' ? 'service' : 'product';
  const offering = offeringOf(random, firm);
  const self = { name: firm.name, address: firm.address };
  const other = random.pick(firms);
  const producer = chance(random, 0.08) ? { name: other.name, address: other.address } : self;
  const factory = chance(random, 0.06)
    ? {
        name: `${producer.name}${random.pick(['第二分厂', '清徐分公司', '生产基地', '一分厂'])}`,
        address: self.address,
      }
    : producer;
  const body = leaning(random, BODIES);
  const { announcedOn } = round;
  return {
    number: numberOf(round, kind, sequence),
    publicId: `k3n5v8w2q9x4z7b6m1p0${String(place).padStart(6, '0')}`,
    kind,
    offeringName: offering.zh,
    offeringNameEn: chance(random, 0.9) ? offering.en : null,
    brand: brandOf(random, firm),
    models: modelsOf(random, firm),
    scope: scopeOf(random, firm, offering.zh),
    sector: firm.sector,
    holder: holderOf(firm),
    producer,
    factory,
    standards: standardsOf(random, round, place, offering.zh),
    certificationBody: { name: body.zh, approvalNumber: body.en },
    mode: '产品检验＋初始工厂检查＋获证后监督',
    issuedOn: PlainDate.parse(announcedOn),
    validFrom: PlainDate.parse(announcedOn),
    validTo: lastValidDay(PlainDate.parse(announcedOn), 3),
    state: chance(random, 0.04) ? random.pick(OUTCOMES) : 'effective',
    round: round.name,
    noticeNumber: `晋品联公示〔${String(round.year)}〕1号`,
    announcementNumber: `晋品联公告〔${String(round.year)}〕1号`,
    events: [{ event: 'announced', on: PlainDate.parse(announcedOn), text: null, reason: null }],
    serial: 1,
    earlier: [],
    renews: null,
    renewedBy: null,
  };
}

const holderOf = ({ name, nameEn, creditCode, regionCode, address }: Firm) => ({
  name,
  nameEn,
  creditCode,
  regionCode,
  address,
});

/** `count` certificates. */
export function registryRows(count: number, seed = 2026): PublicCertificate[] {
  const random = seeded(seed);
  const rounds = roundsFor(count);
  const firms: Firm[] = [];
  const sequences = new Map<string, number>();
  return Array.from({ length: count }, (_, place) => {
    const firm =
      firms.length === 0 || chance(random, NEW_FIRM) ? firmOf(random) : random.pick(firms);
    if (!firms.includes(firm)) firms.push(firm);
    const round = random.at(rounds, Math.floor((place * rounds.length) / count));
    const counter = `${String(round.year)}${round.year < 2025 ? '' : firm.sector === 'services' ? 'S' : 'P'}`;
    const sequence = (sequences.get(counter) ?? 0) + 1;
    sequences.set(counter, sequence);
    return certificateOf(random, firms, firm, round, place, sequence);
  });
}

/** A snapshot of them, to build a whole site from. */
export const registrySnapshot = (count: number): PublicSnapshot =>
  PublicSnapshot.parse({
    format: 1,
    takenAt: '2026-11-25T08:30:00+08:00',
    ledgerSize: count * 20,
    edition: '2025',
    certificates: registryRows(count),
    notices: [],
    announcements: [],
    warnings: [],
  });
