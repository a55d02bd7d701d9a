import type { ApiError } from '../api/errors.ts';
import type { Speech } from './use-words.ts';

type ErrorCode = keyof (typeof import('./zh-CN/errors.ts'))['words']['code'];

function knows(i18n: Speech, code: string): code is ErrorCode {
  return i18n.exists(`errors:code.${code}`);
}

/** What happened and what is safe, in the reader's language; an unknown code is shown, never swallowed. */
export function errorSentence(i18n: Speech, error: ApiError): string {
  // "Something is invalid" helps nobody where the service says which field and how.
  const field = error.problem?.errors?.map(({ code }) => code).find((code) => knows(i18n, code));
  const code = error.code === 'invalid' && field ? field : error.code;
  return knows(i18n, code) ? i18n.t(`errors:code.${code}`) : i18n.t('errors:fallback', { code });
}

/** Why an action is barred (`because` of the contract's actions, options and desk answers). */
export function refusalSentence(i18n: Speech, code: string): string {
  return knows(i18n, code)
    ? i18n.t(`errors:code.${code}`)
    : i18n.t('errors:refusalFallback', { code });
}
