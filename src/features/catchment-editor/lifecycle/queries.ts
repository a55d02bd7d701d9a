import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { unwrap } from '../../../api/errors.ts';

/** The service's own word on an edition, as against the preview in the page. */
export const lifecycleQueries = {
  checks: (editionId: string) =>
    queryOptions({
      queryKey: ['editions', 'checks', editionId],
      queryFn: ({ signal }) =>
        unwrap(
          api.editions[':editionId'].checks.$get({ param: { editionId } }, { init: { signal } }),
        ),
    }),
  /** Against what the service compares with by itself where nothing is named. */
  impact: (editionId: string, against?: string) =>
    queryOptions({
      queryKey: ['editions', 'impact', editionId, against ?? null],
      queryFn: ({ signal }) =>
        unwrap(
          api.editions[':editionId'].impact.$get(
            { param: { editionId }, query: { against } },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
    }),
};
