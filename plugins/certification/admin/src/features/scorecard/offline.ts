const WORKER = '/admin/scorecard-offline.js';

/** Files of the panel this page has loaded so far; hashed, so that what is kept never grows stale. */
function filesLoaded(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) =>
        origin === location.origin && /^\/admin\/.+\.(js|css|svg|png|woff2?|ico)$/.test(pathname)
    )
    .map(({ pathname }) => pathname);
}

/**
 * Makes this device able to reopen the scorecard without a network. `answers` are asked once more, so that the worker hears
 * them. Where the browser has no workers (or none may be installed) nothing happens: the sheet still works while it is open.
 */
export async function prepareOffline(answers: () => Promise<unknown>): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(WORKER, { scope: '/admin/' });
    const ready = await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise<void>((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), {
          once: true,
        });
      });
    ready.active?.postMessage({ files: ['/admin/', ...filesLoaded()] });
    await answers();
  } catch {
    // Not being able to reopen offline is no reason not to score online.
  }
}
