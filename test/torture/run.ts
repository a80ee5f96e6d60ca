import { acts } from './acts.ts';
import type { Outcome } from './campaign.ts';
import { crash } from './crash.ts';
import { histories } from './histories.ts';
import { importing } from './import.ts';
import { model } from './model.ts';
import { publisher } from './publisher.ts';
import { servers } from './servers.ts';
import { statements } from './statements.ts';

/**
 * `npm run torture -- <campaign> [how much] [seed]`: as long as asked, the seed printed, so that a run can be repeated.
 * They work on the running demonstration (DATA_DIR, PORT); `crash` starts one of its own.
 */
type Campaign = (much: number, seed: number) => Promise<Outcome>;

const CAMPAIGNS: Readonly<Record<string, { says: string; much: number; run: Campaign }>> = {
  acts: {
    says: '十六个客户端同时办理，期间断开数据库连接 · many clients, connections cut',
    much: 400,
    run: (much, seed) => acts({ acts: much, seed, clients: 16, records: 8, actsAKill: 25 }),
  },
  histories: {
    says: '十六个客户端办一件，查每段经过有没有合法的先后 · histories of one record',
    much: 50,
    run: (much, seed) => histories({ histories: much, seed }),
  },
  model: {
    says: '随机办理，与小模型比 · random acts against a small model',
    much: 40,
    run: (runs, seed) => model({ runs, seed }),
  },
  statements: {
    says: '每一步的每条语句都失败一次 · every statement of every act fails',
    much: 16,
    run: (walks, seed) => statements({ walks, seed }),
  },
  servers: {
    says: '三十二个客户端，两个后台进程，一个数据库 · two servers on one database',
    much: 1000,
    run: (much, seed) => servers({ acts: much, seed }),
  },
  publisher: {
    says: '发布程序在每一步失败或被杀，读者照看 · the publisher fails at every step',
    much: 400,
    run: (much, seed) => publisher({ much, seed }),
  },
  import: {
    says: '带错行的历史名单，导入中途 kill -9 再续导 · a list with bad rows, killed and resumed',
    much: 10_000,
    run: (rows, seed) => importing({ rows, bad: Math.round(rows * 0.03), seed }),
  },
  crash: {
    says: '办理中途 kill -9 后台、数据库 · kill -9 of the CMS and of PostgreSQL',
    much: 20_000,
    run: (much, seed) =>
      crash({ acts: much, seed, actsAKill: Math.max(20, Math.floor(much / 60)) }),
  },
};

const [name = '', muchText, seedText] = process.argv.slice(2);
const campaign = CAMPAIGNS[name];
const much = Number(muchText ?? campaign?.much);
const seed = Number(seedText ?? process.pid);
if (campaign === undefined || !Number.isInteger(much) || much < 1 || !Number.isInteger(seed)) {
  console.error('用法：npm run torture -- <campaign> [数量 how much] [种子 seed]');
  for (const [each, { says, much: usual }] of Object.entries(CAMPAIGNS))
    console.error(`  ${each.padEnd(11)}${says}（${usual}）`);
  process.exit(2);
}
console.log(`${name} ${much}，种子 seed ${seed}`);
const began = performance.now();
const { did, faults } = await campaign.run(much, seed);
for (const sentence of faults) console.log(`✗ ${sentence}`);
for (const [what, count] of Object.entries(did))
  console.log(`  ${String(count).padStart(7)}  ${what}`);
console.log(`  ${((performance.now() - began) / 1000).toFixed(1).padStart(7)}  秒 seconds`);
console.log(`${Object.values(did)[0] ?? 0} passed, ${faults.length} failed`);
process.exit(faults.length === 0 ? 0 : 1);
