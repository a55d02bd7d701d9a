/**
 * Opens the console without a network (docs/decisions/016-the-desk-without-a-network.md). It keeps index.html and
 * the hashed files of this build and nothing else: no answer of the service is ever kept here.
 */
declare const SHELL_FILES: readonly string[];
declare const SHELL_BUILD: string;

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const CACHE = `console-${SHELL_BUILD}`;
const PAGE = '/';
/** On a bad line the kept page is better than a white one. */
const PATIENCE_MS = 4_000;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([PAGE, ...SHELL_FILES]))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('console-') && name !== CACHE)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) {
    event.respondWith(pageOrKept(request));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});

async function pageOrKept(request: Request): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.status < 500) return response;
  } catch {
    // No network; what is kept follows.
  }
  return (await caches.match(PAGE)) ?? Response.error();
}
