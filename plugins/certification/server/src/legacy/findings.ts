/** `bad` keeps a row out; a remark is worth knowing and keeps nothing out. */
export type Weight = 'bad' | 'remark';

interface Sentences {
  weight: Weight;
  /** What is the matter; what was expected; how to put it right. {…} are filled in. */
  zh: readonly [problem: string, expected: string, remedy: string];
  en: string;
}

const bad = (zh: Sentences['zh'], en: string): Sentences => ({ weight: 'bad', zh, en });
const remark = (zh: Sentences['zh'], en: string): Sentences => ({ weight: 'remark', zh, en });

/** Everything that can be said of a row of a list of earlier certificates. */
export const SENTENCES = {
  empty: bad(['没有填', '必填', '填上再导入'], 'It is empty and is required; fill it in.'),
  too_long: bad(
    ['有 {length} 个字，太长', '不超过 {most} 个字', '缩短，或检查是否串了列'],
    'It has {length} characters; at most {most}. Shorten it, or see whether columns have slipped.'
  ),
  not_a_number: bad(
    ['不是证书编号：{why}', '{pattern}', '对照证书原件改正'],
    'It is no certificate number: {whyEn}. Compare the printed certificate.'
  ),
  kind_differs: bad(
    ['编号是{numbered}类的，类别填的是{kind}', '两处一致', '对照证书原件改正其中一处'],
    'The number is of a {numbered} and the row says {kind}; correct one of them.'
  ),
  number_after_issue: bad(
    ['编号的年份 {year} 晚于发证日期', '编号年份不晚于发证的年份', '对照证书原件改正编号或日期'],
    'The year of the number, {year}, is after the day of issue; correct one of them.'
  ),
  not_in_list: bad(
    ['没有“{value}”这一项', '{list}', '从所列各项中选一项，一字不差'],
    '“{value}” is none of: {list}. Choose one of these.'
  ),
  credit_code_wrong: bad(
    ['统一社会信用代码不对：{why}', '18 位，末位校验码相符〔GB 32100〕', '对照营业执照改正'],
    'The unified social credit code is wrong: {why}. Compare the business licence.'
  ),
  region_unknown: bad(
    [
      '山西省没有代码为“{value}”的市、县',
      '六位代码，如 140100 太原市、141121 文水县',
      '按 GB/T 2260 改正',
    ],
    'Shanxi has no division “{value}”; use the six-digit code of GB/T 2260.'
  ),
  date_unread: bad(
    ['“{value}”不是日期', '2023-04-27、2023/4/27、2023年4月27日 等', '按所列写法改写'],
    '“{value}” is no date; write 2023-04-27 or the like.'
  ),
  date_impossible: bad(
    ['没有“{value}”这一天', '日历上有的日子', '对照原件改正'],
    'There is no day “{value}”; compare the original.'
  ),
  standard_unread: bad(
    [
      '“{value}”不是标准编号',
      'T/SXJP 001-2022、GB/T 10781.2-2022 这样的编号；几项用“；”隔开',
      '对照证书原件改正',
    ],
    '“{value}” is no number of a standard; write T/SXJP 001-2022 or the like, several set apart by “；”.'
  ),
  titles_too_many: bad(
    [
      '标准名称有 {titles} 个，执行标准只有 {numbers} 个',
      '名称不多于编号，顺序对应',
      '补上编号或删去多的名称',
    ],
    '{titles} titles for {numbers} standards; give each title its number.'
  ),
  document_number_wrong: bad(
    ['“{value}”不是{what}', '{pattern}', '对照原文件改正；旧式文号请先登记到编号格式里'],
    '“{value}” is no {what}; expected {pattern}. Compare the document.'
  ),
  issued_later: bad(
    ['{value} 还没有到', '不晚于今天 {today}', '对照原件改正'],
    '{value} has not come yet; it cannot be after {today}.'
  ),
  valid_backwards: bad(
    ['有效期起 {from} 晚于有效期止', '起不晚于止', '对照证书原件改正'],
    'Valid from {from} is after the last day; compare the certificate.'
  ),
  valid_before_announced: bad(
    [
      '有效期起早于公告日期 {announced}',
      '不早于公告日期：证书只有经公告才有效',
      '对照证书和公告改正',
    ],
    'It is valid from before its announcement of {announced}; compare both.'
  ),
  notice_backwards: bad(
    ['公示结束早于公示开始 {from}', '开始不晚于结束', '对照公示原文改正'],
    'The notice ends before it begins on {from}; compare the notice.'
  ),
  announced_within_notice: bad(
    ['公告日期不在公示结束 {end} 之后', '公示结束的次日或更晚', '对照公示和公告改正'],
    'It was announced before the notice ended on {end}; compare both.'
  ),
  repeated: bad(
    ['与第 {line} 行完全相同', '一张证书一行', '删去重复的一行；第 {line} 行照常导入'],
    'The same as line {line}; remove one of them. Line {line} is imported.'
  ),
  number_twice: bad(
    ['证书编号与第 {lines} 行相同，内容不同', '一个编号一张证书', '对照证书原件，只留对的一行'],
    'The number also stands on line {lines}, with other content; keep the right one.'
  ),
  batch_differs: bad(
    ['同是《{batch}》，“{column}”与其他行不同', '{expected}（其余各行所写）', '对照原文件改正'],
    'Other rows of {batch} say {expected} in “{column}”; compare the document.'
  ),
  batch_known_otherwise: bad(
    ['《{batch}》在系统中，“{column}”是 {expected}', '{expected}', '对照原文件改正'],
    '{batch} is in the system with {expected} in “{column}”; compare the document.'
  ),
  number_of_system: bad(
    [
      '这个编号是本系统下发的证书',
      '从前发出、系统里没有的编号',
      '不必导入；若与原件相符，请报系统管理员',
    ],
    'This system gave that number; it needs no import.'
  ),
  number_in_counter: bad(
    ['这个编号落在本系统发号的范围里', '系统启用前发出的编号', '对照原件改正'],
    'The number is in the range this system gives itself; compare the original.'
  ),
  conflict: bad(
    [
      '这个编号已经导入，内容与这一行不同',
      '与已导入的内容相同',
      '以系统中的为准；确有错误的，按证书变更办理',
    ],
    'That number is in already with other content; nothing is changed. Correct it as a change of the certificate.'
  ),
  notice_of_system: bad(
    ['《{value}》是在本系统里办理的公示', '系统启用前的公示', '对照原文件改正公示编号'],
    '{value} was made in this system; older certificates do not belong to it.'
  ),
  refused_by_database: bad(
    [
      '写入时被数据库拒绝：{said}',
      '符合系统的约束',
      '按所述改正；看不明白的，连同报告交系统管理员',
    ],
    'The database refused it: {said}.'
  ),
  expired: remark(
    ['有效期已满（{to}）', '', '照常导入，名录中显示为过期失效'],
    'It ran out on {to}; it is imported and shown as expired.'
  ),
  longer_than_scheme: remark(
    ['有效期长于现行规定的 {years} 年', '', '照常导入；请核对原件'],
    'It is valid for longer than the {years} years of the scheme now; imported as it is.'
  ),
  holder_otherwise: remark(
    ['该信用代码在系统中登记的单位是“{known}”', '', '证书按本行名称录入，不改登记'],
    'The credit code is registered as “{known}”; the certificate keeps the name of this row.'
  ),
  title_otherwise: remark(
    ['标准 {number} 在第 {line} 行的名称是“{known}”', '', '照常导入；请核对标准名称'],
    'Standard {number} has the title “{known}” on line {line}; imported as it is.'
  ),
} as const satisfies Record<string, Sentences>;

export type Code = keyof typeof SENTENCES;
export type Values = Readonly<Record<string, string | number>>;

/** Something the matter with one cell of one row. */
export interface Finding {
  column: string;
  /** As it stands in the file. */
  value: string;
  code: Code;
  values: Values;
}

/** A finding in words. */
export interface Words {
  problem: string;
  expected: string;
  remedy: string;
  en: string;
}

const filled = (sentence: string, values: Values): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

export function wordsOf({ code, value, values }: Finding): Words {
  const all: Values = { value, ...values };
  const { zh, en } = SENTENCES[code];
  return {
    problem: filled(zh[0], all),
    expected: filled(zh[1], all),
    remedy: filled(zh[2], all),
    en: filled(en, all),
  };
}

export const isBad = ({ code }: Finding): boolean => SENTENCES[code].weight === 'bad';
