import { useCallback, useRef } from 'react';

/**
 * The `ref` of the field in which a form that was asked for begins. Once only: antd hands a field's ref anew with
 * every render, and focus taken back each time would be a trap for the Tab key.
 */
export function useFirstFocus(): (field: { focus: () => void } | null) => void {
  const given = useRef(false);
  return useCallback((field) => {
    if (!field || given.current) return;
    given.current = true;
    field.focus();
  }, []);
}

const FIELD = 'input:not([type="file"], :disabled), textarea:not(:disabled)';

/**
 * The `ref` of a dialog's body: who opened it begins in its first field, or in what `data-first-field` marks, and not on
 * the cross that closes it. Of choices it is the one that is made.
 */
export function useFirstField(): (body: HTMLElement | null) => void {
  const firstFocus = useFirstFocus();
  return useCallback(
    (body) => {
      const within = body?.querySelector('[data-first-field]') ?? body;
      firstFocus(
        within?.querySelector<HTMLElement>('input[type="radio"]:checked') ??
          within?.querySelector<HTMLElement>(FIELD) ??
          null,
      );
    },
    [firstFocus],
  );
}
