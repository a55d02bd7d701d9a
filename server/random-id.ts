/** A random identifier, in Node and in a page alike. */
export function randomId(): string {
  return crypto.randomUUID();
}
