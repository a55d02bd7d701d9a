import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { EditionDetail } from '../../../server/contract/catchments.ts';
import type { SavedRanges } from '../../../server/contract/edition-routes.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { placeQueries } from '../../api/places.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { openCrashStore } from './draft/crash-copy.ts';
import type { VersionedRange } from './draft/reducer.ts';
import { DraftStore } from './draft/store.ts';
import { reconcile, toInput, versioned } from './draft/wire.ts';

const SAVE_AFTER_MS = 1_200;
const pauseMs = (failures: number) => Math.min(30_000, 1_000 * 2 ** failures);

const mayEdit = ({ actions }: EditionDetail) =>
  actions.some(({ name, allowed }) => name === 'edit' && allowed);

/** The draft store of an edition, opened once from what the page has, and told when that changes. */
export function useOpenDraft(
  client: QueryClient,
  detail: EditionDetail | undefined,
): { store: DraftStore; editable: boolean } | null {
  const viewer = useViewer();
  const { season } = useSeason();
  const [store, setStore] = useState<DraftStore | null>(null);
  const editable = detail !== undefined && mayEdit(detail);

  useEffect(() => {
    // What lay in the cache may be old: the reading that follows it is merged like a colleague's save.
    if (store || !detail) return;
    let left = false;
    const { id, districtId } = detail;
    const known = new Set(detail.ranges.map(({ schoolId }) => schoolId));
    const without = season.schools
      .filter((school) => school.districtId === districtId && school.ownership === 'public')
      .flatMap((school) => (known.has(school.id) ? [] : [school.id]));
    const open = async () => {
      const crash = await openCrashStore(viewer.id, id);
      if (left) return;
      const made = new DraftStore(versioned(detail.ranges), without, {
        save: (changes) => saveRanges(client, id, changes),
        read: async () => {
          const fresh = { ...placeQueries.edition(id), staleTime: 0 };
          return versioned((await client.fetchQuery(fresh)).ranges);
        },
        reconcile,
        crash,
        now: () => new Date().toISOString(),
        delayMs: SAVE_AFTER_MS,
        pauseMs,
      });
      made.allow(mayEdit(detail));
      if (mayEdit(detail)) void made.open();
      setStore(made);
    };
    void open();
    return () => {
      left = true;
    };
  }, [store, detail, client, viewer.id, season]);

  useEffect(() => {
    if (!detail || !store) return;
    store.allow(mayEdit(detail));
    store.follow(versioned(detail.ranges));
  }, [detail, store]);
  useEffect(() => () => store?.close(), [store]);
  return store && { store, editable };
}

async function saveRanges(
  client: QueryClient,
  editionId: string,
  changes: readonly VersionedRange[],
): Promise<SavedRanges['versions']> {
  const ranges = changes.map(toInput);
  const { edition, versions } = await unwrap(
    api.editions[':editionId'].ranges.$put({ param: { editionId }, json: { ranges } }),
  );
  const sent = new Map(ranges.map((range) => [range.schoolId, range]));
  const versionOf = new Map(versions.map((each) => [each.schoolId, each.version]));
  // The page's copy of the edition as it is now, without reading all of it again after every corner. What a
  // colleague saved keeps its old version here, so that the next reading brings it.
  client.setQueryData(placeQueries.edition(editionId).queryKey, (old) =>
    old === undefined
      ? old
      : {
          ...old,
          ...edition,
          ranges: old.ranges.map((range) => {
            const mine = sent.get(range.schoolId);
            if (!mine) return range;
            const version = versionOf.get(range.schoolId) ?? range.version;
            return { ...range, ...mine, version };
          }),
        },
  );
  void client.invalidateQueries({ queryKey: placeQueries.editions(edition.districtId).queryKey });
  return versions;
}
