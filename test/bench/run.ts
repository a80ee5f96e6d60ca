import { connectionOf } from '../system/database.ts';
import { staffToken } from '../system/people.ts';
import { system } from '../system/start.ts';
import { issue } from './issue.ts';
import { pdf } from './pdf.ts';
import { publish } from './publish.ts';
import { search } from './search.ts';
import { transition } from './transition.ts';
import type { Stand } from './transition.ts';

/**
 * `npm run bench -- transition|issue`: measured against the running demonstration (DATA_DIR, PORT as for `npm start`);
 * `pdf`, `search` and `publish` need none. Prints a table and, last, one JSON line.
 */
const stand = (): Stand => ({
  cms: system().cms,
  database: connectionOf('sxjp_owner'),
  signIn: staffToken,
});

const SUITES: Readonly<Record<string, () => Promise<{ case: string; system: string }[]>>> = {
  transition: () => transition(stand()),
  issue: () => issue(stand()),
  pdf,
  search,
  publish,
};

const [name = ''] = process.argv.slice(2);
const suite = SUITES[name];
if (suite === undefined) {
  console.error(`没有“${name}”这项测速。可用：${Object.keys(SUITES).join('、')} · no such suite`);
  process.exit(2);
}
const results = await suite();
console.table(results);
console.log(JSON.stringify({ suite: name, results }));
