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
