/**
 * A script may neither read nor set real session cookies, and must not: in the product they are HttpOnly. In
 * the page the jar stands in for the browser's. It belongs to one tab, so that two tabs can be two people,
 * which is how four eyes are tried out.
 */
export class CookieJar {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
    this.#storage = storage;
  }

  /** What a `Cookie` header would say. */
  get cookie(): string | null {
    return this.#storage.getItem(KEY);
  }

  /** Takes what a `Set-Cookie` header said. When it expires is the service's to know. */
  take(setCookie: string): void {
    const [pair = '', ...attributes] = setCookie.split(';').map((part) => part.trim());
    const gone = attributes.some((attribute) => /^max-age=0$/i.test(attribute));
    if (gone) this.#storage.removeItem(KEY);
    else this.#storage.setItem(KEY, pair);
  }
}

const KEY = 'mock.cookie';
