import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readPrivate } from './data-folder.ts';
import { say } from './message.ts';
import { dayOfDemonstration, daysOf } from './demonstration-clock.ts';
import { accountsFile, clockFile } from './prepare.ts';
import type { Readiness } from './prepare.ts';
import type { Settings } from './settings.ts';

const Accounts = z.array(z.object({ role: z.string(), name: z.string(), email: z.string() }));

/** One account a role is enough to walk a case; the others are in the file. */
function sayDemonstration(dataDir: string, password: string): void {
  const path = accountsFile(dataDir);
  if (!existsSync(path)) return;
  const accounts = Accounts.parse(readPrivate(path));
  const first = accounts.filter(
    ({ role }, index) => accounts.findIndex((each) => each.role === role) === index
  );
  say(`\n演示账号（密码均为 ${password}；全部账号见 ${path}）· demonstration accounts`);
  for (const { role, email } of first) say(`  ${role.padEnd(8, '　')} ${email}`);
}

/** The last words of a start: where everything is and who may come in. */
export function saySummary(settings: Settings, readiness: Readiness): void {
  const { dataDir, siteUrl, publicUrl } = settings;
  if (readiness.demonstrationPassword !== null)
    sayDemonstration(dataDir, readiness.demonstrationPassword);
  const days = readiness.demonstration ? daysOf(clockFile(dataDir)) : 0;
  if (days !== 0) say(`\n${dayOfDemonstration(days)}（npm run clock）`);
  if (readiness.administrator !== null) {
    const { email, password } = readiness.administrator;
    say(`\n首位管理员（只显示这一次，请记下并在登录后修改）· first administrator, shown once`);
    say(`  ${email}  ${password}`);
  }
  say(`\n后台 · admin    ${publicUrl}/admin`);
  say(`网站 · site     ${siteUrl}`);
  say(`网上申报 · apply ${siteUrl}/apply/portal/`);
  say(`数据 · data     ${dataDir}（记录 · logs：${join(dataDir, 'logs')}）`);
  say('按 Ctrl-C 停止 · press Ctrl-C to stop');
}
