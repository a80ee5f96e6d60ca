import { z } from 'zod';
import { fileClock } from './src/clock.ts';
import { publish, work } from './src/publication/index.ts';
import type { PublisherSettings } from './src/publication/index.ts';

/** The publication worker; with `--once` it publishes and ends. */
const environment = z
  .object({
    DATABASE_URL: z.string().min(1),
    SITE_DIR: z.string().min(1),
    SITE_URL: z.url(),
    CMS_URL: z.url(),
    CLOCK_FILE: z.string().optional(),
    DEMONSTRATION: z.literal('1').optional(),
  })
  .parse(process.env);

const settings: PublisherSettings = {
  databaseUrl: environment.DATABASE_URL,
  siteDir: environment.SITE_DIR,
  siteUrl: environment.SITE_URL,
  cmsUrl: environment.CMS_URL,
  demonstration: environment.DEMONSTRATION === '1',
  clock: fileClock(environment.CLOCK_FILE ?? null),
};

async function once(): Promise<number> {
  const publication = await publish(settings);
  switch (publication.state) {
    case 'published': {
      const { certificates, notices, announcements, release } = publication;
      console.log(
        `✓ 网站已发布：证书 ${certificates}、公示 ${notices}、公告 ${announcements} · published ${release}`
      );
      return 0;
    }
    case 'busy':
      console.log(
        '✗ 另一个发布正在进行，请稍后再试 · another publication is running; try again later'
      );
      return 1;
    case 'failed':
      console.log(
        `✗ 发布失败，网站保持原样 · publishing failed, the site stays as it was\n${publication.why}`
      );
      return 1;
  }
}

if (process.argv.includes('--once')) {
  process.exit(await once());
} else {
  const stopped = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stopped.abort();
    });
  }
  await work(settings, stopped.signal);
  process.exit(0);
}
