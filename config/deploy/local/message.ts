/** Something the person at the keyboard can put right. Everything else thrown in the launcher is a bug. */
export class Obstacle extends Error {
  override readonly name = 'Obstacle';

  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
  }
}

/** One line on the screen. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says what is being done, that it is still being done, and how long it took. */
export async function progress<T>(title: string, work: () => Promise<T>): Promise<T> {
  say(`· ${title}`);
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const ticking = setInterval(() => {
    say(`  … ${seconds()} s`);
  }, 5000);
  try {
    const result = await work();
    say(`✓ ${title}（${seconds()} s）`);
    return result;
  } finally {
    clearInterval(ticking);
  }
}

/** The last word of a command: an obstacle as its sentence, a bug with its stack. Never a secret. */
export function sayFailure(error: unknown): void {
  const text =
    error instanceof Obstacle
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`\n✗ ${text}\n`);
}

/** The code of a system error (`EACCES`, `ENOENT` …), or undefined. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
