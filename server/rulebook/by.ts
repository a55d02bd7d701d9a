import type { Person } from '../contract/session.ts';

/** Who asks, and under which request it is noted. */
export interface By {
  person: Person;
  requestId: string;
}
