import { setupWorker } from 'msw/browser';
import { CookieJar } from './cookie-jar.ts';
import { serviceHandlers } from './handlers.ts';
import type { Ask } from './handlers.ts';
import { Network, NETWORK_PARAMETERS, networkFromSearch } from './network.ts';
import type { NetworkState } from './network.ts';
import { DEFAULT_SCENARIO, fromWire, SERVICE, STORAGE_KINDS, toWire } from './wire.ts';
import type { FromWorker, Piece, Step, StorageKind, ToWorker } from './wire.ts';

const SCENARIO_KEY = 'mock.scenario';
const NETWORK_KEY = 'mock.network';
const SILENCE_MS = 60_000;

declare global {
  interface Window {
    /** Latency, failures and offline by hand: `network.set({ latency: 2000 })`, `network.calm()`. */
    network?: Network;
  }
}

/**
 * Mounts the service inside the page. The address may choose a scenario (`?scenario=classroom`), begin it anew
 * (`?reset`) and set the network (network.ts); what it said is kept for this tab and taken out of the address.
 */
export async function startMocks(report: (step: Step) => void): Promise<void> {
  if (!('serviceWorker' in navigator) || !('locks' in navigator)) {
    throw new Error(
      'The demonstration needs a secure address: https, or http://localhost instead of a number.',
    );
  }
  const search = new URLSearchParams(location.search);
  const network = new Network({ ...keptNetwork(), ...networkFromSearch(search) }, (state) =>
    sessionStorage.setItem(NETWORK_KEY, JSON.stringify(state)),
  );
  network.set({});
  window.network = network;

  const scenario = chooseScenario(search);
  const reset = search.has('reset');
  const jar = new CookieJar(sessionStorage);
  const ask = await openWorker({ scenario, reset, storage: storageOf(search) }, report);
  sessionStorage.setItem(SCENARIO_KEY, scenario);
  localStorage.setItem(SCENARIO_KEY, scenario);
  tidyAddress(search);
  const worker = setupWorker(...serviceHandlers({ ask, jar, network }));
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
}

/** The tab's own choice first; a new tab begins with the last one made anywhere. */
function chooseScenario(search: URLSearchParams): string {
  return (
    search.get('scenario') ??
    sessionStorage.getItem(SCENARIO_KEY) ??
    localStorage.getItem(SCENARIO_KEY) ??
    DEFAULT_SCENARIO
  );
}

function keptNetwork(): Partial<NetworkState> {
  return JSON.parse(sessionStorage.getItem(NETWORK_KEY) ?? '{}') as Partial<NetworkState>;
}

function storageOf(search: URLSearchParams): StorageKind | null {
  return STORAGE_KINDS.find((kind) => kind === search.get('storage')) ?? null;
}

/** The screens' own filters live in the address; and a reload must not reset a second time. */
function tidyAddress(search: URLSearchParams): void {
  for (const name of ['scenario', 'reset', 'storage', ...NETWORK_PARAMETERS]) search.delete(name);
  const rest = search.toString();
  history.replaceState(history.state, '', location.pathname + (rest && `?${rest}`) + location.hash);
}

type Wish = Omit<Extract<ToWorker, { kind: 'open' }>, 'kind'>;

class StaleDatabaseError extends Error {}

/** A filling that was interrupted, or data of an earlier release, are made anew, once. */
async function openWorker(wish: Wish, report: (step: Step) => void): Promise<Ask> {
  try {
    return await openOnce(wish, report);
  } catch (error) {
    if (!(error instanceof StaleDatabaseError)) throw error;
    console.warn('The kept demonstration cannot be opened and is made anew.', error);
    return openOnce({ ...wish, reset: true }, report);
  }
}

function openOnce(wish: Wish, report: (step: Step) => void): Promise<Ask> {
  const worker = new Worker(`${SERVICE}/worker.js`, { type: 'module' });
  const send = (message: ToWorker, transfer: Transferable[] = []) =>
    worker.postMessage(message, { transfer });
  const waiting = new Map<number, (message: Extract<FromWorker, { kind: 'answer' }>) => void>();
  const streams = new Map<number, ReadableStreamDefaultController<Uint8Array>>();
  let lastId = 0;

  const ask: Ask = async (request, cookie) => {
    const wire = await toWire(request, cookie);
    const id = ++lastId;
    const { answer } = await new Promise<Extract<FromWorker, { kind: 'answer' }>>((resolve) => {
      waiting.set(id, resolve);
      send({ kind: 'ask', id, request: wire }, wire.body ? [wire.body] : []);
    });
    const stream = answer?.streams ? streamOf(id) : null;
    return { response: fromWire(answer, stream), setCookie: answer?.setCookie ?? null };
  };
  const streamOf = (id: number) =>
    new ReadableStream<Uint8Array>({
      start: (controller) => void streams.set(id, controller),
      cancel() {
        streams.delete(id);
        send({ kind: 'leave', id });
      },
    });
  const take = (id: number, piece: Piece) => {
    if (piece) return streams.get(id)?.enqueue(new Uint8Array(piece));
    streams.get(id)?.close();
    streams.delete(id);
  };

  return new Promise((resolve, reject) => {
    // A database that spins says nothing any more, and only the end of its worker stops it.
    let silence = setTimeout(giveUp, SILENCE_MS);
    function giveUp() {
      worker.terminate();
      reject(new StaleDatabaseError('The kept demonstration does not answer.'));
    }
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', (event: MessageEvent<FromWorker>) => {
      const message = event.data;
      clearTimeout(silence);
      switch (message.kind) {
        case 'step':
          silence = setTimeout(giveUp, SILENCE_MS);
          report(message.step);
          return;
        case 'ready':
          resolve(ask);
          return;
        case 'failed':
          // Only the end of the worker lets go of its files.
          worker.terminate();
          reject(new (message.stale ? StaleDatabaseError : Error)(message.message));
          return;
        case 'answer':
          // What streams must be there before its first piece, which comes right behind.
          waiting.get(message.id)?.(message);
          waiting.delete(message.id);
          return;
        case 'piece':
          // A turn later, so that the answer before it has become a stream.
          setTimeout(() => take(message.id, message.piece));
      }
    });
    send({ kind: 'open', ...wish });
  });
}
