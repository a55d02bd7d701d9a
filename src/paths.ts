/** Every address of the console. Links are built here and nowhere else. */
const segment = encodeURIComponent;

function withSearch(path: string, search: URLSearchParams | string | undefined): string {
  const text = search?.toString() ?? '';
  return text ? `${path}?${text}` : path;
}

type Search = URLSearchParams | string;

export const paths = {
  home: () => '/',
  signIn: (next?: string) =>
    withSearch('/sign-in', next && next !== '/' ? new URLSearchParams({ next }) : undefined),
  applicants: (search?: Search) => withSearch('/applicants', search),
  applicant: (collectionNumber: string, search?: Search) =>
    withSearch(`/applicants/${segment(collectionNumber)}`, search),
  applicantPack: (collectionNumber: string) => `/applicants/${segment(collectionNumber)}/pack`,
  reconsiderations: (search?: Search) => withSearch('/reconsiderations', search),
  verification: (search?: Search) => withSearch('/verification', search),
  catchments: (search?: Search) => withSearch('/catchments', search),
  catchmentEditions: (search?: Search) => withSearch('/catchments/editions', search),
  catchmentEditor: (editionId: string, search?: Search) =>
    withSearch(`/catchments/editions/${segment(editionId)}/edit`, search),
  schools: (search?: Search) => withSearch('/schools', search),
  warnings: (search?: Search) => withSearch('/schools/warnings', search),
  runs: (search?: Search) => withSearch('/runs', search),
  runComparison: (runId: string, otherId: string, search?: Search) =>
    withSearch(`/runs/${segment(runId)}/compare/${segment(otherId)}`, search),
  run: (runId: string, search?: Search) => withSearch(`/runs/${segment(runId)}`, search),
  rulebook: (search?: Search) => withSearch('/rulebook', search),
  rulebookDraft: () => '/rulebook/draft',
  sweep: (sweepId: string, search?: Search) =>
    withSearch(`/rulebook/sweeps/${segment(sweepId)}`, search),
  coordination: (search?: Search) => withSearch('/coordination', search),
  coordinationPlan: (search?: Search) => withSearch('/coordination/plan', search),
  freedPlaces: (search?: Search) => withSearch('/coordination/places', search),
  coordinationNotices: (planId: string) => `/coordination/plan/${segment(planId)}/notices`,
  checkIn: (search?: Search) => withSearch('/check-in', search),
  followUp: (search?: Search) => withSearch('/follow-up', search),
  checkInSettings: () => '/check-in-settings',
  progress: (search?: Search) => withSearch('/progress', search),
  audit: (search?: Search) => withSearch('/audit', search),
};
