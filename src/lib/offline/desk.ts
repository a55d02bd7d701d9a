import type { CaseStateView } from '../../../server/contract/case.ts';
import type { OfflineRoster, OfflineRow } from '../../../server/contract/check-in.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { Outbox, type Answer, type Outgoing } from './outbox.ts';
import { openStores } from './stores.ts';
import { forgetDesk } from './vault.ts';

/** A desk on a bad line gives a try up after so long, and makes the next one. */
const PATIENCE_MS = 12_000;
const LONGEST_PAUSE_MS = 20_000;

/** What was done at this desk since the page was opened, latest last. */
export interface Done {
  kind: 'checked-in' | 'undone';
  collectionNumber: string;
  name: string;
  at: string;
  state: CaseStateView;
  item: Outgoing | null;
}

export interface Desk {
  outbox: Outbox;
  log: () => readonly Done[];
  subscribeLog: (listener: () => void) => () => void;
  /** `at`: the check-in that was taken back, by the service's clock. */
  noteUndone: (name: string, at: string, state: CaseStateView) => void;
  keepRoster: (roster: OfflineRoster) => Promise<void>;
  /** The roster of the last time that there was a network. */
  roster: () => Promise<OfflineRoster | null>;
}

interface Opened {
  personId: string;
  desk: Promise<Desk>;
}
let current: Opened | null = null;
/** Of whoever signed out: a page that is drawn once more on its way out gets this closed one, never a new one. */
let left: Opened | null = null;

/** One desk a page: its outbox goes on sending while the registrar looks at another screen. */
export function deskOf(person: { id: string; name: string }): Promise<Desk> {
  if (left?.personId === person.id) return left.desk;
  if (current?.personId !== person.id) {
    current = { personId: person.id, desk: open(person) };
  }
  return current.desk;
}

export function currentDesk(): Promise<Desk> | null {
  return current?.desk ?? null;
}

async function open(person: { id: string; name: string }): Promise<Desk> {
  const stores = await openStores(person.id, person.name);
  const listeners = new Set<() => void>();
  let log: readonly Done[] = [];
  let inMemory: OfflineRoster | null = null;
  const note = (done: Done) => {
    log = [...log, done];
    if (inMemory) {
      inMemory = withState(inMemory, done.state);
      void stores.roster.save(inMemory);
    }
    for (const listener of listeners) listener();
  };
  const outbox = new Outbox({
    store: stores.outgoing,
    send: (item) => oneTabAtATime(() => post(item)),
    sendMany: (items) => oneTabAtATime(() => postMany(items)),
    pause: (failures) => Math.min(1_000 * 2 ** (failures - 1), LONGEST_PAUSE_MS),
    newKey: () => newKey(),
    onSent: ({ item, state }) => {
      const { collectionNumber, name, deskAt: at } = item;
      note({ kind: 'checked-in', collectionNumber, name, at, state, item });
    },
  });
  const desk: Desk = {
    outbox,
    log: () => log,
    subscribeLog(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    noteUndone(name, at, state) {
      const { collectionNumber } = state;
      note({ kind: 'undone', collectionNumber, name, at, state, item: null });
    },
    async keepRoster(roster) {
      inMemory = roster;
      await stores.roster.save(roster);
    },
    async roster() {
      inMemory ??= await stores.roster.load<OfflineRoster>();
      return inMemory;
    },
  };
  await outbox.open();
  globalThis.addEventListener?.('online', outbox.kick);
  return desk;
}

function withState(roster: OfflineRoster, state: CaseStateView): OfflineRoster {
  const rows = roster.rows.map((row): OfflineRow =>
    row.collectionNumber === state.collectionNumber
      ? {
          ...row,
          status: state.status,
          checkedInAt: state.checkedInAt,
          version: state.version,
        }
      : row,
  );
  return { ...roster, rows };
}

/** As the service is told of it. */
function told({ version, key, deskAt, desk, papers }: Outgoing) {
  const held = Math.round((Date.now() - Date.parse(deskAt)) / 1_000);
  // A desk whose clock was set back meanwhile held it for no time that anybody knows.
  return { version, key, deskAt, desk, papers, heldSeconds: Math.max(0, held) };
}

const patience = () => ({ init: { signal: AbortSignal.timeout(PATIENCE_MS) } });

function post(item: Outgoing): Promise<CaseStateView> {
  const param = { collectionNumber: item.collectionNumber };
  return unwrap(api.checkIn[':collectionNumber'].$post({ param, json: told(item) }, patience()));
}

async function postMany(items: readonly Outgoing[]): Promise<Answer[]> {
  const json = {
    dryRun: false,
    items: items.map((item) => ({ collectionNumber: item.collectionNumber, ...told(item) })),
  };
  const { results } = await unwrap(api.checkInBatch.$post({ json }, patience()));
  return results.map(({ outcome, code, state }) =>
    outcome === 'refused' || state === null
      ? { conflict: { code: code ?? 'not-found', current: state } }
      : { state },
  );
}

async function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  const { locks } = navigator as { locks?: LockManager };
  return locks ? locks.request('admission-desk-sender', work) : work();
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Signing out: nothing that a pupil could be known by stays. */
export async function leaveDesk(): Promise<void> {
  if (current) {
    const { outbox } = await current.desk;
    outbox.close();
    globalThis.removeEventListener?.('online', outbox.kick);
    left = current;
    current = null;
  }
  await forgetDesk();
}

/** Signing in: what others left goes, and the own desk may be opened. */
export async function enterDesk(personId: string | null): Promise<void> {
  left = null;
  await forgetDesk(personId);
}
