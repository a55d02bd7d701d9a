import { QueryCache, QueryClient } from '@tanstack/react-query';
import { createContext } from 'react-router';
import { ApiError } from './errors.ts';
import { isOutOfPatience } from './patience.ts';

/** Whether asking again could help: a refusal stays a refusal, a lost connection may come back. */
function worthAnotherTry(failures: number, error: Error): boolean {
  if (!(error instanceof ApiError) || isOutOfPatience(error)) return false;
  return (error.code === 'network' || error.status >= 502) && failures < 2;
}

/** `onSignedOut`: the service no longer knows who is asking; every screen then leads to the sign-in. */
export function createQueryClient(onSignedOut: () => void = () => {}): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiError && error.status === 401) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: worthAnotherTry,
        // Offline is an answer too ('network'), shown as such, instead of a spinner without end.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** How the loaders of lazy route modules reach the query client without a global. */
export const queryClientContext = createContext<QueryClient>();
