import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { App } from '../deps.ts';
import { ROOT } from './open-service.ts';
import type { NodeOptions, OpenService } from './open-service.ts';

/** Serves the service and the built console on one port; answers with the port it got. */
export async function listen(
  service: OpenService,
  options: Pick<NodeOptions, 'port' | 'host'>,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const site = withConsole(service.app);
  return new Promise((resolvePort, reject) => {
    const server = serve(
      { fetch: site.fetch, port: options.port, hostname: options.host },
      (info) =>
        resolvePort({
          port: info.port,
          stop: () =>
            new Promise((stopped) => {
              server.close(() => stopped());
              service.endStreams();
              if ('closeIdleConnections' in server) server.closeIdleConnections();
            }),
        }),
    );
    server.on('error', reject);
  });
}

const SECURITY_HEADERS: Record<string, string> = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; frame-src 'self' blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

function withConsole(app: App): Hono {
  const dist = resolve(ROOT, 'dist');
  const site = new Hono();
  site.use('*', async (c, next) => {
    await next();
    // On the answer's own headers: `c.header` would make the answer anew for each of them.
    const { headers } = c.res;
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      // A stricter one of the service's own stays.
      if (!headers.has(name)) headers.set(name, value);
    }
  });
  // The answer to a write is a few hundred bytes: packing it costs more than sending it.
  const pack = compress();
  site.use('*', (c, next) => (c.req.method === 'GET' ? pack(c, next) : next()));
  site.all('/api/*', (c) => app.fetch(c.req.raw));
  site.get('/healthz', (c) => app.fetch(c.req.raw));
  site.get('/readyz', (c) => app.fetch(c.req.raw));
  site.use(
    '/assets/*',
    serveStatic({
      root: dist,
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  site.get('/assets/*', (c) => c.text('not found', 404));
  // Asked for anew each time, so that a new build replaces the old one's.
  site.use(
    '/shell-worker.js',
    serveStatic({ root: dist, onFound: (_path, c) => c.header('cache-control', 'no-cache') }),
  );
  site.get('*', async (c) => {
    const page = await readFile(resolve(dist, 'index.html'), 'utf8').catch(() => null);
    return page === null
      ? c.text('The console is not built yet: npm run build', 503)
      : c.html(page, 200, { 'cache-control': 'no-cache' });
  });
  return site;
}

/** Ends the process in good order on Ctrl-C or a service manager's stop. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
