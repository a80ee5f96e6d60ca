import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  INSIDE_WAYS,
  attackFromInside,
  attackFromOutside,
  targetId,
} from '../ways-around/attempts.ts';
import type { Ground, Outcome } from '../ways-around/attempts.ts';
import { GUARDED, STOCK } from '../ways-around/targets.ts';
import { requestId, as, caseAt, superAdministrator } from '../system/people.ts';
import { urlOf, withDatabase } from '../system/database.ts';
import { privateFile, system, today } from '../system/start.ts';

function ground(token: string): Ground {
  const secrets = privateFile('secrets.json');
  return {
    cms: system().cms,
    token,
    appUrl: urlOf('sxjp_app'),
    environment: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: urlOf('sxjp_app'),
      PUBLIC_URL: system().cms,
      SITE_URL: system().site,
      MEDIA_DIR: join(system().dataDir, 'media'),
      VAULT_DIR: join(system().dataDir, 'vault'),
      APP_KEYS: secrets['appKeys'] ?? '',
      ADMIN_JWT_SECRET: secrets['adminJwtSecret'] ?? '',
      API_TOKEN_SALT: secrets['apiTokenSalt'] ?? '',
      TRANSFER_TOKEN_SALT: secrets['transferTokenSalt'] ?? '',
      ENCRYPTION_KEY: secrets['encryptionKey'] ?? '',
      JWT_SECRET: secrets['jwtSecret'] ?? '',
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-Hans',
    },
  };
}

/** A way is open when the record, the number of its kind or the files hung on it changed. */
const open = (outcomes: readonly Outcome[]) => outcomes.filter(({ changed }) => changed);

/** An unguarded record of the same CMS, made anew for each attempt. */
const freshStock = () =>
  withDatabase('sxjp_owner', async (client) => {
    const id = randomUUID().replaceAll('-', '').slice(0, 24);
    await client.query(
      `insert into staff_profiles (document_id, employer_name, created_at, updated_at, published_at)
       values ($1, '原名', now(), now(), now())`,
      [id]
    );
    return id;
  });

describe('绕过去的路：Strapi 的每条写入路径，逐条试', () => {
  let at: Ground;
  let inside: Map<string, Outcome[]>;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    at = ground(await superAdministrator());
    const supervisor = await as('supervisor');
    const { body } = await supervisor.get('/certification/certificates?stage=effective&pageSize=1');
    await supervisor.post('/certification/surveillances', {
      requestId: requestId(),
      certificateId: body.results[0].id,
      surveillanceKind: 'special',
      dueBy: today(),
    });
    await (
      await as('standards-secretary')
    ).post('/certification/standards', { requestId: requestId(), title: '试验', drafters: [] });
    const { id } = await caseAt('public_notice');
    await (
      await as('objection-handler')
    ).post('/certification/objections', {
      requestId: requestId(),
      applicationId: id,
      kind: 'person',
      statement: '试验用的异议',
      receivedOn: today(),
    });
    for (const target of GUARDED) {
      const found = await targetId(at, target);
      if (found === null) throw new Error(`演示里没有 ${target.table} 可试。`);
      ids.set(target.uid, found);
    }
    const fresh: string[] = [];
    for (let count = 0; count < INSIDE_WAYS; count += 1) fresh.push(await freshStock());
    inside = await attackFromInside(at, [
      ...GUARDED.map((target) => ({ ...target, ids: [ids.get(target.uid) ?? ''] })),
      { ...STOCK, ids: fresh },
    ]);
  });

  it.each(GUARDED)('$table：没有一条通，理由都说得清楚', async (target) => {
    const id = ids.get(target.uid) ?? '';
    const outcomes = [
      ...(inside.get(target.uid) ?? []),
      ...(await attackFromOutside(at, target, () => Promise.resolve(id))),
    ];
    expect(outcomes.length).toBe(32);
    expect(open(outcomes)).toEqual([]);
    expect(outcomes.filter(({ said }) => said === null)).toEqual([]);
  });

  it('对照：同样的路，试一个没有保护的 Strapi 内容类型，大半走得通；两边并列写成一张表', async () => {
    const stock = [
      ...(inside.get(STOCK.uid) ?? []),
      ...(await attackFromOutside(at, STOCK, freshStock)),
    ];
    expect(open(stock).length).toBeGreaterThan(12);
    console.log(
      stock.map(({ way, changed }) => `${changed ? '通 open' : '拒 refused'}\t${way}`).join('\n')
    );
    await withDatabase('sxjp_owner', (client) =>
      client.query("delete from staff_profiles where employer_name in ('原名', '改名')")
    );
  });
});
