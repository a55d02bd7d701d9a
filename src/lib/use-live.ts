import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { origin } from '../api/client.ts';
import { startLive } from '../api/live.ts';

/** While somebody is signed in, what they look at follows what their colleagues do. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => startLive(client, origin), [client]);
}
