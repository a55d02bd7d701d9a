import { beginToday } from './fill.ts';
import { mountService } from './mount-service.ts';
import { COOKIE_HEADER, pageIdentity } from './page-identity.ts';
import { SCENARIO_NAMES } from './scenarios/scenario.ts';
import type { ScenarioName } from './scenarios/scenario.ts';
import { SharedService } from './shared-service.ts';
import type { Serve, Tap } from './shared-service.ts';
import { startSimulator } from './simulator.ts';
import type { FromWorker, StorageKind, ToWorker, WireAnswer, WireRequest } from './wire.ts';
import { bestStorage, openStored, removeStored } from './storage/worker-database.ts';

/** The product's service and its database, beside the page, so that a long query never stops a scroll. */
const send = (message: FromWorker, transfer: Transferable[] = []) =>
  self.postMessage(message, { transfer });

let shared: SharedService | null = null;
/** Streams that the page reads, by the number of their question. */
const streams = new Map<number, AbortController>();

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  switch (message.kind) {
    case 'open':
      void open(message);
      return;
    case 'ask':
      void answer(message.id, message.request);
      return;
    case 'leave':
      streams.get(message.id)?.abort();
      streams.delete(message.id);
  }
});

async function open(wish: Extract<ToWorker, { kind: 'open' }>): Promise<void> {
  const { reset } = wish;
  const storage = wish.storage ?? bestStorage();
  try {
    const scenario = SCENARIO_NAMES.find((known) => known === wish.scenario);
    if (!scenario) {
      const known = SCENARIO_NAMES.join(', ');
      throw new Error(`There is no scenario "${wish.scenario}"; there are ${known}.`);
    }
    const name = `admission-${scenario}`;
    if (reset && (await isHeld(name))) {
      throw new Error(`Another tab has the scenario "${scenario}" open; close it to reset.`);
    }
    shared = new SharedService(name, async () => {
      if (reset) await removeStored(storage, scenario);
      return serveStored(storage, scenario);
    });
    await shared.start();
    send({ kind: 'ready' });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    send({ kind: 'failed', message, stale: shared !== null && !reset });
  }
}

/** A page that was just left keeps its lock for a moment. */
async function isHeld(name: string): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { held = [] } = await navigator.locks.query();
    if (!held.some((lock) => lock.name === name)) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return true;
}

async function serveStored(storage: StorageKind, scenario: ScenarioName): Promise<Serve> {
  send({ kind: 'step', step: { label: '数据库 database', done: 0, total: 0 } });
  const { db, isNew } = await openStored(storage, scenario);
  if (isNew) await beginToday(db);
  let setCookie: string | null = null;
  const { app, keepReleasing } = await mountService({
    db,
    scenario,
    report: (step) => send({ kind: 'step', step }),
    log: (entry) => entry.level === 'error' && console.error(entry),
    wrapIdentity: (identity) => pageIdentity(identity, (value) => (setCookie = value)),
  });
  startSimulator({ app, db });
  keepReleasing();

  const fetchFrom = async (wire: WireRequest, tap: Tap): Promise<WireAnswer> => {
    const { method, url, body, cookie } = wire;
    const headers = new Headers(wire.headers);
    if (cookie) headers.set(COOKIE_HEADER, cookie);
    setCookie = null;
    const response = await app.fetch(new Request(url, { method, headers, body }));
    const head = { status: response.status, headers: [...response.headers], setCookie };
    if (response.body && response.headers.get('content-type')?.startsWith('text/event-stream')) {
      void pump(response.body, tap);
      return { ...head, body: null, streams: true };
    }
    return { ...head, body: await response.arrayBuffer() };
  };
  // Signing in and out go one at a time, so that a cookie finds its own answer.
  let last: Promise<unknown> = Promise.resolve();
  return (wire, tap) => {
    if (wire.method === 'GET' || new URL(wire.url).pathname !== '/api/session') {
      return fetchFrom(wire, tap).then((answered) => ({ ...answered, setCookie: null }));
    }
    const next = last.then(() => fetchFrom(wire, tap));
    last = next.catch(() => {});
    return next;
  };
}

/** Hands the pieces on until there is no more, or nobody who reads them. */
async function pump(body: ReadableStream<Uint8Array>, { push, left }: Tap): Promise<void> {
  const reader = body.getReader();
  left.addEventListener('abort', () => void reader.cancel());
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return push(null);
    push(new Uint8Array(value).buffer);
  }
}

async function answer(id: number, request: WireRequest): Promise<void> {
  const left = new AbortController();
  streams.set(id, left);
  const push: Tap['push'] = (piece) => send({ kind: 'piece', id, piece }, piece ? [piece] : []);
  const answered = (await shared?.ask(request, { push, left: left.signal })) ?? null;
  if (!answered?.streams) streams.delete(id);
  send({ kind: 'answer', id, answer: answered }, answered?.body ? [answered.body] : []);
}
