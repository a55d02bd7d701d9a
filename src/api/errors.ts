import type { Answer } from '../../server/contract/client-types.ts';
import type { Problem } from '../../server/contract/common.ts';

/** Wrongly asked, not allowed, not there. */
const SETTLED: ReadonlySet<number> = new Set([400, 403, 404, 405, 410, 413, 415, 422]);

/**
 * The one translator of failures. Whatever goes wrong between a screen and the service arrives at the
 * screen as an `ApiError`; its `code` is what the `errors` words name in both languages.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: Problem | null;

  constructor(status: number, code: string, problem: Problem | null, cause?: unknown) {
    super(problem?.detail ?? problem?.title ?? code, { cause });
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.problem = problem;
  }

  /** Asked again at once, the service would say the same: there is nothing to retry. */
  get settled(): boolean {
    return SETTLED.has(this.status);
  }

  /** A colleague changed the row in the meantime (house rule 8). */
  get stale(): boolean {
    return this.status === 412;
  }
}

/** The typed JSON of the 2xx, or an `ApiError`. `undefined` for an answer without a body (204). */
export async function unwrap<Body>(request: Promise<Answer<Body>>): Promise<Body> {
  const response = await request.catch(unreached);
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as Body;
  // Cut off in the middle, or somebody else's page (a hotel's sign-in): it was not the service that answered.
  return response.json().catch(brokenOff);
}

function unreached(cause: unknown): never {
  // An aborted request is nobody's failure; the query client drops it.
  if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
  throw new ApiError(0, 'network', null, cause);
}

/** Whoever's patience ended it: in the middle of an answer a browser says "aborted", whatever the signal's reason. */
function brokenOff(cause: unknown): never {
  throw new ApiError(0, 'network', null, cause);
}

/** The bytes of a file, or an `ApiError`. */
export async function unwrapFile(
  request: Promise<Pick<Response, 'ok' | 'status' | 'text'>>,
): Promise<Blob> {
  const response = await request.catch(unreached);
  if (!response.ok) throw await problemOf(response);
  return (response as Response).blob().catch(brokenOff);
}

async function problemOf(response: Pick<Response, 'status' | 'text'>): Promise<ApiError> {
  const text = await response.text().catch(brokenOff);
  try {
    const problem = JSON.parse(text) as Partial<Problem>;
    if (typeof problem.code === 'string') {
      return new ApiError(response.status, problem.code, problem as Problem);
    }
  } catch (cause) {
    // A proxy in between answers in HTML; all that is known then is the number.
    return new ApiError(response.status, `http-${response.status}`, null, cause);
  }
  return new ApiError(response.status, `http-${response.status}`, null);
}

/** For what is caught anywhere else, such as a chunk that did not load after a release. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const message = error instanceof Error ? error.message : '';
  const code = /dynamically imported module|Importing a module/i.test(message)
    ? 'new-release'
    : 'unexpected';
  return new ApiError(0, code, null, error);
}
