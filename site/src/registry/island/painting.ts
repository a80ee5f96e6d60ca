/**
 * Runs the newest of several pieces of work once what is on the screen now has been painted. Whoever waits for one that was
 * overtaken is told when the newest is done.
 */
export function afterPaint(): (work: () => void) => Promise<void> {
  let waiting: (() => void) | null = null;
  let done = Promise.resolve();
  let tell = (): void => undefined;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const work = waiting;
    waiting = null;
    work?.();
    tell();
  };
  return (work) => {
    const asked = waiting !== null;
    waiting = work;
    if (asked) return done;
    done = new Promise((resolve) => {
      tell = resolve;
    });
    requestAnimationFrame(() => {
      channel.port2.postMessage(null);
    });
    return done;
  };
}

/** Runs `work` piece by piece while the page has nothing else to do, for as long as it says there is more. */
export function whenIdle(more: () => boolean): void {
  const later = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
  later(() => {
    if (more()) whenIdle(more);
  });
}
