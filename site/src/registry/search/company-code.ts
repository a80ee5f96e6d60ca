import { creditCodeCheckCharacter } from '@sxjp/plugin-certification/domain';
import { at, packFew, unpackFew } from './pack.ts';
import type { Few } from './pack.ts';

/**
 * 统一社会信用代码 of the companies, without what can be worked out: the check characters 〔GB 11714, GB 32100-2015〕 and, mostly,
 * the region.
 */
export interface PackedCodes {
  /** 登记管理部门 and 机构类别; null for a code that is written whole. */
  kinds: Few<string | null>;
  /** Where it is registered: `county` and `city` are the company's own. */
  regions: Few<string>;
  /** The first three characters of the body where it has letters, `digits` where it has none. */
  starts: Few<string>;
  /** The five characters after them; and the eight digits. */
  lettered: string;
  digits: string;
  whole: string[];
}

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** 组织机构代码的校验码 〔GB 11714〕: modulo 11, ten is X, eleven is 0. */
function bodyCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, place) => total + weight * Number.parseInt(body.charAt(place), 36),
    0
  );
  return '0123456789X0'.charAt(11 - (sum % 11));
}

const BODY = /^[0-9A-Z]{8}$/;

/** The code of its parts. */
function codeOf(kind: string, region: string, body: string): string {
  const first17 = kind + region + body + bodyCheckCharacter(body);
  return first17 + (creditCodeCheckCharacter(first17) ?? '');
}

/** A code can be worked out from its parts when nothing in it is wrong. */
const isRegular = (code: string): boolean =>
  code.length === 18 &&
  BODY.test(code.slice(8, 16)) &&
  codeOf(code.slice(0, 2), code.slice(2, 8), code.slice(8, 16)) === code;

const COUNTY = 'county';
const CITY = 'city';
const DIGITS = 'digits';

const cityOf = (county: string): string => `${county.slice(0, 4)}00`;

function regionMark(registered: string, county: string): string {
  if (registered === county) return COUNTY;
  return registered === cityOf(county) ? CITY : registered;
}

function regionOf(mark: string, county: string): string {
  if (mark === COUNTY) return county;
  return mark === CITY ? cityOf(county) : mark;
}

const isDigits = (body: string): boolean => /^\d+$/.test(body);

export function packCodes(
  companies: readonly { creditCode: string; region: string }[]
): PackedCodes {
  const regular = companies.filter(({ creditCode }) => isRegular(creditCode));
  const bodies = regular.map(({ creditCode }) => creditCode.slice(8, 16));
  return {
    kinds: packFew(
      companies.map(({ creditCode }) => (isRegular(creditCode) ? creditCode.slice(0, 2) : null))
    ),
    regions: packFew(
      regular.map(({ creditCode, region }) => regionMark(creditCode.slice(2, 8), region))
    ),
    starts: packFew(bodies.map((body) => (isDigits(body) ? DIGITS : body.slice(0, 3)))),
    lettered: bodies
      .filter((body) => !isDigits(body))
      .map((body) => body.slice(3))
      .join(''),
    digits: bodies.filter(isDigits).join(''),
    whole: companies.map(({ creditCode }) => creditCode).filter((code) => !isRegular(code)),
  };
}

export function unpackCodes(packed: PackedCodes, companyRegions: readonly string[]): string[] {
  const regions = unpackFew(packed.regions);
  const starts = unpackFew(packed.starts);
  let [regular, whole, lettered, digits] = [0, 0, 0, 0];
  return unpackFew(packed.kinds).map((kind, company) => {
    if (kind === null) return at(packed.whole, whole++);
    const region = regionOf(at(regions, regular), at(companyRegions, company));
    const start = at(starts, regular);
    regular += 1;
    const body =
      start === DIGITS
        ? packed.digits.slice(digits, (digits += 8))
        : start + packed.lettered.slice(lettered, (lettered += 5));
    return codeOf(kind, region, body);
  });
}
