import type { Problem } from './contract/common.ts';

export interface FieldError {
  field: string;
  code: string;
  detail?: string;
}

const TITLES: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'Nobody is signed in',
  403: 'This role may not do that',
  404: 'There is no such thing',
  405: 'There is no such method',
  409: 'The state does not allow it',
  412: 'Somebody changed it meanwhile',
  413: 'The request is too large',
  415: 'The content type is not taken here',
  422: 'A field is wrong',
  500: 'The service failed',
  503: 'The service is not ready',
};

/**
 * An answer other than the one hoped for. Handlers throw it; app.ts turns it into RFC 9457 problem JSON.
 * `code` is a word of the contract that the console translates; `detail` is for integrators and logs.
 */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: FieldError[] | undefined;
  readonly current: unknown;

  constructor(
    status: number,
    code: string,
    more: { detail?: string; errors?: FieldError[]; current?: unknown } = {},
  ) {
    super(more.detail ?? code);
    this.status = status;
    this.code = code;
    this.errors = more.errors;
    this.current = more.current;
  }
}

export function problemResponse(error: ProblemError, instance: string): Response {
  const body: Problem = {
    type: `urn:admission:problem:${error.code}`,
    title: TITLES[error.status] ?? 'Problem',
    status: error.status,
    code: error.code,
    detail: error.message === error.code ? undefined : error.message,
    instance,
    errors: error.errors,
    current: error.current,
  };
  return new Response(JSON.stringify(body), {
    status: error.status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

export const notFound = () => new ProblemError(404, 'not-found');
