/** How one system did at one number of clients. */
export interface Measured {
  case: string;
  system: string;
  per_s: number;
  p50_ms: number;
  p95_ms: number;
  failed: number;
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Each client asks again as soon as it is answered; `once` says whether the answer was the one wanted. */
export async function measure(
  name: string,
  system: string,
  clients: number,
  asksPerClient: number,
  once: (client: number, ask: number) => Promise<boolean>
): Promise<Measured> {
  const times: number[] = [];
  let failed = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let ask = 0; ask < asksPerClient; ask += 1) {
        const start = performance.now();
        if (!(await once(client, ask))) failed += 1;
        times.push(performance.now() - start);
      }
    })
  );
  return summarised(name, system, (performance.now() - began) / 1000, times, failed);
}

/** The figures of a run of so many seconds. */
export function summarised(
  name: string,
  system: string,
  seconds: number,
  measured: readonly number[],
  failed: number
): Measured {
  const times = [...measured].sort((a, b) => a - b);
  return {
    case: name,
    system,
    per_s: rounded(times.length / seconds),
    p50_ms: rounded(percentile(times, 0.5)),
    p95_ms: rounded(percentile(times, 0.95)),
    failed,
  };
}
