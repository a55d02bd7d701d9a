import type { IdentityPort } from '../server/deps.ts';

/**
 * A browser removes `Cookie` from every request that a script makes and `Set-Cookie` from every answer, even
 * where, as in the worker, both never leave it. They take this way around.
 */
export const COOKIE_HEADER = 'x-page-cookie';

export function pageIdentity(
  identity: IdentityPort,
  onSetCookie: (setCookie: string) => void,
): IdentityPort {
  return {
    whoIs: (request) => identity.whoIs(withCookie(request)),
    async signIn(personId) {
      const opened = await identity.signIn(personId);
      if (opened) onSetCookie(opened.cookie);
      return opened;
    },
    async signOut(request) {
      const cookie = await identity.signOut(withCookie(request));
      onSetCookie(cookie);
      return cookie;
    },
  };
}

/** Headers that belong to no request may hold a cookie. */
function withCookie(request: Request): Request {
  const headers = new Headers({ cookie: request.headers.get(COOKIE_HEADER) ?? '' });
  return new Proxy(request, {
    get: (target, key) => (key === 'headers' ? headers : Reflect.get(target, key, target)),
  });
}
