import type { FieldError } from './problem.ts';

interface Issue {
  path: PropertyKey[];
  code: string;
  message: string;
  /** The names that nobody knows, with the code `unrecognized_keys`. */
  keys?: string[];
}

/** Our own schemas give a code as their message; the library's messages become the detail. */
export function fieldError(issue: Issue): FieldError {
  const own = /^[a-z]+(-[a-z]+)+$/.test(issue.message);
  return {
    field: [...issue.path, ...(issue.keys ?? []).slice(0, 1)].map(String).join('.'),
    code: own ? issue.message : issue.code.replaceAll('_', '-'),
    detail: own ? undefined : issue.message,
  };
}
