import { z } from 'zod';
import type { NoticeAction } from '@sxjp/config/scheme';
import type { Facts, NoticeDecision, Refusal } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import type { LoadedNotice } from '../reading/notice-file.ts';
import type { Columns } from '../schema/record.ts';
import type { Sql } from '../sql.ts';
import { nextAnnouncement } from './announcement.ts';
import type { MadeAnnouncement } from './announcement.ts';
import { correcting, erring, restarting } from './notice-correction.ts';
import { periodFromToday } from './notice-period.ts';
import { takeNumber } from './sequence.ts';

export interface Preparation {
  number: string | null;
  columns: Columns;
  evidence: Record<string, unknown>;
  /** What the act announces: kept with it, and put on record in words. */
  announcement?: MadeAnnouncement;
  /** What the applications it carries along are told. */
  carried?: Facts;
}

type Allowed = Extract<NoticeDecision, { ok: true }>;

const Identity = z
  .object({
    application: z.string(),
    organization_name: z.string(),
    region_code: z.string(),
    offering_name: z.string(),
    brand: z.string().nullable(),
    kind: z.string(),
    sector: z.string(),
    standard_number: z.string(),
    standard_title: z.string(),
    body_name: z.string(),
  })
  .transform((row) => ({
    applicationId: row.application,
    organizationName: row.organization_name,
    regionCode: row.region_code,
    offeringName: row.offering_name,
    brand: row.brand,
    kind: row.kind,
    sector: row.sector,
    standards: [{ number: row.standard_number, title: row.standard_title }],
    certificationBody: row.body_name,
  }));

/** 公示项目: what the public sees of each application, frozen when the notice goes on line. */
function identities(sql: Sql, ids: readonly string[]) {
  const marks = ids.map(() => '?').join(', ');
  return sql.rows(
    Identity,
    `select a.document_id as application, c.holder_name as organization_name, c.region_code, c.offering_name, c.brand,
       c.kind, c.sector, c.standards -> 0 ->> 'number' as standard_number,
       c.standards -> 0 ->> 'title' as standard_title, c.body_name
     from applications a join certificates c on c.application_id = a.id and c.state in ('reserved', 'printed')
     where a.document_id in (${marks}) order by a.id`,
    ids
  );
}

const yearOf = (house: House): number => Number(house.today().slice(0, 4));

async function opening(
  house: House,
  sql: Sql,
  loaded: LoadedNotice,
  items: readonly string[]
): Promise<Preparation | { refusal: Refusal }> {
  const period = periodFromToday(house, loaded);
  if ('refusal' in period) return period;
  const edition = house.edition(loaded.row.edition);
  const number = await takeNumber(sql, edition, 'noticeNumber', yearOf(house));
  const shown = await identities(sql, items);
  const { from: onlineOn, firstCountedOn, endOn, workingDays } = period;
  return {
    number,
    columns: {
      number,
      online_on: onlineOn,
      first_counted_on: firstCountedOn,
      end_on: endOn,
      working_days: workingDays,
      items: shown,
    },
    evidence: { number, onlineOn, firstCountedOn, endOn, items: shown },
  };
}

const NumberRow = z.object({
  number: z.string(),
  offering_name: z.string(),
  holder_name: z.string(),
});

async function announcing(
  house: House,
  sql: Sql,
  { row }: LoadedNotice,
  items: readonly string[]
): Promise<Preparation> {
  const edition = house.edition(row.edition);
  const number = await nextAnnouncement(house, sql, edition);
  const marks = items.map(() => '?').join(', ');
  const certificates = await sql.rows(
    NumberRow,
    `select c.number, c.offering_name, c.holder_name from certificates c
     join applications a on a.id = c.application_id
     where c.state in ('reserved', 'printed') and a.document_id in (${marks}) order by c.number`,
    items
  );
  const title = `关于发布${row.round}“山西精品”认证结果的公告`;
  const paragraphs = [
    `经资格预审、专家初评、标准先进性评价、现场核查、第三方认证和汇总审核，并按《${row.number ?? ''}》公示期满，下列${certificates.length}项产品（服务）通过“山西精品”认证，现予公告。证书自公告之日起有效。`,
    ...certificates.map(
      (each, index) =>
        `${index + 1}. ${each.holder_name}　${each.offering_name}　证书编号 ${each.number}`
    ),
  ];
  const certificateNumbers = certificates.map((each) => each.number);
  return {
    number: row.number,
    columns: {},
    evidence: {},
    announcement: {
      announcementNumber: number,
      announcedOn: house.today(),
      announcementType: 'certification',
      certificateNumbers,
      title,
      paragraphs,
    },
  };
}

/** The item an act names, in the words of that day. */
function named({ file }: LoadedNotice, { itemId }: Facts): { item?: string } {
  const shown = file.items.find(({ id }) => id === itemId)?.shown;
  return shown == null ? {} : { item: `${shown.offeringName}　${shown.organizationName}` };
}

/** 暂缓或解除暂缓. */
function held(loaded: LoadedNotice, facts: Facts, isHeld: boolean): Preparation {
  const { row } = loaded;
  const { itemId } = facts;
  const items = row.items.map((item) =>
    item.applicationId === itemId ? { ...item, held: isHeld } : item
  );
  return { number: row.number, columns: { items }, evidence: named(loaded, facts) };
}

interface Asked {
  house: House;
  sql: Sql;
  loaded: LoadedNotice;
  decision: Allowed;
}
type Prepared = Preparation | { refusal: Refusal };

const unchanged = ({ loaded }: Asked): Preparation => ({
  number: loaded.row.number,
  columns: {},
  evidence: {},
});

/** What each act of a notice needs and leaves in it. */
const PREPARED: Readonly<Record<NoticeAction, (asked: Asked) => Prepared | Promise<Prepared>>> = {
  open: ({ house, sql, loaded, decision }) => opening(house, sql, loaded, decision.items),
  announce: ({ house, sql, loaded, decision }) => announcing(house, sql, loaded, decision.items),
  hold_item: ({ loaded, decision }) => held(loaded, decision.facts, true),
  release_item: ({ loaded, decision }) => held(loaded, decision.facts, false),
  withdraw_item: ({ loaded, decision: { facts } }) => ({
    ...held(loaded, facts, false),
    carried: { reason: facts.reason },
  }),
  correct: ({ house, loaded }) => correcting(house, loaded),
  restart: ({ house, loaded }) => restarting(house, loaded),
  announce_erratum: ({ house, sql, loaded }) => erring(house, sql, loaded),
  discard: unchanged,
  draft_correction: (asked) => ({
    ...unchanged(asked),
    evidence: named(asked.loaded, asked.decision.facts),
  }),
  drop_correction: unchanged,
  draft_erratum: unchanged,
  close: unchanged,
  import_more: unchanged,
};

/** Numbers, dates and texts a notice's act needs, before anything is written. */
export async function prepareNotice(
  house: House,
  sql: Sql,
  loaded: LoadedNotice,
  decision: Allowed
): Promise<Prepared> {
  return PREPARED[decision.action]({ house, sql, loaded, decision });
}
