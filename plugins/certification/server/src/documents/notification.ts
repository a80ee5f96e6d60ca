import { DEFECT_LABELS, MATERIAL_LABELS } from '@sxjp/config/scheme';
import type { SchemeEdition } from '@sxjp/config/scheme';
import {
  FIELDS,
  NOTIFICATION_KINDS,
  PlainDate,
  addWorkingDays,
  endOfPeriodDays,
  notificationOf,
  reasonOfRefusal,
  settingOf,
} from '@sxjp/plugin-certification/domain';
import type { LedgerEntry, NotificationKind } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import type { LoadedCase } from '../reading/case-file.ts';
import { ISSUER, officialDocument } from './official.ts';
import { dayInChinese } from './words.ts';

interface About {
  house: House;
  edition: SchemeEdition;
  loaded: LoadedCase;
  entry: LedgerEntry;
}

const whichCase = ({ loaded: { file, row } }: About): string =>
  `你单位申报的“${file.offering.name}”（受理号 ${row.number ?? '—'}）`;

/** 申诉：within so many days, once, decided by people who took no part 〔rulings 5〕. */
function appealText({ house, edition, entry }: About): string {
  const days = settingOf({ edition }, 'appealDays');
  const last = endOfPeriodDays(house.calendar, entry.on, days);
  const until = last.ok ? `（至${dayInChinese(last.date)}）` : '';
  return `对本决定不服的，可自本决定作出之日起${days}日内${until}提出申诉一次，写明理由和依据；申诉由未参加本案前期评定的人员处理。`;
}

/** 补正：every defect at once, none left for later 〔行政许可法 第三十二条（参照）〕. */
function defectsIn({ entry }: About): string[] {
  const judged = FIELDS.judgements.catch([]).parse(entry.facts['judgements']);
  return judged
    .filter(({ ok }) => !ok)
    .map(({ kind, code, defect }, index) => {
      const what = code === null ? '' : `${DEFECT_LABELS[code].zh}。`;
      return `${index + 1}．${MATERIAL_LABELS[kind].zh}：${what}${defect ?? ''}`;
    });
}

function dueIn({ house, edition, entry }: About): string {
  const given = PlainDate.safeParse(entry.evidence['dueOn'] ?? entry.facts['dueByHand']);
  if (given.success) return `请于${dayInChinese(given.data)}前（含当日）一次补正完毕`;
  const days = settingOf({ edition }, 'supplementWorkingDays');
  const counted = addWorkingDays(house.calendar, entry.on, days);
  return counted.ok
    ? `请于${dayInChinese(counted.date)}前（含当日）一次补正完毕`
    : `请自本通知次日起${days}个工作日内一次补正完毕`;
}

const REFUSED: Readonly<Record<'not_accepted' | 'rejection' | 'lapse', string>> = {
  not_accepted: '经资格预审，未达到申报要求，决定不予受理。',
  rejection: '经评定，未达到“山西精品”评定要求，决定不予通过。',
  lapse: '因未在规定期限内办理，本次申报终止办理。',
};

const BODIES: Readonly<Record<NotificationKind, (about: About) => string[]>> = {
  acceptance: (about) => [
    `${whichCase(about)}，经资格预审，申报材料齐全，符合申报条件，决定自${dayInChinese(about.entry.on)}起受理。`,
    '受理后依次进行专家初评、团体标准与标准先进性评价、现场核查、第三方认证、汇总审核、公示和公告。办理进度可在“网上申报”中查询。受理不代表通过评定。',
    '评定期间请保持联系畅通，申报内容发生变化的，请及时书面告知。',
  ],
  supplement: (about) => [
    `${whichCase(about)}，经资格预审，下列材料需要补正：`,
    ...defectsIn(about),
    `以上为全部需要补正的内容。${dueIn(about)}，通过“网上申报”提交。补正以一次为限，逾期未补正的终止办理，补正后仍未达到要求的不予通过。`,
  ],
  not_accepted: (about) => refusal('not_accepted', about),
  rejection: (about) => refusal('rejection', about),
  lapse: (about) => refusal('lapse', about),
};

function refusal(kind: keyof typeof REFUSED, about: About): string[] {
  const reason = reasonOfRefusal(about.loaded.file.history, about.entry);
  return [
    `${whichCase(about)}，${REFUSED[kind]}`,
    ...(reason === '' ? [] : [`理由：${reason}`]),
    appealText(about),
  ];
}

/**
 * 通知书 about the act of that version, or null when that act is told by none. Made from the ledger alone: the same records
 * give the same bytes.
 */
export async function notificationDocument(
  house: House,
  loaded: LoadedCase,
  version: number
): Promise<{ name: string; content: Buffer } | null> {
  const { file, row } = loaded;
  const entry = file.history.find((each) => each.version === version);
  const kind = entry === undefined ? null : notificationOf(entry);
  if (entry === undefined || kind === null) return null;
  const edition = await house.editionOfCase(house.reader, row);
  const title = NOTIFICATION_KINDS[kind].zh;
  const number = entry.evidence['notificationNumber'];
  const content = officialDocument({
    head: ISSUER,
    letter: true,
    number: typeof number === 'string' ? number : null,
    title,
    to: file.organization.name,
    paragraphs: BODIES[kind]({ house, edition, loaded, entry }),
    on: entry.on,
  });
  return { name: `${title}-${row.number ?? file.id}.pdf`, content };
}
