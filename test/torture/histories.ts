import { acts } from './acts.ts';
import type { Outcome } from './campaign.ts';

/**
 * So many recorded histories of sixteen clients on one, two or three certificates; the auditor looks after each. Every one
 * is told as it ends, for all of them take a while.
 */
export async function histories({ histories: much, seed }: { histories: number; seed: number }) {
  const all: Outcome = { did: { '经过 histories': 0 }, faults: [] };
  for (let round = 0; round < much; round += 1) {
    const began = performance.now();
    const { did, faults } = await acts({
      acts: 96,
      seed: seed + round,
      clients: 16,
      records: 1 + (round % 3),
      actsAKill: 0,
    });
    all.did['经过 histories'] = round + 1;
    for (const [what, count] of Object.entries(did)) all.did[what] = (all.did[what] ?? 0) + count;
    all.faults.push(...faults);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`  ${round + 1}/${much}，${seconds} 秒 seconds，${faults.length} 处不合 faults`);
  }
  return all;
}
