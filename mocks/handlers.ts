import { http } from 'msw/http';
import type { CookieJar } from './cookie-jar.ts';
import type { Network } from './network.ts';

/** Asks the service with a cookie; the answer may bring another. */
export type Ask = (
  request: Request,
  cookie: string | null,
) => Promise<{ response: Response; setCookie: string | null }>;

/** From the address's root: development serves the console's own modules from /src/api/. */
const SERVICE = /^https?:\/\/[^/]+\/api\//;

/** MSW's part, the same in the page and in the tests: it hands every request on, and answers none itself. */
export function serviceHandlers(options: { ask: Ask; jar: CookieJar; network: Network }) {
  const { ask, jar, network } = options;
  return [
    http.all(SERVICE, ({ request }) =>
      network.carry(request, async () => {
        const { response, setCookie } = await ask(request, jar.cookie);
        if (setCookie !== null) jar.take(setCookie);
        return response;
      }),
    ),
  ];
}
