import { useCallback, useEffect, useRef, useState } from 'react';
import { isAbandoned, refusedBy } from './refusal.ts';
import type { Refused } from './refusal.ts';

/** What was asked for. While it is asked again the old answer stays on the page. */
export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'failed'; refused: Refused }
  | { state: 'ready'; value: T; refreshing: boolean };

/**
 * Loads by `load` whenever it changes; give it with `useCallback`. The second part asks again: it settles true when
 * the answer came, and when none came the old one stays, so that an open form is not lost.
 */
export function useLoaded<T>(load: () => Promise<T>): [Loaded<T>, () => Promise<boolean>] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const latest = useRef(0);

  const ask = useCallback(
    async (onFailure: 'show' | 'keep') => {
      latest.current += 1;
      const asked = latest.current;
      setLoaded((now) =>
        now.state === 'ready' ? { ...now, refreshing: true } : { state: 'loading' }
      );
      try {
        const value = await load();
        if (asked === latest.current) setLoaded({ state: 'ready', value, refreshing: false });
        return true;
      } catch (error) {
        if (asked !== latest.current || isAbandoned(error)) return false;
        const failed = { state: 'failed', refused: refusedBy(error) } as const;
        setLoaded((now) =>
          now.state === 'ready' && onFailure === 'keep' ? { ...now, refreshing: false } : failed
        );
        return false;
      }
    },
    [load]
  );

  useEffect(() => {
    void ask('show');
  }, [ask]);

  const reload = useCallback(() => ask('keep'), [ask]);
  return [loaded, reload];
}

/** Asks again every so often while something is still under way. */
export function useAskedAgain(
  underWay: boolean,
  reload: () => Promise<boolean>,
  everyMs: number
): void {
  useEffect(() => {
    if (!underWay) return undefined;
    const timer = setInterval(() => void reload(), everyMs);
    return () => clearInterval(timer);
  }, [underWay, reload, everyMs]);
}
