import type { OfferingKind, Sector } from '@sxjp/config/scheme';

/** Chinese name, English name, models or sizes. */
export type Sample = readonly [name: string, nameEn: string, models: readonly string[]];

/** What a part of the province is known for making, as a mould for fabricated firms. */
export interface Speciality {
  sector: Sector;
  kind: OfferingKind;
  /** The trade in a firm's name: …醋业有限公司, … Vinegar Co., Ltd. */
  trade: string;
  tradeEn: string;
  /** 农民专业合作社 instead of a company. */
  cooperative?: true;
  /** GB/T 2260 codes of counties where such a firm is believable. */
  counties: readonly string[];
  samples: readonly Sample[];
}
