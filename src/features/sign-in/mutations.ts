import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/errors.ts';
import { sessionQueries } from '../../api/session.ts';

export const signInMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (personId: string) => unwrap(api.session.$post({ json: { personId } })),
    onSuccess: async (session) => {
      // Nothing that one person saw may be in the memory of the next.
      client.clear();
      client.setQueryData(sessionQueries.current().queryKey, session);
      const { enterDesk } = await import('../../lib/offline/desk.ts');
      await enterDesk(session.person?.id ?? null);
    },
  });
