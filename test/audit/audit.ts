import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { examine } from './examine.ts';

/**
 * `npm run registry:audit`: an independent reader. It has its own SQL, its own folding, its own canonical JSON and a copy
 * of the transition table written by hand; it imports nothing of the program it audits. Ends with 1 when anything is
 * wrong, 2 when it cannot look.
 */
const ROOT = join(import.meta.dirname, '..', '..');

function jsonIn(folder: string, name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
}

function address(): string {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return given;
  const folder = process.env['DATA_DIR'] ?? join(ROOT, '.data');
  if (!existsSync(join(folder, 'database.json')))
    throw new Error(
      `数据文件夹 ${folder} 里没有正在运行的数据库。请先 npm start，或以 DATABASE_URL、DATA_DIR 指明。 · No running database in ${folder}; start the system or name it by DATABASE_URL or DATA_DIR.`
    );
  const password = encodeURIComponent(String(jsonIn(folder, 'secrets.json')['databaseOwner']));
  const port = String(jsonIn(folder, 'database.json')['port']);
  return `postgresql://sxjp_owner:${password}@127.0.0.1:${port}/sxjp`;
}

async function main(): Promise<number> {
  const client = new pg.Client({ connectionString: address() });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const findings = await examine(client);
    const checked = findings.reduce((sum, finding) => sum + finding.checked, 0);
    const violations = findings.reduce((sum, finding) => sum + finding.violations.length, 0);
    if (process.argv.includes('--json')) {
      console.log(JSON.stringify({ checked, violations, findings }));
    } else {
      for (const finding of findings) {
        const { code, title } = finding;
        console.log(
          `${finding.violations.length === 0 ? '✓' : '✗'} ${code} ${title} — ${finding.checked}`
        );
        for (const { where, what } of finding.violations) console.log(`    ${where}：${what}`);
        for (const remark of finding.remarks ?? []) console.log(`    ${remark}`);
      }
      console.log(`${checked} checked, ${violations} violations`);
    }
    return violations === 0 ? 0 : 1;
  } finally {
    await client.end();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
