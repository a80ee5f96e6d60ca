import { findPersonalData } from './personal-data.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** 密级标志、内部用语. 〔保守国家秘密法 第二十二条；scheme: no score, no rank in public〕 */
const CONFIDENTIAL = [
  /(?:绝密|机密|秘密)(?:★|[（(【[]|$)/gm,
  /内部(?:资料|文件|使用)|仅供内部|不得公开|不得外传|商业秘密|会议纪要/g,
  /(?:总分|得分|评分|平均分|分数)[为是：:\s]*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*分(?!之|钟|店|公司|厂|行|\d)/g,
  /排名(?:第|为)?\s*[\d一二三四五六七八九十]+|第\s*[\d一二三四五六七八九十]+\s*名/g,
];

/** What of a text must not be published as it is, each as it stands there. */
export interface Scanned {
  personal: string[];
  confidential: string[];
  names: string[];
}

const unique = (found: readonly string[]): string[] => [...new Set(found)];

/**
 * 发布前的检查：telephone, identity number and e-mail of a person; marks of secrecy, scores and ranks; names of people the
 * records know, who may not have agreed 〔个人信息保护法 第二十五条〕. Full-width forms are read as half-width.
 *
 * @param names people known to the records: experts, inspectors, contacts of the applicants
 */
export function scanForPublication(text: string, names: readonly string[]): Scanned {
  const plain = text.normalize('NFKC');
  return {
    personal: unique(findPersonalData(text)),
    confidential: unique(
      CONFIDENTIAL.flatMap((pattern) => plain.match(pattern) ?? []).map((found) => found.trim())
    ),
    names: unique(names.filter((name) => name.length >= 2 && plain.includes(name))),
  };
}

/** The first thing that stands in the way of publishing the text; null when nothing does. */
export function refusePublication(
  text: string,
  names: readonly string[],
  consent: string | undefined
): Refusal | null {
  const { personal, confidential, names: named } = scanForPublication(text, names);
  if (personal.length > 0) return refuse('personal_data_found', { found: personal.join('、') });
  if (confidential.length > 0)
    return refuse('confidential_text_found', { found: confidential.join('、') });
  return named.length > 0 && consent === undefined
    ? refuse('names_without_consent', { names: named.join('、') }, 'consent')
    : null;
}
