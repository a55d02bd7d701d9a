import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { schoolQueries } from '../../api/schools.ts';

export const planQueries = {
  history: (schoolId: string) =>
    queryOptions({
      queryKey: [...schoolQueries.all(), 'plan-history', schoolId],
      queryFn: ({ signal }) =>
        unwrap(
          api.schools[':schoolId']['intake-plan'].history.$get(
            { param: { schoolId } },
            { init: { signal } },
          ),
        ),
    }),
  warnings: (district?: string) =>
    queryOptions({
      queryKey: [...schoolQueries.all(), 'warnings', district ?? null],
      queryFn: ({ signal }) =>
        unwrap(api.warnings.$get({ query: { district } }, { init: { signal } })),
      placeholderData: keepPreviousData,
    }),
};
