import type { Core } from '@strapi/strapi';
import { EDITION_2025, ORIGIN_LABELS } from '@sxjp/config/scheme';
import type { SchemeEdition } from '@sxjp/config/scheme';
import { faultsOfEdition } from '@sxjp/plugin-certification/domain';
import { readerOf } from './connection.ts';
import { guardAttachments } from './guards/document-middleware.ts';
import { rightsProvider } from './host.ts';
import { environmentClock, houseOf } from './house.ts';
import { READ_ACTION } from './identity.ts';
import { adoptBodies } from './records/adoption.ts';
import { EDITIONS, migrate, missingGuards } from './schema/migrate.ts';
import { requireOwnDay } from './schema/own-day.ts';

async function registerRights(strapi: Core.Strapi): Promise<void> {
  await rightsProvider(strapi).registerMany([
    {
      section: 'plugins',
      displayName: '进入“山西精品评定”工作台 · use the workbench',
      uid: READ_ACTION.split('.').at(-1),
      pluginName: 'certification',
    },
  ]);
}

/** A table that leads nowhere, or names a condition nobody has written, would let things through; nothing starts then. */
function requireSoundTables(edition: SchemeEdition): void {
  const faults = faultsOfEdition(edition);
  if (faults.length > 0)
    throw new Error(`方案 ${edition.edition} 的流转表有误：${faults.join('；')}。`);
}

/** What nobody has decided yet is said at every start, so that it is not mistaken for the scheme's own rule. */
function sayAssumptions(strapi: Core.Strapi): void {
  const assumed = Object.values(EDITION_2025.settings).filter(
    ({ source }) => source.origin === 'assumed'
  );
  const listed = assumed.map(({ zh, value }) => `${zh} ${String(value)}`).join('；');
  strapi.log.info(`方案 ${EDITION_2025.edition} 的${ORIGIN_LABELS.assumed.zh}：${listed}`);
}

/**
 * After Strapi's own sync. With MIGRATE=1 (the owner's step) the ledger, its guards and the editions are put in place;
 * otherwise they must be there, or nothing is served.
 */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerRights(strapi);
  guardAttachments(strapi);
  EDITIONS.forEach(requireSoundTables);
  if (process.env['MIGRATE'] === '1') {
    const house = houseOf(strapi, environmentClock());
    await house.transaction(async (sql) => {
      await migrate(sql);
      await adoptBodies(house, sql);
    });
  }
  const missing = await missingGuards(readerOf(strapi));
  if (missing.length > 0)
    throw new Error(
      `数据库缺少保护：${missing.join('、')}。请先执行迁移（npm start 会自动执行），再启动。 · The database lacks its guards; run the migrate step first.`
    );
  const isDemonstration = process.env['CLOCK_FILE'] !== undefined;
  if (!isDemonstration && process.env['MIGRATE'] !== '1') await requireOwnDay(readerOf(strapi));
  sayAssumptions(strapi);
}
