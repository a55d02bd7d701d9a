/** As long as a hand rests that means to rest. */
const HOLD_MS = 550;
/** In pixels: a finger is never quite still. */
const STILL = 6;

/**
 * A finger that rests on the map, told once and while it still rests; not every browser tells it itself. What
 * those that do make of it, the click of a second button, is kept from everybody else.
 */
export function onLongPress(canvas: HTMLElement, told: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: PointerEvent | null = null;
  const stop = () => clearTimeout(timer);
  const press = (event: PointerEvent) => {
    stop();
    // A second finger wants to move the map.
    start = event.pointerType === 'touch' && event.isPrimary ? event : null;
    if (start) timer = setTimeout(told, HOLD_MS);
  };
  const move = (event: PointerEvent) => {
    if (!start) return;
    if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > STILL) stop();
  };
  const menu = (event: MouseEvent) => {
    if (!start) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const listeners = [
    ['pointerdown', press],
    ['pointermove', move],
    ['pointerup', stop],
    ['pointercancel', stop],
    ['contextmenu', menu],
  ] as [string, EventListener][];
  for (const [name, listener] of listeners) {
    canvas.addEventListener(name, listener, { capture: true });
  }
  return () => {
    stop();
    for (const [name, listener] of listeners) {
      canvas.removeEventListener(name, listener, { capture: true });
    }
  };
}
