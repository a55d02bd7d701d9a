export interface AuditSearch {
  actor: string | undefined;
  subject: string | undefined;
  action: string | undefined;
  page: number;
  pageSize: number;
}
const DEFAULTS = { page: 1, pageSize: 50 };

function wholeNumber(value: string | null, most: number): number | undefined {
  const number = Number(value);
  return value && Number.isInteger(number) && number >= 1 && number <= most ? number : undefined;
}

export function parseAuditSearch(params: URLSearchParams): AuditSearch {
  const text = (name: string) => params.get(name)?.trim().slice(0, 60) || undefined;
  return {
    actor: text('actor'),
    subject: text('subject'),
    action: text('action'),
    page: wholeNumber(params.get('page'), 100_000) ?? DEFAULTS.page,
    pageSize: wholeNumber(params.get('pageSize'), 200) ?? DEFAULTS.pageSize,
  };
}

export function auditSearchParams(search: AuditSearch): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ['actor', 'subject', 'action'] as const) {
    const value = search[name];
    if (value) params.set(name, value);
  }
  for (const name of ['page', 'pageSize'] as const) {
    if (search[name] !== DEFAULTS[name]) params.set(name, String(search[name]));
  }
  return params;
}
