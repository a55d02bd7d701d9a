import type { CaseStateView } from '../../../server/contract/case.ts';
import { toApiError, type ApiError } from '../../api/errors.ts';

/** A check-in that the desk has said yes to, from Enter to the service's answer. */
export interface Outgoing {
  /** In the order of Enter. */
  id: number;
  /** By it the service knows a repetition. */
  key: string;
  collectionNumber: string;
  name: string;
  version: number;
  deskAt: string;
  desk: string;
  papers: string[];
  /** Once tried, nobody knows whether it arrived; then it is not taken back, only sent again. */
  attempts: number;
  /** Why the service did not take it; waits for a person. */
  conflict: { code: string; current: CaseStateView | null } | null;
}
export type NewOutgoing = Omit<Outgoing, 'id' | 'key' | 'attempts' | 'conflict'>;

/** Where outgoing check-ins are kept until they are answered. */
export interface OutgoingStore {
  /** False: a closed page loses what waits, and the desk says so. */
  lasts: boolean;
  list(): Promise<Outgoing[]>;
  add(item: Omit<Outgoing, 'id'>): Promise<number>;
  put(item: Outgoing): Promise<void>;
  remove(id: number): Promise<void>;
}

/** What came of each of this shift's check-ins, for the list beside the desk. */
export interface Sent {
  item: Outgoing;
  state: CaseStateView;
}

/** What the service said of one of several that were sent together. */
export type Answer =
  | { state: CaseStateView }
  | { conflict: { code: string; current: CaseStateView | null } };

/** So many go together; on a bad line a longer row is lost more often, and is sent again as a whole. */
const TOGETHER = 50;

interface Wiring {
  store: OutgoingStore;
  send: (item: Outgoing) => Promise<CaseStateView>;
  /** The same for several children, answered in their order. */
  sendMany: (items: readonly Outgoing[]) => Promise<Answer[]>;
  /** Milliseconds until the n-th try after a failed one. */
  pause: (failures: number) => number;
  newKey: () => string;
  onSent: (sent: Sent) => void;
}

export interface OutboxView {
  items: readonly Outgoing[];
  /** Those that are on their way. */
  sending: readonly number[];
  /** The last try got no answer; what waits is sent when there is one. */
  stuck: boolean;
  lasts: boolean;
}

/**
 * Whether the service's silence, and not its answer, ended a try. A refusal of the service always has a code of its
 * own; what stands between desk and service (`http-403`) has none and refuses nothing.
 */
export function isSilence({ status, code }: Pick<ApiError, 'status' | 'code'>): boolean {
  return status === 0 || code.startsWith('http-') || status === 401 || status >= 500;
}

/**
 * Sends in order until each is answered: one alone as soon as it is there, and what has gathered meanwhile together,
 * so that an afternoon without a network is not waited for child by child. An answer that refuses is a conflict for a
 * person to decide; it keeps nobody behind it waiting. No answer stops the row, and it is tried again.
 */
export class Outbox {
  readonly #wiring: Wiring;
  readonly #listeners = new Set<() => void>();
  #view: OutboxView;
  #running = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
    this.#view = { items: [], sending: [], stuck: false, lasts: wiring.store.lasts };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  view = (): OutboxView => this.#view;

  /** Reads what an earlier page left behind, and goes on with it. */
  async open(): Promise<void> {
    const items = await this.#wiring.store.list();
    this.#set({ items: items.toSorted((a, b) => a.id - b.id) });
    this.kick();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** Kept on the machine before anything is sent. */
  async add(fresh: NewOutgoing): Promise<void> {
    const item = { ...fresh, key: this.#wiring.newKey(), attempts: 0, conflict: null };
    const id = await this.#wiring.store.add(item);
    this.#set({ items: [...this.#view.items, { ...item, id }] });
    this.kick();
  }

  /** Decided: it is to be sent again, on the case as it stands now. */
  async again(id: number, version: number): Promise<void> {
    const item = this.#view.items.find((each) => each.id === id);
    if (item) await this.#put({ ...item, version, conflict: null });
    this.kick();
  }

  /** Decided: it is not to be sent any more. Only a conflict or one that was never tried. */
  async drop(id: number): Promise<void> {
    const item = this.#view.items.find((each) => each.id === id);
    if (!item || (item.conflict === null && item.attempts > 0)) return;
    await this.#wiring.store.remove(id);
    this.#set({ items: this.#view.items.filter((each) => each.id !== id) });
  }

  /** The network may be back. */
  kick = (): void => {
    clearTimeout(this.#timer);
    if (!this.#running && !this.#closed) void this.#run();
  };

  async #run(): Promise<void> {
    this.#running = true;
    try {
      // After a row that was refused as a whole, each of it is sent alone, and has its own answer.
      let alone = 0;
      for (;;) {
        // While nobody knows whether there is a network, the first tries alone: the others can still be taken back.
        const row = this.#next(alone > 0 || this.#failures > 0 ? 1 : TOGETHER);
        alone = Math.max(0, alone - 1);
        if (row.length === 0 || this.#closed) break;
        const outcome = await this.#send(row);
        if (outcome === 'silence') break;
        if (outcome === 'refused') alone = row.length;
      }
    } finally {
      this.#running = false;
      this.#set({ sending: [] });
    }
  }

  /** The next in order, at most so many and each child once: what comes second may rest on the answer to the first. */
  #next(most: number): Outgoing[] {
    const row: Outgoing[] = [];
    for (const item of this.#view.items) {
      if (item.conflict !== null) continue;
      const again = row.some(({ collectionNumber }) => collectionNumber === item.collectionNumber);
      if (again || row.length === most) break;
      row.push(item);
    }
    return row;
  }

  async #send(waiting: readonly Outgoing[]): Promise<'answered' | 'silence' | 'refused'> {
    const row = waiting.map((item) => ({ ...item, attempts: item.attempts + 1 }));
    for (const item of row) await this.#put(item);
    this.#set({ sending: row.map(({ id }) => id) });
    const [first] = row;
    try {
      const answers =
        row.length === 1 && first ? [await this.#one(first)] : await this.#wiring.sendMany(row);
      this.#failures = 0;
      for (const [index, item] of row.entries()) {
        const answer = answers[index];
        if (answer) await this.#answered(item, answer);
      }
      this.#set({ stuck: false });
      return 'answered';
    } catch (error) {
      if (!isSilence(toApiError(error))) return 'refused';
      this.#failures += 1;
      this.#set({ stuck: true });
      this.#timer = setTimeout(this.kick, this.#wiring.pause(this.#failures));
      return 'silence';
    }
  }

  async #one(item: Outgoing): Promise<Answer> {
    try {
      return { state: await this.#wiring.send(item) };
    } catch (error) {
      const problem = toApiError(error);
      if (isSilence(problem)) throw error;
      const current = (problem.problem?.current as CaseStateView | undefined) ?? null;
      return { conflict: { code: problem.code, current } };
    }
  }

  async #answered(item: Outgoing, answer: Answer): Promise<void> {
    if ('conflict' in answer) {
      await this.#put({ ...item, conflict: answer.conflict });
      return;
    }
    await this.#wiring.store.remove(item.id);
    this.#set({ items: this.#view.items.filter(({ id }) => id !== item.id) });
    this.#wiring.onSent({ item, state: answer.state });
  }

  async #put(item: Outgoing): Promise<void> {
    await this.#wiring.store.put(item);
    this.#set({ items: this.#view.items.map((each) => (each.id === item.id ? item : each)) });
  }

  #set(change: Partial<OutboxView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
