/** Runs the newest of several pieces of work once what is on the screen now has been painted. */
export function afterPaint(): (work: () => void) => void {
  let waiting: (() => void) | null = null;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const work = waiting;
    waiting = null;
    work?.();
  };
  return (work) => {
    const asked = waiting !== null;
    waiting = work;
    if (asked) return;
    requestAnimationFrame(() => {
      channel.port2.postMessage(null);
    });
  };
}
