import { useEffect } from 'react';

/** What lies above the page and takes the focus for its own time. */
const ABOVE = '.ant-modal-root, .ant-drawer';
/** So many places are remembered: the last may have gone with the dialog, as an entry of a menu does. */
const REMEMBERED = 4;

/**
 * Gives the focus back to where it was when a dialog goes. Dialogs here leave the document at once, so that antd,
 * which returns it behind its closing animation, never does.
 */
export function useFocusReturn(): void {
  useEffect(() => {
    let places: HTMLElement[] = [];
    let above = false;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      above = target.closest(ABOVE) !== null;
      if (above) return;
      places = [target, ...places.filter((place) => place !== target)].slice(0, REMEMBERED);
    };
    // A dialog stands at the end of the body, in a box of its own that goes with it.
    const observer = new MutationObserver(() => {
      if (!above || document.activeElement !== document.body) return;
      above = false;
      places.find((place) => place.isConnected && (place.checkVisibility?.() ?? true))?.focus();
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}
