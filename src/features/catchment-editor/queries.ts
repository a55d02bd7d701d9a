import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap, unwrapFile } from '../../api/errors.ts';

export const editorQueries = {
  /** Left as it came: it is read in the workers, never on the page's own thread. */
  extract: (editionId: string) =>
    queryOptions({
      queryKey: ['edition-extract', editionId],
      queryFn: ({ signal }) =>
        unwrapFile(
          api.editions[':editionId'].extract.$get({ param: { editionId } }, { init: { signal } }),
        ),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  impact: (editionId: string, version: number, against: string) =>
    queryOptions({
      queryKey: ['edition-impact', editionId, version, against],
      queryFn: ({ signal }) =>
        unwrap(
          api.editions[':editionId'].impact.$get(
            { param: { editionId }, query: { against } },
            { init: { signal } },
          ),
        ),
      staleTime: 60_000,
    }),
};
