import { useEffect, useEffectEvent } from 'react';

export interface Shortcut {
  key: string;
  /** With Ctrl, or ⌘ on a Mac; such a shortcut also works while typing. */
  withCommand?: boolean;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** A key for the whole page. Letters are left alone while somebody types, composes or answers a dialog. */
export function useShortcut(shortcut: Shortcut, run: (event: KeyboardEvent) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    if (command !== Boolean(shortcut.withCommand)) return;
    if (event.key.toLowerCase() !== shortcut.key.toLowerCase()) return;
    if (!command && (isTyping(event.target) || document.querySelector('[aria-modal="true"]'))) {
      return;
    }
    event.preventDefault();
    run(event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
