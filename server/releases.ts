import type { Deps } from './deps.ts';
import { releaseDueEditions } from './editions/publication.ts';
import { releaseDue } from './runs/publication.ts';

const EVERY_MS = 5_000;

/** Looks every few seconds whether an embargo has ended, so that nobody need be looking when it does. */
export function keepReleasing(deps: Deps): () => void {
  const timer = setInterval(() => {
    deps.background(releaseDue(deps));
    deps.background(releaseDueEditions(deps));
  }, EVERY_MS);
  if (typeof timer === 'object' && 'unref' in timer) timer.unref();
  return () => clearInterval(timer);
}
