export const TABS = [
  'settings',
  'categories',
  'thresholds',
  'history',
  'sweeps',
  'notice',
] as const;
export type Tab = (typeof TABS)[number];

/** The one reading of the rulebook page's address. */
export function parseTab(params: URLSearchParams): Tab {
  const asked = params.get('tab');
  return TABS.find((tab) => tab === asked) ?? 'settings';
}

export function tabParams(tab: Tab): URLSearchParams {
  return new URLSearchParams(tab === 'settings' ? {} : { tab });
}

export interface SweepSearch {
  district?: string;
  before?: string;
  after?: string;
  page: number;
  pageSize: number;
}

const DEFAULTS = { page: 1, pageSize: 50 } as const;

function wholeNumber(text: string | null, most: number): number | undefined {
  const value = Number(text);
  return text !== null && Number.isInteger(value) && value >= 1 && value <= most
    ? value
    : undefined;
}

/** The one reading of the sweep page's address: which cell of the matrix is open, and which page of its list. */
export function parseSweepSearch(params: URLSearchParams): SweepSearch {
  const text = (name: string) => params.get(name)?.slice(0, 30) || undefined;
  return {
    district: text('district'),
    before: text('before'),
    after: text('after'),
    page: wholeNumber(params.get('page'), 100_000) ?? DEFAULTS.page,
    pageSize: wholeNumber(params.get('pageSize'), 200) ?? DEFAULTS.pageSize,
  };
}

export function sweepSearchParams(search: SweepSearch): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ['district', 'before', 'after'] as const) {
    const value = search[name];
    if (value) params.set(name, value);
  }
  for (const name of ['page', 'pageSize'] as const) {
    if (search[name] !== DEFAULTS[name]) params.set(name, String(search[name]));
  }
  return params;
}
