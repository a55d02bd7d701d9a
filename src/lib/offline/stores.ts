import { keyOf, openVault, seal, unseal, type Vault } from './vault.ts';
import type { Outgoing, OutgoingStore } from './outbox.ts';

/** For browsers that keep nothing: it lasts as long as the page. */
export function passingStore(): OutgoingStore {
  const items = new Map<number, Outgoing>();
  let last = 0;
  return {
    lasts: false,
    list: () => Promise.resolve([...items.values()]),
    add(item) {
      last += 1;
      items.set(last, { ...item, id: last });
      return Promise.resolve(last);
    },
    put(item) {
      items.set(item.id, item);
      return Promise.resolve();
    },
    remove(id) {
      items.delete(id);
      return Promise.resolve();
    },
  };
}

function sealedStore(vault: Vault, key: CryptoKey, personId: string): OutgoingStore {
  return {
    lasts: true,
    async list() {
      const ids = await vault.getAllKeysFromIndex('queue', 'personId', personId);
      const sealed = await vault.getAllFromIndex('queue', 'personId', personId);
      const items = await Promise.all(
        sealed.map(async (each, i) => {
          const item = await unseal<Omit<Outgoing, 'id'>>(key, each);
          const id = ids[i];
          return item && id !== undefined ? [{ ...item, id }] : [];
        }),
      );
      return items.flat();
    },
    async add(item) {
      return vault.add('queue', { ...(await seal(key, item)), personId });
    },
    async put({ id, ...item }) {
      await vault.put('queue', { ...(await seal(key, item)), personId }, id);
    },
    remove: (id) => vault.delete('queue', id),
  };
}

/** The roster of the desk's own person, sealed. */
export interface RosterStore {
  load<T>(): Promise<T | null>;
  save(value: unknown): Promise<void>;
}

export interface DeskStores {
  outgoing: OutgoingStore;
  roster: RosterStore;
}

export async function openStores(personId: string, name: string): Promise<DeskStores> {
  const vault = await openVault();
  if (!vault) {
    let kept: unknown = null;
    return {
      outgoing: passingStore(),
      roster: {
        load: <T>() => Promise.resolve(kept as T | null),
        save(value) {
          kept = value;
          return Promise.resolve();
        },
      },
    };
  }
  const key = await keyOf(vault, personId, name);
  return {
    outgoing: sealedStore(vault, key, personId),
    roster: {
      async load<T>() {
        const sealed = await vault.get('rosters', personId);
        return sealed ? unseal<T>(key, sealed) : null;
      },
      async save(value) {
        await vault.put('rosters', await seal(key, value), personId);
      },
    },
  };
}
