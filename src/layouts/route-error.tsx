import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ErrorPanel } from '../ui/error-panel.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** The last place where a failure may show: a loader, a render or a chunk that did not arrive. */
export function RouteError() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return <ErrorPanel error={error} onRetry={() => window.location.reload()} />;
}
