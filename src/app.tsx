import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Suspense, type ComponentProps } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LoadingPage } from './layouts/loading-page.tsx';
import { ThemeProvider } from './ui/theme.tsx';

/** Everything around the routes; the tests mount the same with a memory router. */
export function App({
  router,
  queryClient,
}: {
  router: ComponentProps<typeof RouterProvider>['router'];
  queryClient: QueryClient;
}) {
  return (
    <QueryClientProvider client={queryClient}>
      <ThemeProvider>
        <Suspense fallback={<LoadingPage />}>
          <RouterProvider router={router} />
        </Suspense>
      </ThemeProvider>
    </QueryClientProvider>
  );
}
