import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withDatabase } from '../system/database.ts';
import { as, requestId } from '../system/people.ts';
import type { Person, Untyped } from '../system/people.ts';
import { system } from '../system/start.ts';

/** Whoever else publishes meanwhile has to be waited for. */
const FOUR_PUBLICATIONS_MS = 400_000;

const PATH = '/certification/publication/rollbacks';
const siteDir = () => join(system().dataDir, 'site');
const online = () => basename(realpathSync(join(siteDir(), 'current')));
const standing = async (person: Person): Promise<Untyped> =>
  (await person.get('/certification/publication')).body;

/** Has the site published anew; other tests act and publish meanwhile, some of them elsewhere. */
async function publishAgain(person: Person): Promise<void> {
  const before = (await standing(person)).publications[0].id as number;
  await withDatabase('sxjp_owner', (client) =>
    client.query("select ledger.request_publication('test')")
  );
  const isOurs = ({ id, state, back, release }: Untyped) =>
    id > before &&
    state === 'published' &&
    !back &&
    existsSync(join(siteDir(), 'releases', release));
  for (let tries = 0; tries < 300; tries += 1) {
    if (((await standing(person)).publications as Untyped[]).some(isOurs)) return;
    await sleep(500);
  }
  throw new Error('两分半钟没有发布');
}

/** What the publisher made of the wish. */
async function outcomeOf(person: Person, release: string): Promise<Untyped> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { rollbacks } = await standing(person);
    const wish = (rollbacks as Untyped[]).find((each) => each.release === release);
    if (wish?.outcome != null) return wish;
    await sleep(500);
  }
  throw new Error('两分半钟没有办');
}

const certificatesOf = (release: string): string =>
  JSON.stringify(
    (
      JSON.parse(
        readFileSync(join(siteDir(), 'releases', release, 'data', 'snapshot.json'), 'utf8')
      ) as { certificates: { number: string; state: string }[] }
    ).certificates.map(({ number, state }) => [number, state])
  );

describe('退回网站', () => {
  it(
    '发布人写明原因，一步退回上一版；别的角色不能，没有的版本不能；再有决定时自动发布最新的',
    async () => {
      const publisher = await as('publisher');
      await publishAgain(publisher);
      const { publications } = await standing(publisher);
      const newest = { release: online() };
      const older = (publications as Untyped[]).filter(({ state }) => state === 'published');
      const target = older.find(
        ({ release }) =>
          existsSync(join(siteDir(), 'releases', release)) &&
          release !== newest.release &&
          certificatesOf(release) === certificatesOf(newest.release)
      );
      const wish = () => ({
        requestId: requestId(),
        release: target.release,
        reason: '英文标题有误',
      });

      const editor = await as('editor');
      const refused = await editor.post(PATH, wish());
      expect([refused.status, refused.body.error.code]).toEqual([403, 'not_your_role']);
      const gone = await publisher.post(PATH, { ...wish(), release: '1-000000000000' });
      expect([gone.status, gone.body.error.code]).toEqual([409, 'release_unknown']);
      const silent = await publisher.post(PATH, { ...wish(), reason: ' ' });
      expect(silent.status).toBe(422);

      const asked = wish();
      expect((await publisher.post(PATH, asked)).status).toBe(202);
      expect((await publisher.post(PATH, asked)).status).toBe(202);
      const outcome = await outcomeOf(publisher, target.release);
      expect([outcome.outcome, outcome.reason, outcome.why]).toEqual([
        'done',
        '英文标题有误',
        null,
      ]);
      const after = await standing(publisher);
      const back = (after.publications as Untyped[]).find((each) => each.back);
      expect(back.release).toBe(target.release);
      expect(
        (after.rollbacks as Untyped[]).filter((each) => each.release === target.release)
      ).toHaveLength(1);
      if (after.publications[0].back) expect(online()).toBe(target.release);

      await publishAgain(publisher);
      expect(online()).not.toBe(target.release);
    },
    FOUR_PUBLICATIONS_MS
  );
});
