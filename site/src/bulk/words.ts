import type { Label } from '@sxjp/config/scheme';
import type { Language } from '../language/language.ts';
import { sayIn } from '../language/language.ts';
import type { Checked, FoundCertificate, Result } from './check.ts';

type Names = Readonly<Record<string, string>>;

const OTHERS: Readonly<Partial<Record<Result, Label>>> = {
  several: { zh: '多张证书', en: 'Several certificates' },
  near: { zh: '没有完全相同的', en: 'No exact match' },
  none: { zh: '查无此证', en: 'Not found' },
};

/** What the page calls each result; `statuses` are the names of the certificates' own states. */
export const resultName = (result: Result, statuses: Names, lang: Language): string =>
  OTHERS[result]?.[lang] ?? statuses[result] ?? result;

/** 有效 2、暂停 1, of the certificates told. */
function tallyOf(found: readonly FoundCertificate[], statuses: Names, lang: Language): string {
  const counts = new Map<string, number>();
  for (const { status } of found) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts]
    .map(([status, count]) => `${statuses[status] ?? status} ${count}`)
    .join(lang === 'zh' ? '、' : ', ');
}

/** One sentence on a line where its result does not say it all. */
export function remarkOf(checked: Checked, statuses: Names, lang: Language): string {
  const say = sayIn(lang);
  const { result, count, found, problem, sameAs } = checked;
  const told =
    found.length < count ? say(`前 ${found.length} 张：`, `first ${found.length}: `) : '';
  const tally = told + tallyOf(found, statuses, lang);
  const remarks: string[] = [];
  if (result === 'several')
    remarks.push(
      say(
        `同名的有 ${count} 张（${tally}），请按产品和编号核对`,
        `${count} certificates bear this name (${tally}); compare product and number`
      )
    );
  if (result === 'near')
    remarks.push(
      say(
        `只是部分相符的有 ${count} 张（${tally}），不能当作查到`,
        `${count} match in part only (${tally}); this is no confirmation`
      )
    );
  if (problem !== '')
    remarks.push(say(`不合编号规则：${problem}`, `Breaks the rule of the numbers: ${problem}`));
  if (sameAs > 0) remarks.push(say(`与第 ${sameAs} 行重复`, `Same as line ${sameAs}`));
  return remarks.join(say('；', '; '));
}

/** The result as lines of a csv: one a line of the list, its certificates in one cell. */
export function resultLines(
  lines: readonly Checked[],
  stamp: string,
  statuses: Names,
  lang: Language
): string[][] {
  const say = sayIn(lang);
  const heads = [
    say('行号', 'Line'),
    say('所查内容', 'Asked'),
    say('结果', 'Result'),
    say('证书编号', 'Certificate number'),
    say('产品（服务）', 'Product or service'),
    say('持证单位', 'Holder'),
    say('有效期至', 'Valid to'),
    say('说明', 'Remark'),
    say('数据截至', 'Data as of'),
  ];
  const all = (found: readonly FoundCertificate[], of: keyof FoundCertificate): string =>
    [...new Set(found.map((each) => each[of]))].join('；');
  return [
    heads,
    ...lines.map((each) => [
      String(each.line),
      each.text,
      resultName(each.result, statuses, lang),
      all(each.found, 'number'),
      all(each.found, 'offering'),
      all(each.found, 'company'),
      all(each.found, 'validTo'),
      remarkOf(each, statuses, lang),
      stamp,
    ]),
  ];
}
