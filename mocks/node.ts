import { http } from 'msw/http';
import { setupServer } from 'msw/node';
import type { App } from '../server/deps.ts';
import { CookieJar } from './cookie-jar.ts';
import { serviceHandlers } from './handlers.ts';
import { Network } from './network.ts';

/** The same service, mounted in a test's process: `fetch` of the page reaches the app, down to SQL. */
export function mountInTest(app: App) {
  const kept = new Map<string, string>();
  const jar = new CookieJar({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  });
  const network = new Network();
  const server = setupServer(
    // A stream that its reader hangs up on ends in an assertion of Node's fetch under MSW; without one the console asks
    // by the clock. The streams themselves are tested over the service and in Chromium.
    http.get(/\/api\/live$/, () => new Response(null, { status: 503 })),
    ...serviceHandlers({
      jar,
      network,
      async ask(request, cookie) {
        const headers = new Headers(request.headers);
        if (cookie) headers.set('cookie', cookie);
        const response = await app.fetch(new Request(request, { headers }));
        return { response, setCookie: response.headers.get('set-cookie') };
      },
    }),
  );
  // A request to anywhere else is a mistake of the page, not something to let through.
  server.listen({ onUnhandledFrame: 'error' });
  return { jar, network, close: () => server.close() };
}
