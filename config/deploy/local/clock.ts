import { rmSync, writeFileSync } from 'node:fs';
import { dayOfDemonstration, daysOf, tellDatabaseTheDay } from './demonstration-clock.ts';
import { runningInstance } from './instance-lock.ts';
import { runningUrls } from './join-system.ts';
import { Obstacle, say, sayFailure } from './message.ts';
import { clockFile, isDemonstration } from './prepare.ts';
import { readSettings } from './settings.ts';

/** npm run clock: moves the demonstration's clock, so that a 公示 can be walked through without waiting for it. */
async function moveClock([asked]: string[]): Promise<void> {
  const settings = readSettings();
  const { dataDir } = settings;
  if (!isDemonstration(dataDir))
    throw new Obstacle(
      `${dataDir} 不是演示数据，时钟不能拨动。`,
      `${dataDir} holds no demonstration; its clock cannot be moved.`
    );
  const path = clockFile(dataDir);
  if (asked === 'reset') rmSync(path, { force: true });
  else if (asked !== undefined) {
    if (!/^[+-]?\d{1,4}$/.test(asked))
      throw new Obstacle(
        `“${asked}”不是天数。用法：npm run clock -- +7，或 npm run clock -- reset`,
        `“${asked}” is not a number of days. Usage: npm run clock -- +7, or -- reset`
      );
    writeFileSync(path, String(daysOf(path) + Number(asked)));
  }
  const days = daysOf(path);
  // A system that is not running is told when it starts.
  if (runningInstance(dataDir) !== null)
    await tellDatabaseTheDay(runningUrls(settings).owner, days);
  say(
    days === 0
      ? '演示时钟：真实时间 · the demonstration runs on real time'
      : dayOfDemonstration(days)
  );
}

try {
  await moveClock(process.argv.slice(2));
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
