import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterContextProvider } from 'react-router';
import { createQueryClient, queryClientContext } from './api/query-client.ts';
import { sessionQueries } from './api/session.ts';
import { App } from './app.tsx';
import { startI18n } from './i18n/i18n.ts';
import { createLoadingScreen } from './loading-screen.ts';
import { routes } from './routes.tsx';
import { applyPalette } from './ui/palette.ts';
import { rememberedMode } from './ui/theme.tsx';

async function start(root: HTMLElement): Promise<void> {
  applyPalette(rememberedMode(), document.documentElement);
  const i18n = await startI18n();
  const screen = createLoadingScreen(root, i18n.t);
  // Development without a service: the same service is mounted inside the page. The condition is a
  // constant in a build, so that not a line of the mock reaches production.
  if (import.meta.env.DEV && !import.meta.env.VITE_API_ORIGIN) {
    try {
      const { startMocks } = await import('../mocks/browser.ts');
      await startMocks(screen.report);
    } catch (error) {
      screen.fail(error);
      throw error;
    }
  }

  const queryClient = createQueryClient(() => {
    queryClient.removeQueries({ queryKey: sessionQueries.current().queryKey });
    void router.revalidate();
  });
  const router = createBrowserRouter(routes, {
    getContext: () => new RouterContextProvider(new Map([[queryClientContext, queryClient]])),
  });
  screen.close();
  createRoot(root).render(<App router={router} queryClient={queryClient} />);
}

const root = document.getElementById('root');
if (root) void start(root);
