import type { RouteObject } from 'react-router';
import { loadMoreWords } from './i18n/i18n.ts';
import { AppLayout } from './layouts/app-layout.tsx';
import { LoadingPage } from './layouts/loading-page.tsx';
import { NotFoundPage } from './layouts/not-found-page.tsx';
import { RouteError } from './layouts/route-error.tsx';
import { ScreenGate } from './layouts/screen-gate.tsx';
import { frameLoader, signedInOnly } from './layouts/signed-in-only.ts';
import type { Screen } from './screens.ts';

type LazyPage = Extract<RouteObject['lazy'], (...args: never[]) => unknown>;

/** One screen: its page comes when first visited, and only for those whose work it is. */
function screen(name: Screen, children: RouteObject[]): RouteObject {
  return { element: <ScreenGate screen={name} />, children };
}
/** A page of the first load: its words are there from the start. */
function firstPage(path: string, lazy: LazyPage): RouteObject {
  return { path, lazy };
}
function page(path: string, lazy: LazyPage): RouteObject {
  return { path, lazy: async () => (await Promise.all([lazy(), loadMoreWords()]))[0] };
}
/** A page with a line that another feature puts in it, where the page leaves an outlet. */
function withNotice(of: RouteObject, lazy: LazyPage): RouteObject {
  return { ...of, index: false, children: [{ index: true, lazy }] };
}

const casePage: LazyPage = () => import('./features/case/case-page.tsx');

/** Once the list is there: from it pupils are opened, and the first of them should not wait for the page's code. */
function warmCase(): void {
  // Not before the list's own rows, and never in a browser that is busy (or a test, which has no such thing).
  if (!('requestIdleCallback' in globalThis)) return;
  setTimeout(
    () => requestIdleCallback(() => void Promise.all([casePage(), loadMoreWords()])),
    1_500,
  );
}

export const routes: RouteObject[] = [
  {
    ErrorBoundary: RouteError,
    HydrateFallback: LoadingPage,
    children: [
      firstPage('/sign-in', () => import('./features/sign-in/sign-in-page.tsx')),
      {
        id: 'app',
        middleware: [signedInOnly],
        loader: frameLoader,
        Component: AppLayout,
        children: [
          {
            // Inside the frame, so that a failing page leaves the menu standing.
            ErrorBoundary: RouteError,
            children: [
              screen('home', [firstPage('/', () => import('./features/home/home-page.tsx'))]),
              screen('applicants', [
                firstPage('/applicants', () => {
                  warmCase();
                  return import('./features/applicants/applicants-page.tsx');
                }),
                withNotice(
                  page('/applicants/:collectionNumber', casePage),
                  () => import('./features/verification/claim-notice.tsx'),
                ),
                page(
                  '/applicants/:collectionNumber/pack',
                  () => import('./features/case/pack-page.tsx'),
                ),
              ]),
              screen('verification', [
                page(
                  '/verification',
                  () => import('./features/verification/verification-page.tsx'),
                ),
              ]),
              screen('coordination', [
                page(
                  '/coordination',
                  () => import('./features/coordination/coordination-page.tsx'),
                ),
                page(
                  '/coordination/places',
                  () => import('./features/coordination/places-page.tsx'),
                ),
                page('/coordination/plan', () => import('./features/coordination/plan-page.tsx')),
                page(
                  '/coordination/plan/:planId/notices',
                  () => import('./features/coordination/notices-page.tsx'),
                ),
              ]),
              screen('catchments', [
                page('/catchments', () => import('./features/catchments/catchments-page.tsx')),
                page(
                  '/catchments/editions',
                  () => import('./features/catchment-editor/editions/editions-page.tsx'),
                ),
                page(
                  '/catchments/editions/:editionId/edit',
                  () => import('./features/catchment-editor/editor-page.tsx'),
                ),
              ]),
              screen('schools', [
                page('/schools', () => import('./features/schools/schools-page.tsx')),
                page('/schools/warnings', () => import('./features/schools/warnings-page.tsx')),
              ]),
              screen('runs', [
                page('/runs', () => import('./features/runs/runs-page.tsx')),
                page('/runs/:runId', () => import('./features/runs/run-page.tsx')),
                page(
                  '/runs/:runId/compare/:otherId',
                  () => import('./features/runs/compare-page.tsx'),
                ),
              ]),
              screen('rulebook', [
                page('/rulebook', () => import('./features/rulebook/rulebook-page.tsx')),
                page('/rulebook/draft', () => import('./features/rulebook/draft-page.tsx')),
                page(
                  '/rulebook/sweeps/:sweepId',
                  () => import('./features/rulebook/sweep-page.tsx'),
                ),
              ]),
              screen('checkIn', [
                page('/check-in', () => import('./features/check-in/check-in-page.tsx')),
              ]),
              screen('followUp', [
                page('/follow-up', () => import('./features/follow-up/follow-up-page.tsx')),
              ]),
              screen('reconsiderations', [
                page(
                  '/reconsiderations',
                  () => import('./features/reconsiderations/reconsiderations-page.tsx'),
                ),
              ]),
              screen('checkInSettings', [
                page(
                  '/check-in-settings',
                  () => import('./features/check-in-settings/check-in-settings-page.tsx'),
                ),
              ]),
              screen('progress', [
                page('/progress', () => import('./features/progress/progress-page.tsx')),
              ]),
              screen('audit', [page('/audit', () => import('./features/audit/audit-page.tsx'))]),
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];
