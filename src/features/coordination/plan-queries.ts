import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import type { PlanSearch } from './plan-search.ts';

/** While a plan is being made its phase is asked for twice a second, else not at all. */
const RUNNING_MS = 500;
export const PLAN_PAGE_SIZE = 100;
/** What one answer of the service holds at most. */
const ALL = '200';

const one = api.coordinationPlans[':planId'];

export const planQueries = {
  all: () => ['coordination-plans'] as const,
  list: () =>
    queryOptions({
      queryKey: [...planQueries.all(), 'list'],
      queryFn: ({ signal }) => unwrap(api.coordinationPlans.$get({}, { init: { signal } })),
    }),
  detail: (planId: string) =>
    queryOptions({
      queryKey: [...planQueries.all(), 'one', planId],
      queryFn: ({ signal }) => unwrap(one.$get({ param: { planId } }, { init: { signal } })),
      refetchInterval: ({ state }) => (state.data?.state === 'running' ? RUNNING_MS : false),
    }),
  places: (planId: string, { show, school, page }: Pick<PlanSearch, 'show' | 'school' | 'page'>) =>
    queryOptions({
      queryKey: [...planQueries.all(), 'places', planId, { show, school, page }],
      queryFn: ({ signal }) =>
        unwrap(
          one.places.$get(
            {
              param: { planId },
              query: { show, school, page: String(page), pageSize: String(PLAN_PAGE_SIZE) },
            },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
    }),
  /** Those who have their place, however many answers it takes. */
  approved: (planId: string) =>
    queryOptions({
      queryKey: [...planQueries.all(), 'approved', planId],
      queryFn: async ({ signal }) => {
        const ask = (page: number) =>
          unwrap(
            one.places.$get(
              {
                param: { planId },
                query: { step: 'approved', page: String(page), pageSize: ALL },
              },
              { init: { signal } },
            ),
          );
        const first = await ask(1);
        const { rows } = first;
        for (let page = 2; rows.length < first.total; page++) {
          const next = await ask(page);
          if (next.rows.length === 0) break;
          rows.push(...next.rows);
        }
        return rows;
      },
    }),
  whyNot: (planId: string, version: number, collectionNumber: string) =>
    queryOptions({
      queryKey: [...planQueries.all(), 'why', planId, version, collectionNumber],
      queryFn: ({ signal }) =>
        unwrap(
          one['why-not'].$get(
            { param: { planId }, query: { collectionNumber } },
            { init: { signal } },
          ),
        ),
    }),
};
