import { useCallback, useEffect, useRef, useState } from 'react';
import { isAbandoned, refusedBy, useServer } from '../../api/index.ts';
import type { BatchLine, Refused } from '../../api/index.ts';

export interface Printing {
  running: boolean;
  all: number;
  done: readonly string[];
  failed: readonly { line: BatchLine; refused: Refused }[];
}

const IDLE: Printing = { running: false, all: 0, done: [], failed: [] };
const AT_ONCE = 3;

/** The same for the same certificate as it stood: a print whose answer was lost is not made twice. */
const requestIdOf = ({ id, version }: BatchLine): string => `print:${id}:${version}`;

/**
 * Prints one certificate after the other, each an act of its own. Stopped or broken off, what is printed is printed; the
 * list read again shows what is left.
 */
export function usePrinting(onEnd: () => Promise<boolean>) {
  const server = useServer();
  const [printing, setPrinting] = useState<Printing>(IDLE);
  const stopped = useRef(false);
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  useEffect(() => stop, [stop]);

  const printOne = useCallback(
    async (line: BatchLine) => {
      const { id, version } = line;
      try {
        await server.act({ type: 'certificates', id }, 'print', {
          version,
          requestId: requestIdOf(line),
        });
        setPrinting((now) => ({ ...now, done: [...now.done, id] }));
      } catch (error) {
        if (isAbandoned(error)) return;
        const refused = refusedBy(error);
        if (refused.kind === 'unreachable') stopped.current = true;
        setPrinting((now) => ({ ...now, failed: [...now.failed, { line, refused }] }));
      }
    },
    [server]
  );

  const start = useCallback(
    async (lines: readonly BatchLine[]) => {
      stopped.current = false;
      setPrinting({ ...IDLE, running: true, all: lines.length });
      const waiting = [...lines];
      const work = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          if (stopped.current) return;
          await printOne(next);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      setPrinting((now) => ({ ...now, running: false }));
      await onEnd();
    },
    [printOne, onEnd]
  );
  return { printing, start, stop };
}
