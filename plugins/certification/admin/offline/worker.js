// 评分表离线：lets an inspector reopen the panel at a factory without a network. Served as /admin/scorecard-offline.js and
// registered by the scorecard page alone. It keeps the panel's own files, and the few answers the panel cannot start without;
// everything else goes to the network as ever. Signing out empties it.
const CACHE = 'sxjp-scorecard-1';

/** Answers without which the panel does not start, and the page itself. Asked of the network first. */
const KEPT_ANSWERS = [
  /^\/admin\/(init|information|license-limit-information)$/,
  /^\/admin\/users\/me(\/permissions)?$/,
  /^\/certification\/me$/,
];
const PANEL = '/admin/';
const FILE = /^\/admin\/.+\.(js|css|svg|png|woff2?|ico)$/;

self.addEventListener('install', () => {
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('sxjp-scorecard-') && name !== CACHE) await caches.delete(name);
      await self.clients.claim();
    })()
  );
});

/** The page tells which files it is made of; they were loaded before this worker was there. */
self.addEventListener('message', (event) => {
  const files = Array.isArray(event.data?.files) ? event.data.files : [];
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      for (const file of files) if ((await cache.match(file)) === undefined) await cache.add(file);
      event.source?.postMessage({ kept: files.length });
    })()
  );
});

const keep = async (key, response) => {
  if (!response.ok) return;
  const cache = await caches.open(CACHE);
  await cache.put(key, response.clone());
};

async function networkFirst(request, key) {
  try {
    const response = await fetch(request);
    await keep(key, response);
    return response;
  } catch (error) {
    const kept = await caches.match(key);
    if (kept === undefined) throw error;
    return kept;
  }
}

async function keptFirst(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  await keep(request, response);
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === 'POST' && pathname === '/admin/logout') {
    event.waitUntil(caches.delete(CACHE));
    return;
  }
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate' && pathname.startsWith(PANEL))
    event.respondWith(networkFirst(request, PANEL));
  else if (FILE.test(pathname)) event.respondWith(keptFirst(request));
  else if (KEPT_ANSWERS.some((each) => each.test(pathname)))
    event.respondWith(networkFirst(request, pathname));
});
