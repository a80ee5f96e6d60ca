import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { say } from './message.ts';

const KEEP_BYTES = 10_000_000;
const TAIL_LINES = 25;
const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
const WORTH_SHOWING = /\b(warn|warning|error|fatal|panic)\b|警告|错误|失败/i;

/** Which lines of a child reach the screen; every line reaches its log. */
export type Loudness = 'everything' | 'warnings' | 'nothing';

/** The output of one child: all of it in DATA_DIR/logs, what matters on the screen under its name. */
export class ChildLog {
  readonly path: string;
  readonly #name: string;
  readonly #loudness: Loudness;
  readonly #file: WriteStream;
  readonly #tail: string[] = [];

  constructor(dataDir: string, name: string, loudness: Loudness) {
    this.path = join(dataDir, 'logs', `${name}.log`);
    this.#name = name;
    this.#loudness = loudness;
    if (existsSync(this.path) && statSync(this.path).size > KEEP_BYTES) {
      renameSync(this.path, `${this.path}.1`);
    }
    this.#file = createWriteStream(this.path, { flags: 'a', mode: 0o600 });
    this.#file.on('error', () => undefined);
  }

  read(stream: Readable): void {
    createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => {
      this.#take(line);
    });
  }

  /** The last lines, for whoever must explain why the child died. */
  tail(): string {
    return this.#tail.map((line) => `    ${line}`).join('\n');
  }

  #take(line: string): void {
    this.#file.write(`${line}\n`);
    const plain = line.replace(ESCAPES, '');
    if (plain.trim() === '') return;
    this.#tail.push(plain);
    if (this.#tail.length > TAIL_LINES) this.#tail.shift();
    const show =
      this.#loudness === 'everything' ||
      (this.#loudness === 'warnings' && WORTH_SHOWING.test(plain));
    if (show) say(`  [${this.#name}] ${plain}`);
  }
}
