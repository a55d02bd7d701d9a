import { cleanup, render, screen, type RenderResult } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterContextProvider } from 'react-router';
import { mountInTest } from '../../mocks/node.ts';
import { createQueryClient, queryClientContext } from '../../src/api/query-client.ts';
import { sessionQueries } from '../../src/api/session.ts';
import { App } from '../../src/app.tsx';
import { changeLanguage, startI18n } from '../../src/i18n/i18n.ts';
import { routes } from '../../src/routes.tsx';
import { openService, type Service } from './service.ts';

/** One person at one screen. */
export interface Desk {
  user: UserEvent;
  /** Where the console stands: what would be in the address bar. */
  address: () => string;
  /** The same address opened anew: nothing but the address and the machine's storage is kept. */
  reload: () => Promise<void>;
  page: RenderResult;
}

/** The whole console over the whole service, both real; only the wire between them is a switchboard. */
export interface Office {
  service: Service;
  network: ReturnType<typeof mountInTest>['network'];
  /** Signs somebody in and opens a page; whoever sat there before is gone. */
  visit: (personId: string | null, path: string) => Promise<Desk>;
  close: () => Promise<void>;
}

export async function openOffice(): Promise<Office> {
  const service = await openService({ database: 'pglite' });
  const { network, close } = mountInTest(service.app);
  await startI18n('zh-CN');
  await changeLanguage('zh-CN');

  const mount = (path: string) => {
    const queryClient = createQueryClient(() => {
      queryClient.removeQueries({ queryKey: sessionQueries.current().queryKey });
      void router.revalidate();
    });
    const router = createMemoryRouter(routes, {
      initialEntries: [path],
      getContext: () => new RouterContextProvider(new Map([[queryClientContext, queryClient]])),
    });
    const page = render(<App router={router} queryClient={queryClient} />);
    return { page, router };
  };

  return {
    service,
    network,
    async visit(personId, path) {
      cleanup();
      network.calm();
      await fetch(`${location.origin}/api/session`, { method: 'DELETE' });
      if (personId) {
        const response = await fetch(`${location.origin}/api/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ personId }),
        });
        if (!response.ok) throw new Error(`${personId} could not sign in`);
      }
      let { page, router } = mount(path);
      await screen.findByRole('main');
      const address = () => router.state.location.pathname + router.state.location.search;
      return {
        // Asking jsdom for the style of every ancestor before each click takes longer than the click.
        user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
        address,
        async reload() {
          page.unmount();
          ({ page, router } = mount(address()));
          await screen.findByRole('main');
        },
        get page() {
          return page;
        },
      };
    },
    async close() {
      await service.close();
      close();
    },
  };
}
