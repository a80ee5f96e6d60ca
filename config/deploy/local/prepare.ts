import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DEMO_APPLICANTS, LEGACY_CERTIFICATES_FILE } from '../demonstration/index.ts';
import type { Children } from './children.ts';
import { cmsTask } from './cms.ts';
import type { CmsSettings } from './cms.ts';
import { daysOf, daysToComputable, tellDatabaseTheDay } from './demonstration-clock.ts';
import { readPrivate, writePrivate } from './data-folder.ts';
import type { Database } from './database.ts';
import { progress } from './message.ts';

const Prepared = z.strictObject({
  /** The sources the database was last migrated to. */
  fingerprint: z.string(),
  demonstration: z.enum(['none', 'begun', 'done']),
  administrator: z.strictObject({ email: z.string(), password: z.string().nullable() }),
  demonstrationPassword: z.string().nullable(),
});
type Prepared = z.infer<typeof Prepared>;

export interface Readiness {
  demonstration: boolean;
  /** Told once: the first administrator's generated password. */
  administrator: { email: string; password: string } | null;
  demonstrationPassword: string | null;
}

const pathOf = (dataDir: string) => join(dataDir, 'prepared.json');
export const accountsFile = (dataDir: string) => join(dataDir, 'demonstration-accounts.json');
export const clockFile = (dataDir: string) => join(dataDir, 'clock');

export function readPrepared(dataDir: string): Prepared | null {
  const stored = readPrivate(pathOf(dataDir));
  return stored === null ? null : Prepared.parse(stored);
}

/** Upper, lower and digit, as the admin panel demands. */
const freshPassword = () => `Sx${randomBytes(12).toString('base64url').replace(/[-_]/g, '7')}9`;

function firstAdministrator(): Prepared['administrator'] {
  const email = process.env['ADMIN_EMAIL'] ?? 'admin@sxjp.example';
  return { email, password: process.env['ADMIN_PASSWORD'] === undefined ? freshPassword() : null };
}

interface Preparing {
  dataDir: string;
  children: Children;
  database: Database;
  settings: CmsSettings;
  fingerprint: string;
  empty: boolean;
}

async function migrateTo(
  { children, database, settings, fingerprint }: Preparing,
  prepared: Prepared
) {
  if (prepared.fingerprint === fingerprint) return;
  const { email, password } = prepared.administrator;
  const env = {
    MIGRATE: '1',
    FIRST_ADMIN_EMAIL: email,
    FIRST_ADMIN_PASSWORD: password ?? process.env['ADMIN_PASSWORD'] ?? '',
  };
  await progress('数据库结构与保护 · schema and guards', () =>
    children.mustRun(
      cmsTask({ ...settings, databaseUrl: database.urls.owner }, 'migrate', [], { env }),
      '迁移数据库',
      'Migrating the database'
    )
  );
}

function beginOnComputableDay(dataDir: string): void {
  const days = daysToComputable(new Date());
  if (days < 0) writeFileSync(clockFile(dataDir), String(days));
}

function begin({ dataDir, empty }: Preparing): Prepared {
  const prepared: Prepared = {
    fingerprint: '',
    demonstration: empty ? 'none' : 'begun',
    administrator: firstAdministrator(),
    demonstrationPassword: empty ? null : freshPassword(),
  };
  if (!empty) beginOnComputableDay(dataDir);
  writePrivate(pathOf(dataDir), prepared);
  return prepared;
}

/** The database of a demonstration lives on the demonstration's day. */
async function keepTheDay({ dataDir, database }: Preparing, prepared: Prepared): Promise<void> {
  if (prepared.demonstration === 'none') return;
  await tellDatabaseTheDay(database.urls.owner, daysOf(clockFile(dataDir)));
}

async function demonstrateWith(
  { dataDir, children, settings }: Preparing,
  password: string
): Promise<void> {
  const cast = join(dataDir, 'cast.json');
  writePrivate(cast, { applicants: DEMO_APPLICANTS, certificates: LEGACY_CERTIFICATES_FILE });
  const env = { DEMONSTRATION_PASSWORD: password, ACCOUNTS_FILE: accountsFile(dataDir) };
  await progress('演示数据 · demonstration', () =>
    children.mustRun(
      cmsTask({ ...settings, clockFile: clockFile(dataDir) }, 'demonstrate', [cast], {
        env,
        loudness: 'everything',
      }),
      '载入演示数据',
      'Loading the demonstration'
    )
  );
}

/**
 * Brings the database to the present sources, and on the first start fills it with the demonstration unless `empty`.
 * What was finished is remembered in the data folder; what broke off is taken up again.
 */
export async function prepare(preparing: Preparing): Promise<Readiness> {
  const { dataDir, fingerprint } = preparing;
  const prepared = readPrepared(dataDir) ?? begin(preparing);
  await migrateTo(preparing, prepared);
  if (prepared.fingerprint !== fingerprint)
    writePrivate(pathOf(dataDir), { ...prepared, fingerprint });
  await keepTheDay(preparing, prepared);
  const password = prepared.demonstrationPassword;
  if (prepared.demonstration === 'begun' && password !== null)
    await demonstrateWith(preparing, password);
  const { email, password: generated } = prepared.administrator;
  const told = generated === null ? null : { email, password: generated };
  const demonstration = prepared.demonstration !== 'none';
  writePrivate(pathOf(dataDir), {
    ...prepared,
    fingerprint,
    demonstration: demonstration ? 'done' : 'none',
    administrator: { email, password: null },
  });
  return { demonstration, administrator: told, demonstrationPassword: password };
}

/** Whether this data folder was born with the demonstration. */
export function isDemonstration(dataDir: string): boolean {
  return existsSync(pathOf(dataDir)) && readPrepared(dataDir)?.demonstration !== 'none';
}
