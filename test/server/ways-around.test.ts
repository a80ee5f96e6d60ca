import { join } from 'node:path';
import { WAYS, attackFromInside } from '../ways-around/attempts.ts';
import type { Ground, Outcome } from '../ways-around/attempts.ts';
import { attackFromOutside, targetId } from '../ways-around/outside.ts';
import { startStock } from '../ways-around/stock.ts';
import type { Stock } from '../ways-around/stock.ts';
import { GUARDED, STOCK } from '../ways-around/targets.ts';
import { requestId, stranger, as, caseAt, superAdministrator } from '../system/people.ts';
import { urlOf } from '../system/database.ts';
import { privateFile, system, today } from '../system/start.ts';

/** A full-access API token, as the Super Admin would make one for some script. */
async function apiTokenOf(token: string): Promise<string> {
  const response = await fetch(`${system().cms}/admin/api-tokens`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: `script ${process.pid}`, type: 'full-access', lifespan: null }),
  });
  const { data } = (await response.json()) as { data: { accessKey: string } };
  return data.accessKey;
}

function ground(token: string, apiToken: string): Ground {
  const secrets = privateFile('secrets.json');
  return {
    cms: system().cms,
    token,
    apiToken,
    appDir: join(process.cwd(), 'cms'),
    distDir: join(process.cwd(), 'cms', 'dist'),
    appUrl: urlOf('sxjp_app'),
    environment: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: urlOf('sxjp_app'),
      PUBLIC_URL: system().cms,
      SITE_URL: system().site,
      CLOCK_FILE: join(system().dataDir, 'clock'),
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

/** 单位和申报的产品在提交那一刻才查来历：the host's own transactions do not hear that their COMMIT was refused. */
const BORN_LATE = new Set(['organizations', 'offerings']);
const UNHEARD = ['db.query.createMany', 'data transfer: restore writes'];

describe('绕过去的路：Strapi 的每条写入路径，逐条试', () => {
  let at: Ground;
  let inside: Map<string, Outcome[]>;
  let stock: Stock;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    const token = await superAdministrator();
    at = ground(token, await apiTokenOf(token));
    stock = await startStock();
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
    await stranger.post('/api/certification/misuse-reports', {
      requestId: requestId(),
      accused: '试验',
      petitioner: { kind: 'person', name: '试验', phone: '0351-1234567' },
      statement: '试验用的举报',
    });
    for (const target of GUARDED) {
      const found = await targetId(at, target);
      if (found === null) throw new Error(`演示里没有 ${target.table} 可试。`);
      ids.set(target.uid, found);
    }
    inside = await attackFromInside(
      at,
      GUARDED.map((target) => ({ ...target, id: ids.get(target.uid) ?? '' }))
    );
  });

  afterAll(() => stock.stop());

  it.each(GUARDED)('$table：没有一条通，理由都说得清楚', async (target) => {
    const id = ids.get(target.uid) ?? '';
    const outcomes = [
      ...(inside.get(target.uid) ?? []),
      ...(await attackFromOutside(at, target, () => Promise.resolve(id))),
    ];
    expect(outcomes.length).toBe(WAYS);
    expect(open(outcomes)).toEqual([]);
    const silent = outcomes.filter(({ said }) => said === null).map(({ way }) => way);
    expect(silent).toEqual(BORN_LATE.has(target.table) ? UNHEARD : []);
  });

  it('对照：同样的路，试一个没有改过的 Strapi 的普通内容类型，大半走得通；两边并列写成一张表', async () => {
    const fresh = async () => {
      const response = await fetch(`${stock.cms}/api/records`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${stock.apiToken}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ data: { stage: 'draft', score: 1 } }),
      });
      const { data } = (await response.json()) as { data: { documentId: string } };
      return data.documentId;
    };
    const outcomes = [
      ...(await attackFromOutside(stock, STOCK, fresh)),
      ...((await attackFromInside(stock, [{ ...STOCK, make: { stage: 'draft', score: 1 } }])).get(
        STOCK.uid
      ) ?? []),
    ];
    expect(outcomes.length).toBe(WAYS);
    expect(open(outcomes).length).toBeGreaterThan(WAYS / 2);
    console.log(
      outcomes
        .map(
          ({ way, said, changed }) =>
            `${changed ? '通 open' : '拒 refused'}\t${way}\t${changed ? '' : (said ?? '').slice(0, 80)}`
        )
        .join('\n')
    );
  });
});
