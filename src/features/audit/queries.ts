import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import type { AuditSearch } from './search.ts';

export const auditQueries = {
  list: (search: AuditSearch) =>
    queryOptions({
      queryKey: ['audit', search],
      queryFn: ({ signal }) =>
        unwrap(
          api.audit.$get(
            {
              query: {
                ...search,
                page: String(search.page),
                pageSize: String(search.pageSize),
              },
            },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
    }),
};
