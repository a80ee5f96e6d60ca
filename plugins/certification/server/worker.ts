import { z } from 'zod';
import { fileClock } from './src/clock.ts';
import { turnClock } from './src/deadlines/round.ts';
import { deliverReminders } from './src/mail/deliver.ts';
import { publish, work } from './src/publication/index.ts';
import type { PublisherSettings } from './src/publication/index.ts';

/** The publication worker; with `--once` it publishes and ends. */
const environment = z
  .object({
    DATABASE_URL: z.string().min(1),
    /** The runtime role's: the clock's acts go through the same door and guards as everybody's. */
    ACTING_DATABASE_URL: z.string().min(1).optional(),
    SITE_DIR: z.string().min(1),
    SITE_URL: z.url(),
    CMS_URL: z.url(),
    CLOCK_FILE: z.string().optional(),
    DEMONSTRATION: z.literal('1').optional(),
    /** Reminders are mailed when there is somewhere to hand them in; otherwise they only show in the workbench. */
    SMTP_URL: z.url().optional(),
    MAIL_FROM: z.string().min(3).optional(),
  })
  .parse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')));

const settings: PublisherSettings = {
  databaseUrl: environment.DATABASE_URL,
  siteDir: environment.SITE_DIR,
  siteUrl: environment.SITE_URL,
  cmsUrl: environment.CMS_URL,
  demonstration: environment.DEMONSTRATION === '1',
  clock: fileClock(environment.CLOCK_FILE ?? null),
};

async function mailReminders(acting: string): Promise<void> {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, SITE_URL: siteUrl, CMS_URL: cmsUrl } = environment;
  if (smtpUrl === undefined) return;
  if (from === undefined)
    throw new Error('MAIL_FROM is missing: SMTP_URL is set and letters need a sender.');
  const sent = await deliverReminders(acting, { smtpUrl, from, siteUrl, cmsUrl });
  if (sent > 0) console.log(`邮件提醒 ${sent} 封 · reminders mailed`);
}

async function deadlines(): Promise<void> {
  const acting = environment.ACTING_DATABASE_URL;
  if (acting === undefined)
    throw new Error('ACTING_DATABASE_URL is missing: the clock cannot act without it.');
  await turnAndReport(acting);
  await mailReminders(acting);
}

async function turnAndReport(acting: string): Promise<void> {
  const worked = await turnClock(acting, settings.clock);
  if (worked === null) return;
  const { lapse, expire, close_round: closed, close_notice: ended } = worked.done;
  if (lapse + expire + closed + ended + worked.refused > 0)
    console.log(
      `期限：逾期终止 ${lapse}、证书到期 ${expire}、批次截止 ${closed}、公示期满 ${ended}、拒绝 ${worked.refused} · deadlines worked`
    );
}

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

if (process.argv.includes('--deadlines')) {
  await deadlines();
  process.exit(0);
} else if (process.argv.includes('--once')) {
  process.exit(await once());
} else {
  const stopped = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stopped.abort();
    });
  }
  await work(settings, deadlines, stopped.signal);
  process.exit(0);
}
