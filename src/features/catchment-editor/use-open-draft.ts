import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { EditionDetail } from '../../../server/contract/catchments.ts';
import type { SavedRanges } from '../../../server/contract/edition-routes.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { placeQueries } from '../../api/places.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { openCrashStore } from './draft/crash-copy.ts';
import { DraftStore, type VersionedRange } from './draft/store.ts';
import { reconcile, toInput, versioned } from './draft/wire.ts';

const SAVE_AFTER_MS = 1_200;
const pauseMs = (failures: number) => Math.min(30_000, 1_000 * 2 ** failures);

export interface OpenedDraft {
  store: DraftStore;
  editable: boolean;
}

const mayEdit = ({ actions }: EditionDetail) =>
  actions.some(({ name, allowed }) => name === 'edit' && allowed);

/** The draft store of an edition, opened once from what the service has, and told when that changes. */
export function useOpenDraft(
  client: QueryClient,
  detail: EditionDetail | undefined,
  fresh: boolean,
): OpenedDraft | null {
  const viewer = useViewer();
  const { season } = useSeason();
  const [opened, setOpened] = useState<OpenedDraft | null>(null);
  // What lay in the cache may be old; a draft begins with what the service has now.
  const ready = detail !== undefined && fresh;

  useEffect(() => {
    if (!ready || opened || !detail) return;
    let left = false;
    const { id, districtId } = detail;
    const known = new Set(detail.ranges.map(({ schoolId }) => schoolId));
    const without = season.schools
      .filter((school) => school.districtId === districtId && school.ownership === 'public')
      .flatMap((school) => (known.has(school.id) ? [] : [school.id]));
    const editable = mayEdit(detail);
    const open = async () => {
      const crash = await openCrashStore(viewer.id, id);
      if (left) return;
      const store = new DraftStore(
        versioned(detail.ranges),
        without,
        {
          save: (changes) => saveRanges(client, id, changes),
          read: async () =>
            versioned(
              (await client.fetchQuery({ ...placeQueries.edition(id), staleTime: 0 })).ranges,
            ),
          reconcile,
          crash,
          now: () => new Date().toISOString(),
          delayMs: SAVE_AFTER_MS,
          pauseMs,
          onSaved: () => {},
        },
        !editable,
      );
      if (editable) void store.open();
      setOpened({ store, editable });
    };
    void open();
    return () => {
      left = true;
    };
  }, [ready, opened, detail, client, viewer.id, season]);

  useEffect(() => {
    if (detail && opened) opened.store.follow(versioned(detail.ranges));
  }, [detail, opened]);
  useEffect(() => () => opened?.store.close(), [opened]);
  return opened;
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
