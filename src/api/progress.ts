import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './errors.ts';

/** Which figures: of one district, of a moment that is past. */
export interface ProgressAsked {
  district?: string;
  at?: string;
}

/** With the live stream these are asked for when something changes; the clock is for when there is none. */
const EVERY_MS = 60_000;
const interval = ({ at }: ProgressAsked) => (at === undefined ? EVERY_MS : (false as const));

/** The figures by status: the home screen of every role and the city's progress screen read the same. */
export const progressQueries = {
  of: (asked: ProgressAsked = {}) =>
    queryOptions({
      queryKey: ['progress', 'of', asked],
      queryFn: ({ signal }) => unwrap(api.progress.$get({ query: asked }, { init: { signal } })),
      placeholderData: keepPreviousData,
      refetchInterval: interval(asked),
    }),
  /** The schools of the whole city, for its map. */
  bySchool: (asked: ProgressAsked) =>
    queryOptions({
      queryKey: ['progress', 'by-school', asked],
      queryFn: ({ signal }) =>
        unwrap(api.progress.$get({ query: { ...asked, by: 'school' } }, { init: { signal } })),
      placeholderData: keepPreviousData,
      refetchInterval: interval(asked),
    }),
  waiting: (asked: ProgressAsked) =>
    queryOptions({
      queryKey: ['progress', 'waiting', asked],
      queryFn: ({ signal }) =>
        unwrap(api.progress.waiting.$get({ query: asked }, { init: { signal } })),
      placeholderData: keepPreviousData,
      refetchInterval: interval(asked),
    }),
  days: (asked: ProgressAsked) =>
    queryOptions({
      queryKey: ['progress', 'days', asked],
      queryFn: ({ signal }) =>
        unwrap(api.progress.days.$get({ query: asked }, { init: { signal } })),
      placeholderData: keepPreviousData,
      refetchInterval: interval(asked),
    }),
};
