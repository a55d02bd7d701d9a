import { useQueryClient } from '@tanstack/react-query';
import { use, useEffect, useSyncExternalStore } from 'react';
import type { Person } from '../../../server/contract/session.ts';
import { seasonQueries, sessionQueries } from '../../api/session.ts';
import { deskOf, type Desk, type Done } from '../../lib/offline/desk.ts';
import type { OutboxView } from '../../lib/offline/outbox.ts';
import { registerShell } from '../../lib/offline/register-shell.ts';
import { keepFrame } from '../../lib/offline/vault.ts';
import { settle } from './mutations.ts';

export interface DeskNow {
  desk: Desk;
  outbox: OutboxView;
  log: readonly Done[];
}

/** The desk of whoever sits here, with what waits in its outbox. */
export function useDesk(viewer: Person): DeskNow {
  const desk = use(deskOf(viewer));
  const outbox = useSyncExternalStore(desk.outbox.subscribe, desk.outbox.view);
  const log = useSyncExternalStore(desk.subscribeLog, desk.log);
  const client = useQueryClient();

  useEffect(() => {
    const last = log.at(-1);
    if (last) settle(client, last.state);
  }, [client, log]);

  useEffect(() => {
    const session = client.getQueryData(sessionQueries.current().queryKey);
    const season = client.getQueryData(seasonQueries.current().queryKey);
    // From here on the desk opens without a network.
    void keepFrame({ personId: viewer.id, session, season });
    registerShell();
  }, [client, viewer.id]);

  return { desk, outbox, log };
}
