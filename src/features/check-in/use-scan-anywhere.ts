import { useEffect, useEffectEvent, type RefObject } from 'react';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * A hand scanner types wherever the focus is. The first digit of a burst moves the focus to the box before
 * the character is inserted, so that not even that digit is lost.
 */
export function useScanAnywhere(box: RefObject<HTMLInputElement | null>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!/^\d$/.test(event.key) || isTyping(event.target)) return;
    if (document.querySelector('[aria-modal="true"]')) return;
    box.current?.focus();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
