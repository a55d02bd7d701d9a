import type { WireAnswer, WireRequest } from './wire.ts';

export type Serve = (request: WireRequest) => Promise<WireAnswer>;

type Message =
  | { kind: 'hello' }
  | { kind: 'leading'; leader: string }
  | { kind: 'ask'; from: string; id: number; request: WireRequest }
  | { kind: 'answer'; to: string; id: number; answer: WireAnswer };

interface Pending {
  request: WireRequest;
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
  ask(request: WireRequest): Promise<WireAnswer | null> {
    if (this.#local) return this.#local(request);
    const id = ++this.#lastId;
    return new Promise((settle) => {
      this.#pending.set(id, { request, settle });
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
        this.#pending.get(message.id)?.settle(message.answer);
        this.#pending.delete(message.id);
      }
    }
  }

  async #serveTab(serve: Serve, message: Extract<Message, { kind: 'ask' }>): Promise<void> {
    const answer = await serve(message.request);
    const { from: to, id } = message;
    this.#channel.postMessage({ kind: 'answer', to, id, answer } satisfies Message);
  }

  #announce(): void {
    this.#channel.postMessage({ kind: 'leading', leader: this.#me } satisfies Message);
  }

  /** Reading is asked again of the new leader; whether a write was carried out nobody knows. */
  #follow(leader: string): void {
    this.#leader = leader;
    if (this.#local) this.#announce();
    for (const [id, { request, settle }] of this.#pending) {
      if (request.method !== 'GET') {
        this.#pending.delete(id);
        settle(null);
      } else if (this.#local) {
        this.#pending.delete(id);
        void this.#local(request).then(settle);
      } else {
        this.#forward(id, request);
      }
    }
  }
}
