import { z } from 'zod';
import {
  ACTION_LABELS,
  BIRTHS,
  DIMENSIONS,
  OFFERING_KINDS,
  SECTORS,
  STAGE_LABELS,
} from '@sxjp/config/scheme';
import { PlainDate, banned, refuse } from '@sxjp/plugin-certification/domain';
import type { Actor, Refusal } from '@sxjp/plugin-certification/domain';
import { refused } from '../door/answer.ts';
import type { Answer } from '../door/answer.ts';
import { appendEntry } from '../door/ledger.ts';
import { once } from '../door/request.ts';
import { mayAddress } from '../door/advance.ts';
import type { House } from '../house.ts';
import { bansOf } from '../reading/bans.ts';
import { loadCase } from '../reading/case-file.ts';
import type { LoadedCase } from '../reading/case-file.ts';
import type { Sql } from '../sql.ts';
import { insertRecord, newDocumentId, updateRecord } from '../schema/record.ts';
import type { Columns } from '../schema/record.ts';
import { ownOrganization } from './organization.ts';

const text = (most: number) => z.string().trim().min(1).max(most);
const maybe = (most: number) => z.string().trim().max(most).nullish();

/** 申报产品（服务） as the applicant writes it. */
export const OfferingBody = z.strictObject({
  name: text(200),
  nameEn: maybe(200),
  brand: maybe(100),
  kind: z.enum(OFFERING_KINDS),
  sector: z.enum(SECTORS),
  models: z.array(text(100)).max(50),
  scope: text(2000),
  process: maybe(4000),
  manufacturerName: maybe(200),
  manufacturerAddress: maybe(300),
  factoryName: maybe(200),
  factoryAddress: maybe(300),
});
type OfferingBody = z.infer<typeof OfferingBody>;

export const NewApplication = z.strictObject({
  requestId: z.string().min(8).max(100),
  offering: OfferingBody,
});
export type NewApplication = z.infer<typeof NewApplication>;

/** What may be written while the application is the applicant's to write. */
export const ApplicationBody = z.strictObject({
  version: z.int().positive(),
  overview: z.string().max(20_000).optional(),
  dimensions: z
    .array(z.strictObject({ dimension: z.enum(DIMENSIONS), text: z.string().max(10_000) }))
    .max(DIMENSIONS.length)
    .optional(),
  commitment: z
    .strictObject({ signatory: text(60), on: PlainDate })
    .nullable()
    .optional(),
  offering: OfferingBody.optional(),
});
export type ApplicationBody = z.infer<typeof ApplicationBody>;

const offeringColumns = (offering: OfferingBody): Columns => ({
  name: offering.name,
  name_en: offering.nameEn ?? null,
  brand: offering.brand ?? null,
  kind: offering.kind,
  sector: offering.sector,
  models: offering.models,
  scope: offering.scope,
  process: offering.process ?? null,
  manufacturer_name: offering.manufacturerName ?? null,
  manufacturer_address: offering.manufacturerAddress ?? null,
  factory_name: offering.factoryName ?? null,
  factory_address: offering.factoryAddress ?? null,
});

const OPEN_DRAFT = { zh: '新建申报', en: 'Open an application' };
const Id = z.object({ id: z.number() });

const OpenRound = z.object({ id: z.number(), name: z.string(), edition: z.string() });

/** The round that takes applications today, or null. */
async function openRound(house: House, sql: Sql) {
  const [round] = await sql.rows(
    OpenRound,
    `select id, name, edition from rounds where stage = 'open' and ? between opens_on and closes_on
     order by id desc limit 1`,
    [house.today()]
  );
  return round ?? null;
}

type Own = NonNullable<Awaited<ReturnType<typeof ownOrganization>>>;

/** What a new application is about: its offering, and the certificate it renews, if it does. */
export interface Matter {
  offering: Columns & { name: string };
  renews: { row: number; number: string } | null;
}

