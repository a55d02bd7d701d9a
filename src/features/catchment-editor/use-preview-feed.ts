import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Edition, EditionDetail } from '../../../server/contract/catchments.ts';
import { toApiError } from '../../api/errors.ts';
import { placeQueries } from '../../api/places.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { DraftStore } from './draft/store.ts';
import { versioned } from './draft/wire.ts';
import type { PreviewClient } from './preview/preview-client.ts';
import { editorQueries } from './queries.ts';

/** In force this year, else what the draft was begun from, else any other edition that is public. */
function firstAgainst(edition: Edition, others: readonly Edition[]): Edition | null {
  const published = others.filter(({ state }) => state === 'published');
  return (
    published.find(({ year }) => year === edition.year) ??
    others.find(({ id }) => id === edition.basedOnId) ??
    published[0] ??
    null
  );
}

/** Keeps the preview told of the extract, the draft, and what it is compared with. */
export function usePreviewFeed(
  edition: EditionDetail,
  editions: readonly Edition[],
  store: DraftStore,
  preview: PreviewClient,
) {
  const { i18n } = useWords();
  const [chosen, setAgainst] = useState<string | null>(null);
  const others = editions.filter(({ id, state }) => id !== edition.id && state !== 'discarded');
  const against = others.find(({ id }) => id === chosen) ?? firstAgainst(edition, others);
  // The map first: counting pupils keeps the service busy for a while.
  const ground = useQuery(placeQueries.gazetteer(edition.districtId));
  const extract = useQuery({
    ...editorQueries.extract(edition.id),
    enabled: !ground.isPending && editions.length > 0,
  });
  const other = useQuery({
    ...placeQueries.edition(against?.id ?? ''),
    enabled: against !== null,
  });
  const { year } = edition;
  useEffect(() => {
    if (extract.data) preview.open(extract.data, store.view().draft.ranges, year);
  }, [preview, extract.data, store, year]);
  useEffect(() => {
    if (extract.error) preview.fail(errorSentence(i18n, toApiError(extract.error)));
  }, [preview, extract.error, i18n]);
  const { refetch } = extract;
  useEffect(() => preview.retryBy(() => void refetch()), [preview, refetch]);
  useEffect(() => {
    if (!other.data) return;
    const ranges = versioned(other.data.ranges).map(({ range }) => range);
    preview.compareWith({ ranges, year: other.data.year });
  }, [preview, other.data]);
  useEffect(() => {
    const follow = () => preview.follow(store.view().draft.ranges);
    follow();
    return store.subscribe(follow);
  }, [preview, store]);
  return { against, others, setAgainst };
}
