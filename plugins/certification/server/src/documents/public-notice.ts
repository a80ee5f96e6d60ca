import { z } from 'zod';
import { OFFERING_KIND_LABELS, OFFERING_KINDS } from '@sxjp/config/scheme';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import type { LedgerEntry } from '@sxjp/plugin-certification/domain';
import { ISSUER, officialDocument } from './official.ts';
import type { OfficialTable } from './official.ts';
import { dayInChinese } from './words.ts';

const Drafted = z.looseObject({ title: z.string(), body: z.string() });

const Item = z.looseObject({
  organizationName: z.string(),
  offeringName: z.string(),
  brand: z.string().nullable(),
  kind: z.enum(OFFERING_KINDS),
  standards: z.array(z.looseObject({ number: z.string() })),
  certificationBody: z.string(),
});

const Opened = z.looseObject({
  number: z.string(),
  onlineOn: PlainDate,
  firstCountedOn: PlainDate,
  endOn: PlainDate,
  items: z.array(Item),
});

const Announced = z.looseObject({
  announcementNumber: z.string(),
  announcedOn: PlainDate,
  title: z.string(),
  paragraphs: z.array(z.string()),
});

const LIST = '拟认证名单';

function listOf(items: z.infer<typeof Opened>['items']): OfficialTable {
  return {
    title: LIST,
    head: ['序号', '申报单位', '产品（服务）', '类别', '商标', '执行标准', '认证机构'],
    widths: [0.9, 3.4, 3, 1.1, 1.5, 2.6, 3],
    rows: items.map((item, index) => [
      String(index + 1),
      item.organizationName,
      item.offeringName,
      OFFERING_KIND_LABELS[item.kind].zh,
      item.brand ?? '',
      item.standards.map(({ number }) => number).join('；'),
      item.certificationBody,
    ]),
  };
}

/**
 * 公示 as it went on line, from the ledger alone: its text, its period and its frozen list. Null before it is on line.
 */
export function publicNoticeDocument(history: readonly LedgerEntry[]): Buffer | null {
  const drafted = Drafted.safeParse(history[0]?.facts);
  const opened = Opened.safeParse(history.find(({ action }) => action === 'open')?.evidence);
  if (!drafted.success || !opened.success) return null;
  const { number, onlineOn, firstCountedOn, endOn, items } = opened.data;
  const { title, body } = drafted.data;
  return officialDocument({
    head: `${ISSUER}公示`,
    number,
    title,
    paragraphs: [
      body,
      `公示期自${dayInChinese(firstCountedOn)}起，至${dayInChinese(endOn)}24时止。`,
    ],
    on: onlineOn,
    attachments: [listOf(items)],
  });
}

/** 公告 as it was made, from the ledger entry that made it. Null for an entry that announces nothing. */
export function announcementDocument({ evidence }: Pick<LedgerEntry, 'evidence'>): Buffer | null {
  const announced = Announced.safeParse(evidence);
  if (!announced.success) return null;
  const { announcementNumber, announcedOn, title, paragraphs } = announced.data;
  return officialDocument({
    head: `${ISSUER}公告`,
    number: announcementNumber,
    title,
    paragraphs,
    on: announcedOn,
  });
}
