import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * The public site for local use: one folder of releases, `current` pointing at the newest. The link is resolved once a
 * request, so nobody sees half of one release and half of another.
 *
 * Arguments: the site folder, host, port, the CMS's public address.
 */
const [siteDir = '', host = '127.0.0.1', port = '4321', cmsUrl = ''] = process.argv.slice(2);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const SQUEEZABLE = new Set(['.html', '.css', '.js', '.json', '.csv', '.xml', '.txt', '.svg']);

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${cmsUrl}`.trim(),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

const NOT_YET =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>网站正在生成</title><h1>网站正在生成</h1><p>公示与名录正在首次生成，通常不超过一分钟，请稍后刷新。</p><p lang="en">The site is being built for the first time; please reload in a moment.</p></html>';

interface Found {
  body: Buffer;
  ending: string;
  etag: string;
  immutable: boolean;
}

/** Files of the present release, read once each: releases never change. */
const cache = new Map<string, Found>();
const squeezed = new Map<string, Buffer>();
const MOST_CACHED = 3000;

function currentRelease(): string | null {
  try {
    return realpathSync(join(siteDir, 'current'));
  } catch {
    return null;
  }
}

function placeOf(release: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const place = normalize(join(release, decoded));
  if (decoded.includes('\0') || (place !== release && !place.startsWith(release + sep)))
    return null;
  try {
    return statSync(place).isDirectory() ? join(place, 'index.html') : place;
  } catch {
    return null;
  }
}

function find(release: string, path: string): Found | null {
  const place = placeOf(release, path);
  if (place === null) return null;
  const known = cache.get(place);
  if (known !== undefined) return known;
  try {
    const body = readFileSync(place);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const found = {
      body,
      ending: extname(place).toLowerCase(),
      etag,
      immutable: path.startsWith('/assets/'),
    };
    if (cache.size >= MOST_CACHED) {
      cache.clear();
      squeezed.clear();
    }
    cache.set(place, found);
    return found;
  } catch {
    return null;
  }
}

function squeeze({ body, etag }: Found, encoding: 'br' | 'gzip'): Buffer {
  const key = `${encoding}${etag}`;
  const known = squeezed.get(key);
  if (known !== undefined) return known;
  const small =
    encoding === 'br'
      ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : gzipSync(body);
  squeezed.set(key, small);
  return small;
}

function encodingFor(request: IncomingMessage, ending: string): 'br' | 'gzip' | null {
  if (!SQUEEZABLE.has(ending)) return null;
  const accepted = request.headers['accept-encoding'] ?? '';
  const asked = Array.isArray(accepted) ? accepted.join(',') : accepted;
  if (/\bbr\b/.test(asked)) return 'br';
  return /\bgzip\b/.test(asked) ? 'gzip' : null;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  found: Found
): void {
  const headers: Record<string, string> = {
    ...HEADERS,
    'Content-Type': TYPES[found.ending] ?? 'application/octet-stream',
    'Cache-Control': found.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: found.etag,
    Vary: 'Accept-Encoding',
  };
  if (status === 200 && request.headers['if-none-match'] === found.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const encoding = encodingFor(request, found.ending);
  const body = encoding === null ? found.body : squeeze(found, encoding);
  response.writeHead(status, {
    ...headers,
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
    'Content-Length': String(body.length),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A folder asked for without its slash is answered at its one address. */
function isUnslashed(found: Found, path: string): boolean {
  return found.ending === '.html' && !path.endsWith('/') && !path.endsWith('.html');
}

function answerFrom(
  release: string,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: string
): void {
  const found = find(release, path);
  if (found !== null && isUnslashed(found, path)) {
    response.writeHead(308, { ...HEADERS, Location: `${path}/${query}` }).end();
    return;
  }
  if (found !== null) {
    send(request, response, 200, found);
    return;
  }
  const own = path.startsWith('/en/') ? '/en/404.html' : '/404.html';
  const missing = find(release, own) ?? find(release, '/404.html');
  if (missing !== null) send(request, response, 404, missing);
  else response.writeHead(404, HEADERS).end();
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end();
    return;
  }
  const release = currentRelease();
  if (release === null) {
    const type = 'text/html; charset=utf-8';
    response.writeHead(503, { ...HEADERS, 'Content-Type': type, 'Retry-After': '10' }).end(NOT_YET);
    return;
  }
  const [, path = '/', query = ''] = /^([^?]*)(\?.*)?$/.exec(request.url ?? '/') ?? [];
  answerFrom(release, request, response, path, query);
}

/** Longer than any reader or proxy keeps a connection: one that is closed under a request on its way is an error to them. */
const KEPT_OPEN_MS = 75_000;

const server = createServer({ keepAliveTimeout: KEPT_OPEN_MS }, answer);
server.listen(Number(port), host);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
