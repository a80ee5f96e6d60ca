import { legible } from './lettering.ts';
import { typeset } from './typesetter.ts';
import { dayInChinese } from './words.ts';

export const ISSUER = '山西省公用品牌建设联合会';

export interface OfficialTable {
  title: string;
  head: readonly string[];
  /** Shares of the width, one a column. */
  widths: readonly number[];
  rows: readonly (readonly string[])[];
}

export interface OfficialText {
  /** 发文机关标志. */
  head: string;
  /** 信函格式: to one addressee, its head at the top of the page. */
  letter?: boolean;
  /** 发文字号, with 〔〕; null where none was given yet. */
  number: string | null;
  title: string;
  /** 主送机关. */
  to?: string;
  paragraphs: readonly string[];
  /** 成文日期. */
  on: string;
  attachments?: readonly OfficialTable[];
}

const asSeconds = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00+08:00`) / 1000);

/** 附件说明: “附件：1. …”, the number left out where there is one 〔GB/T 9704-2012 7.3.4〕. */
function notesOf(tables: readonly OfficialTable[]): string[] {
  return tables.map(({ title }, index) => (tables.length === 1 ? title : `${index + 1}. ${title}`));
}

/**
 * 公文 in the layout of GB/T 9704-2012. From what is said alone: the same text gives the same bytes. The seal is put on by
 * hand; its place is left.
 */
export function officialDocument(text: OfficialText): Buffer {
  const { head, letter = false, number, title, to, paragraphs, on, attachments = [] } = text;
  const [year, month, day] = on.split('-').map(Number);
  const data = {
    head,
    letter,
    number,
    title,
    to: to ?? null,
    paragraphs: paragraphs.flatMap((each) =>
      each
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
    ),
    notes: notesOf(attachments),
    attachments: attachments.map((table, index) => ({
      ...table,
      label: attachments.length === 1 ? '附件' : `附件 ${index + 1}`,
    })),
    issuer: ISSUER,
    date: dayInChinese(on),
    seal: '（盖章处）',
    imprint: `${dayInChinese(on)}印发`,
    written: { year, month, day },
  };
  return typeset('official-document', legible(data), asSeconds(on));
}
