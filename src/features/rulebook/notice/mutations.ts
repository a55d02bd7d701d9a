import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { unwrap } from '../../../api/errors.ts';
import { noticeQueries } from '../../../api/notice.ts';
import type { NoticeDraft } from './draft.ts';

const refresh = (client: QueryClient) =>
  client.invalidateQueries({ queryKey: noticeQueries.current().queryKey });

export const noticeMutations = {
  /** What seems to say which clause; the service reads it and keeps nothing. */
  passages: () =>
    mutationOptions({
      mutationFn: (text: string) => unwrap(api.season.notice.passages.$post({ json: { text } })),
    }),
  set: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (json: NoticeDraft & { season: number; version: number }) =>
        unwrap(api.season.notice.$put({ json })),
      onSettled: () => refresh(client),
    }),
  remove: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (json: { season: number; version: number; reason: string }) =>
        unwrap(api.season.notice.remove.$post({ json })),
      onSettled: () => refresh(client),
    }),
};
