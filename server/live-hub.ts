import type { LiveMessage, LiveTopic } from './contract/live.ts';
import type { Person } from './contract/session.ts';
import type { Deps } from './deps.ts';
import { readLiveEvents } from './storage/live-events.ts';
import type { LiveEvent, LiveMark } from './storage/live-events.ts';
import { scopeOf } from './storage/scope.ts';
import type { Scope } from './storage/scope.ts';

/**
 * How often the database is asked what was committed, while anybody listens. One small question for all open
 * consoles of a process; LISTEN would have every commit wait for the one before it (decision record 018).
 */
const EVERY_MS = 300;
/** More than that is a different list, not some rows of it. */
const MOST_CASES = 20;

interface Listener {
  scope: Scope;
  personId: string;
  tell: (message: LiveMessage) => void;
}

/** Tells every open console of this process what kind of thing has changed within its scope. */
export class LiveHub {
  readonly #deps: Pick<Deps, 'db' | 'log'>;
  readonly #listeners = new Set<Listener>();
  #mark: LiveMark | null = null;
  #running = false;

  constructor(deps: Pick<Deps, 'db' | 'log'>) {
    this.#deps = deps;
  }

  /** Settles when nothing that is committed from now on can be missed. */
  async listen(person: Person, tell: (message: LiveMessage) => void): Promise<() => void> {
    const listener = { scope: scopeOf(person), personId: person.id, tell };
    this.#listeners.add(listener);
    if (this.#mark === null) {
      const { mark } = await readLiveEvents(this.#deps.db, null);
      this.#mark ??= mark;
    }
    if (!this.#running) {
      this.#running = true;
      this.#waitAndAsk();
    }
    return () => this.#listeners.delete(listener);
  }

  #waitAndAsk(): void {
    const timer = setTimeout(() => {
      if (this.#listeners.size === 0) {
        this.#running = false;
        this.#mark = null;
        return;
      }
      void this.#ask().then(() => this.#waitAndAsk());
    }, EVERY_MS);
    if (typeof timer === 'object' && 'unref' in timer) timer.unref();
  }

  async #ask(): Promise<void> {
    try {
      const { events, mark } = await readLiveEvents(this.#deps.db, this.#mark);
      this.#mark = mark;
      if (events.length === 0) return;
      for (const listener of this.#listeners) {
        const message = messageFor(listener, events);
        if (message) listener.tell(message);
      }
    } catch (error) {
      // The next round asks from the same mark; consoles also ask by the clock.
      this.#deps.log({ level: 'warn', event: 'live', message: String(error) });
    }
  }
}

function messageFor(listener: Listener, events: readonly LiveEvent[]): LiveMessage | null {
  const topics = new Set<LiveTopic>();
  const cases = new Set<string>();
  for (const event of events) {
    if (!concerns(listener, event)) continue;
    topics.add(event.topic);
    // A pupil who left a school is outside its scope from then on; its desk asks for its roster, not for cases.
    if (event.collectionNumber && listener.scope.kind !== 'school') {
      cases.add(event.collectionNumber);
    }
  }
  if (topics.size === 0) return null;
  return { topics: [...topics], cases: cases.size > MOST_CASES ? [] : [...cases] };
}

function concerns({ scope, personId }: Listener, event: LiveEvent): boolean {
  if (event.personId !== null) return event.personId === personId;
  switch (scope.kind) {
    case 'city':
      return true;
    case 'district':
      return event.districtId === null || event.districtId === scope.districtId;
    case 'school':
      // What is for the whole city concerns a school only as news.
      return (
        event.schools.includes(scope.schoolId) ||
        ((event.topic === 'notice' || event.topic === 'settings') && event.districtId === null)
      );
    case 'nothing':
      return false;
  }
}
