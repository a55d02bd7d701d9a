import type { Piece, WireAnswer, WireRequest } from './wire.ts';

/** Where the pieces of a body go that streams, and whether anybody still wants them. */
export interface Tap {
  push: (piece: Piece) => void;
  left: AbortSignal;
}

export type Serve = (request: WireRequest, tap: Tap) => Promise<WireAnswer>;

type Message =
  | { kind: 'hello' }
  | { kind: 'leading'; leader: string }
  | { kind: 'ask'; from: string; id: number; request: WireRequest }
  | { kind: 'answer'; to: string; id: number; answer: WireAnswer }
  | { kind: 'piece'; to: string; id: number; piece: Piece }
  | { kind: 'leave'; from: string; id: number };

interface Pending {
  request: WireRequest;
  tap: Tap;
  settle: (answer: WireAnswer | null) => void;
}

/**
 * One database for all tabs of a scenario. Only one worker can hold its files: the one that has the lock
 * serves the others over a channel, and when its tab closes the next one takes over.
 */
export class SharedService {
  readonly #me = crypto.randomUUID();
  readonly #name: string;
  readonly #open: () => Promise<Serve>;
  readonly #channel: BroadcastChannel;
  readonly #pending = new Map<number, Pending>();
  /** Streams of other tabs that are served here, and those of this tab that are served elsewhere. */
  readonly #served = new Map<string, AbortController>();
  readonly #streaming = new Map<number, Tap>();
  #local: Serve | null = null;
  #leader: string | null = null;
  #lastId = 0;

  constructor(name: string, open: () => Promise<Serve>) {
    this.#name = name;
    this.#open = open;
    this.#channel = new BroadcastChannel(name);
  }

  /** Settles when requests can be answered, here or by another tab. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#channel.addEventListener('message', (event: MessageEvent<Message>) => {
        this.#receive(event.data);
        if (this.#leader !== null) resolve();
      });
      this.#channel.postMessage({ kind: 'hello' } satisfies Message);
      const lead = async () => {
        this.#local = await this.#open();
        this.#follow(this.#me);
        resolve();
        // Held until the tab closes.
        await new Promise(() => {});
      };
      navigator.locks.request(this.#name, lead).catch(reject);
    });
  }

  /** `null`: whoever had the database went away with the request, and it is not known what became of it. */
  ask(request: WireRequest, tap: Tap): Promise<WireAnswer | null> {
    if (this.#local) return this.#local(request, tap);
    const id = ++this.#lastId;
    return new Promise((settle) => {
      this.#pending.set(id, { request, tap, settle });
      this.#forward(id, request);
    });
  }

  #forward(id: number, request: WireRequest): void {
    this.#channel.postMessage({ kind: 'ask', from: this.#me, id, request } satisfies Message);
  }

  #receive(message: Message): void {
    switch (message.kind) {
      case 'hello':
        if (this.#local) this.#announce();
        return;
      case 'leading':
        if (message.leader !== this.#leader) this.#follow(message.leader);
        return;
      case 'ask':
        if (this.#local) void this.#serveTab(this.#local, message);
        return;
      case 'answer': {
        if (message.to !== this.#me) return;
        const pending = this.#pending.get(message.id);
        this.#pending.delete(message.id);
        if (pending && message.answer.streams) this.#follows(message.id, pending.tap);
        pending?.settle(message.answer);
        return;
      }
      case 'piece':
        if (message.to !== this.#me) return;
        this.#streaming.get(message.id)?.push(message.piece);
        if (message.piece === null) this.#streaming.delete(message.id);
        return;
      case 'leave':
        this.#served.get(`${message.from} ${message.id}`)?.abort();
        this.#served.delete(`${message.from} ${message.id}`);
    }
  }

  async #serveTab(serve: Serve, message: Extract<Message, { kind: 'ask' }>): Promise<void> {
    const { from: to, id } = message;
    const left = new AbortController();
    this.#served.set(`${to} ${id}`, left);
    const push = (piece: Piece) =>
      this.#channel.postMessage({ kind: 'piece', to, id, piece } satisfies Message);
    const answer = await serve(message.request, { push, left: left.signal });
    if (!answer.streams) this.#served.delete(`${to} ${id}`);
    this.#channel.postMessage({ kind: 'answer', to, id, answer } satisfies Message);
  }

  #follows(id: number, tap: Tap): void {
    this.#streaming.set(id, tap);
    tap.left.addEventListener('abort', () => {
      this.#streaming.delete(id);
      this.#channel.postMessage({ kind: 'leave', from: this.#me, id } satisfies Message);
    });
  }

  #announce(): void {
    this.#channel.postMessage({ kind: 'leading', leader: this.#me } satisfies Message);
  }

  /** Reading is asked again of the new leader; whether a write was carried out nobody knows. */
  #follow(leader: string): void {
    this.#leader = leader;
    if (this.#local) this.#announce();
    // A stream does not move to another tab: it ends, and is asked for again.
    for (const tap of this.#streaming.values()) tap.push(null);
    this.#streaming.clear();
    for (const [id, { request, tap, settle }] of this.#pending) {
      if (request.method !== 'GET') {
        this.#pending.delete(id);
        settle(null);
      } else if (this.#local) {
        this.#pending.delete(id);
        void this.#local(request, tap).then(settle);
      } else {
        this.#forward(id, request);
      }
    }
  }
}
