import { creditCodeCheckCharacter } from '@sxjp/plugin-certification/domain';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** 组织机构代码的校验码 〔GB 11714〕: modulo 11, ten is X, eleven is 0. */
function organizationCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, place) => total + weight * Number.parseInt(body.charAt(place), 36),
    0
  );
  return '0123456789X0'.charAt(11 - (sum % 11));
}

/**
 * A credit code that checks and belongs to nobody: `body` is eight characters that say so (MA0D…).
 * 91 is a company, 93 a farmers' cooperative.
 */
export function fabricatedCreditCode(kind: '91' | '93', regionCode: string, body: string): string {
  const first17 = kind + regionCode + body + organizationCheckCharacter(body);
  const check = creditCodeCheckCharacter(first17);
  if (check === null)
    throw new Error(`“${first17}”不是信用代码的前十七位：主体标识应为八位数字或大写字母。`);
  return first17 + check;
}
