import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/**
 * What a desk keeps on its machine (docs/decisions/016-the-desk-without-a-network.md): sealed with a key of the
 * person's own that cannot be taken out of the browser, and that signing out destroys.
 */
interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}
interface Schema extends DBSchema {
  keys: { key: string; value: { personId: string; name: string; key: CryptoKey; since: string } };
  rosters: { key: string; value: Sealed };
  queue: {
    key: number;
    value: Sealed & { personId: string };
    indexes: { personId: string };
  };
  frame: { key: string; value: Frame };
}

/** Enough to draw the frame without a service; names no pupil. */
export interface Frame {
  personId: string;
  session: unknown;
  season: unknown;
  /** A session ends on the service after so long; nobody looks at a roster longer than that. */
  expiresAt: string;
}

const NAME = 'admission-desk';
const CURRENT = 'current';
const SESSION_MS = 12 * 3_600_000;

export type Vault = IDBPDatabase<Schema>;
let opened: Promise<Vault | null> | undefined;

/** `null` where the browser keeps nothing: a private window, or an address that is not secure. */
export function openVault(): Promise<Vault | null> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Vault | null> {
  if (!('indexedDB' in globalThis) || !globalThis.crypto?.subtle) return null;
  try {
    return await openDB<Schema>(NAME, 1, {
      upgrade(database) {
        database.createObjectStore('keys', { keyPath: 'personId' });
        database.createObjectStore('rosters');
        database
          .createObjectStore('queue', { autoIncrement: true })
          .createIndex('personId', 'personId');
        database.createObjectStore('frame');
      },
    });
  } catch {
    return null;
  }
}

/** The person's key; made at the desk's first use in a session. */
export async function keyOf(vault: Vault, personId: string, name: string): Promise<CryptoKey> {
  const kept = await vault.get('keys', personId);
  if (kept) return kept.key;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await vault.put('keys', { personId, name, key, since: new Date().toISOString() });
  return key;
}

export async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data) };
}

/** `null` for what another key sealed. */
export async function unseal<T>(key: CryptoKey, { iv, data }: Sealed): Promise<T | null> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  } catch {
    return null;
  }
}

export async function keepFrame(frame: Omit<Frame, 'expiresAt'>): Promise<void> {
  const vault = await openVault();
  const expiresAt = new Date(Date.now() + SESSION_MS).toISOString();
  await vault?.put('frame', { ...frame, expiresAt }, CURRENT);
}

export async function keptFrame(): Promise<Frame | null> {
  const vault = await openVault();
  const frame = await vault?.get('frame', CURRENT);
  return frame && frame.expiresAt > new Date().toISOString() ? frame : null;
}

/** How many check-ins of each person wait on this machine. */
export async function unsentByPerson(): Promise<{ personId: string; name: string; n: number }[]> {
  const vault = await openVault();
  if (!vault) return [];
  const all = await vault.getAll('keys');
  const counted = await Promise.all(
    all.map(async ({ personId, name }) => ({
      personId,
      name,
      n: await vault.countFromIndex('queue', 'personId', personId),
    })),
  );
  return counted.filter(({ n }) => n > 0);
}

/**
 * After signing out, and when somebody else signs in. Rosters go, whoever's; a key goes unless check-ins are
 * still sealed with it, which only their own registrar may send.
 */
export async function forgetDesk(stays: string | null = null): Promise<void> {
  const vault = await openVault();
  if (!vault) return;
  const keep = new Set((await unsentByPerson()).map(({ personId }) => personId));
  for (const personId of await vault.getAllKeys('keys')) {
    if (personId === stays) continue;
    if (!keep.has(personId)) await vault.delete('keys', personId);
    await vault.delete('rosters', personId);
  }
  const frame = await vault.get('frame', CURRENT);
  if (frame && frame.personId !== stays) await vault.delete('frame', CURRENT);
}