async function bearDraft(
  house: House,
  sql: Sql,
  actor: Actor,
  requestId: string,
  own: Own,
  { offering, renews }: Matter
): Promise<Answer> {
  const round = await openRound(house, sql);
  if (round === null) return refused(refuse('no_round_open', { today: house.today() }), null);
  const id = newDocumentId();
  const matter = await insertRecord(sql, 'offerings', { ...offering, organization_id: own.id });
  const [row] = await sql.rows(Id, 'select id from offerings where document_id = ?', [matter]);
  const birth = BIRTHS.application.create;
  const { edition } = round;
  const entry = await appendEntry(house, sql, undefined, {
    recordType: 'application',
    recordId: id,
    action: 'create',
    from: null,
    to: birth.to,
    actor: { kind: actor.kind, id: actor.id, name: actor.name, role: 'applicant' },
    facts: {},
    evidence: {
      offering: offering.name,
      round: round.name,
      ...(renews === null ? {} : { renews: renews.number }),
    },
    requestId,
    edition,
  });
  await insertRecord(
    sql,
    'applications',
    {
      stage: birth.to,
      version: entry.version,
      edition,
      origin: 'applied',
      round: round.name,
      round_record_id: round.id,
      stage_entered_on: house.today(),
      supplement_round: 0,
      organization_id: own.id,
      offering_id: row?.id,
      renews_id: renews?.row ?? null,
      dimensions: [],
    },
    id
  );
  return { ok: true, id, stage: birth.to, version: entry.version, ledgerEntry: entry.hash };
}

/** Opens a draft for an organization that may apply: the birth of an application in the ledger. */
export function openDraft(
  house: House,
  { actor, accountId }: { actor: Actor; accountId: number },
  asked: Record<string, unknown> & { requestId: string },
  about: (sql: Sql, own: Own) => Promise<Matter | Refusal> | Matter
): Promise<Answer> {
  const { requestId } = asked;
  return once(house, { requestId, actorId: actor.id, asked }, async (sql) => {
    const own = await ownOrganization(house, accountId);
    if (own === null) {
      const problems = { zh: '请先填写单位信息', en: 'write your organization first' };
      return refused(
        refuse('facts_invalid', { action: OPEN_DRAFT, problems }, 'organization'),
        null
      );
    }
    const ban = banned({ name: own.name, bans: await bansOf(sql, own.id) }, house.today());
    if (ban !== null) return refused(ban, null);
    const matter = await about(sql, own);
    return 'code' in matter
      ? refused(matter, null)
      : bearDraft(house, sql, actor, requestId, own, matter);
  });
}

/** 新建申报. */
export const openApplication = (
  house: House,
  actor: Actor,
  accountId: number,
  body: NewApplication
): Promise<Answer> =>
  openDraft(house, { actor, accountId }, { ...body }, () => ({
    offering: { ...offeringColumns(body.offering), name: body.offering.name },
    renews: null,
  }));

const WRITABLE: Readonly<Partial<Record<string, readonly (keyof ApplicationBody)[]>>> = {
  draft: ['overview', 'dimensions', 'commitment', 'offering'],
  supplementing: ['overview', 'dimensions'],
};

/** Why this applicant cannot write this case now, or null. */
export function unwritable(
  loaded: LoadedCase | null,
  id: string,
  actor: Actor,
  version?: number
): Refusal | null {
  if (loaded === null || !mayAddress(actor, loaded)) return refuse('not_found', { subject: id });
  const { file } = loaded;
  const subject = file.number ?? file.offering.name;
  const stage = STAGE_LABELS[file.stage];
  if (WRITABLE[file.stage] === undefined) {
    const action = { zh: '修改申报内容', en: 'edit the application' };
    return refuse('action_not_in_stage', {
      subject,
      stage,
      action,
      possible: ACTION_LABELS.withdraw,
    });
  }
  if (version !== undefined && version !== file.version)
    return refuse('stale_version', { subject, seen: version, current: file.version, stage });
  return null;
}

/** Writes the applicant's part of the case: in a draft all of it, in a supplement the overview and the dimensions. */
export function writeApplication(
  house: House,
  actor: Actor,
  id: string,
  body: ApplicationBody
): Promise<{ refusal: Refusal } | { version: number }> {
  return house.transaction(async (sql) => {
    const loaded = await loadCase(sql, id, 'lock');
    const refusal = unwritable(loaded, id, actor, body.version);
    if (refusal !== null || loaded === null)
      return { refusal: refusal ?? refuse('not_found', { subject: id }) };
    const may = WRITABLE[loaded.file.stage] ?? [];
    const { version: _version, offering, ...written } = body;
    const columns = Object.fromEntries(
      Object.entries(written).filter(([name]) => may.some((each) => each === name))
    );
    if (Object.keys(columns).length > 0)
      await updateRecord(sql, 'applications', loaded.row.id, columns);
    if (offering !== undefined && may.includes('offering'))
      await updateRecord(sql, 'offerings', loaded.row.offering_id, offeringColumns(offering));
    return { version: loaded.file.version };
  });
}
