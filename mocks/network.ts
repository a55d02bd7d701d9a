/**
 * What can happen between a screen and the service, on demand, so that every failure can be seen by hand and
 * held by a test (house rule 18). In the browser `window.network` and the address carry the switches:
 * `?latency=800` or `?latency=200-3000`, `?fail=503` and the other kinds below, `?fail-rate=0.3`,
 * `?fail-on=/api/coordination`, `?offline`.
 */
export const FAILURES = ['unreachable', 'lost', 'garbled'] as const;

/**
 * `unreachable`: the request never arrives. `lost`: it arrives and is carried out, the answer does not come
 * back. `garbled`: something in between answers in HTML. A number: a problem with that status.
 */
export type Failure = (typeof FAILURES)[number] | number;

export interface NetworkState {
  /** Milliseconds; of two numbers any time between them. */
  latency: number | readonly [number, number];
  fail: Failure | null;
  /** The share of requests that fail, from 0 to 1. */
  failRate: number;
  /** Only requests whose method and path contain this, such as `POST /api/coordination`. */
  failOn: string;
  offline: boolean;
}

const CALM: NetworkState = { latency: 0, fail: null, failRate: 1, failOn: '', offline: false };

export class Network {
  #state: NetworkState;
  readonly #onChange: (state: NetworkState) => void;

  constructor(
    kept: Partial<NetworkState> = {},
    onChange: (state: NetworkState) => void = () => {},
  ) {
    this.#state = { ...CALM, ...kept };
    this.#onChange = onChange;
    if (this.#state.offline) pretendOnline(false);
  }

  get state(): NetworkState {
    return this.#state;
  }

  set(change: Partial<NetworkState>): NetworkState {
    const wasOffline = this.#state.offline;
    this.#state = { ...this.#state, ...change };
    if (this.#state.offline !== wasOffline) pretendOnline(!this.#state.offline);
    this.#onChange(this.#state);
    return this.#state;
  }

  /** Everything works again. */
  calm(): NetworkState {
    return this.set(CALM);
  }

  /** Lets a request travel to the service and its answer back, unless something happens on the way. */
  async carry(request: Request, deliver: () => Promise<Response>): Promise<Response> {
    const { latency, fail, failRate, failOn, offline } = this.#state;
    if (offline) return Response.error();
    const wait = typeof latency === 'number' ? latency : between(latency);
    if (wait > 0) await pause(wait, request.signal);
    const { pathname } = new URL(request.url);
    const strikes =
      fail !== null && `${request.method} ${pathname}`.includes(failOn) && Math.random() < failRate;
    if (!strikes) return deliver();
    switch (fail) {
      case 'unreachable':
        return Response.error();
      case 'lost':
        await deliver();
        return Response.error();
      case 'garbled':
        return new Response('<html><body><h1>502 Bad Gateway</h1></body></html>', {
          status: 502,
          headers: { 'content-type': 'text/html' },
        });
      default:
        return new Response(
          JSON.stringify({
            type: 'urn:admission:problem:failure',
            title: 'A failure on demand',
            status: fail,
            code: 'failure',
            instance: pathname,
          }),
          { status: fail, headers: { 'content-type': 'application/problem+json' } },
        );
    }
  }
}

/** The switches that an address carries. */
export function networkFromSearch(search: URLSearchParams): Partial<NetworkState> {
  const change: Partial<NetworkState> = {};
  const latency = search.get('latency')?.split('-').map(Number);
  if (latency?.length === 1 && latency[0] !== undefined) change.latency = latency[0];
  if (latency?.length === 2) change.latency = [latency[0] ?? 0, latency[1] ?? 0];
  const fail = search.get('fail');
  if (fail !== null) change.fail = readFailure(fail);
  const rate = search.get('fail-rate');
  if (rate !== null) change.failRate = Number(rate);
  const on = search.get('fail-on');
  if (on !== null) change.failOn = on;
  if (search.has('offline')) change.offline = search.get('offline') !== 'no';
  return change;
}

export const NETWORK_PARAMETERS = ['latency', 'fail', 'fail-rate', 'fail-on', 'offline'] as const;

function readFailure(text: string): Failure | null {
  const kind = FAILURES.find((name) => name === text);
  const status = Number(text);
  return kind ?? (status >= 400 && status < 600 ? status : null);
}

const between = ([least, most]: readonly [number, number]) =>
  least + Math.random() * (most - least);

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    // Whoever asked has left: there is nobody to keep waiting for.
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The page must believe it, too: `navigator.onLine` and the two events are what it listens to. */
function pretendOnline(online: boolean): void {
  if (typeof window === 'undefined') return;
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}
