/** 统一社会信用代码 〔GB 32100-2015〕: 31 characters, without I O S V Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 3 to the power of the place, modulo 31. 〔GB 32100-2015 表 3〕 */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** 登记管理部门、机构类别、六位行政区划、九位主体标识、校验码. */
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** The 18th character; null where the 17 are not 17 characters of the code. A remainder of nought gives 0. */
export function creditCodeCheckCharacter(first17: string): string | null {
  if (first17.length !== WEIGHTS.length) return null;
  let sum = 0;
  for (const [place, weight] of WEIGHTS.entries()) {
    const value = CHARACTERS.indexOf(first17.charAt(place));
    if (value < 0) return null;
    sum += value * weight;
  }
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

/** 18 characters, the last of them right. Expects the printed form: half-width capitals, no spaces. */
export function isCreditCode(text: string): boolean {
  return SHAPE.test(text) && creditCodeCheckCharacter(text.slice(0, 17)) === text.charAt(17);
}
