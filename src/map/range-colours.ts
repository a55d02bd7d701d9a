/**
 * Nine muted fills that stay apart for colour-blind eyes (Paul Tol's "light" scheme). More schools than
 * colours repeat them; the name written in each range is what tells them apart for sure.
 */
const SHADES = [
  '#77aadd',
  '#ee8866',
  '#bbcc33',
  '#ffaabb',
  '#44bb99',
  '#eedd88',
  '#99ddff',
  '#aaaa00',
  '#c9b6dd',
] as const;

export function rangeColour(shade: number): string {
  return SHADES[shade % SHADES.length] ?? SHADES[0];
}
