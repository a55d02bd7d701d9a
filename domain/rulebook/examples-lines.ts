import type { Condition, WouldChange } from './would-change/needed.ts';

function words({ fact, needed, by }: Condition): string {
  switch (needed.is) {
    case 'one-of':
      return `${fact} ${needed.values.join('|')} (${by})`;
    case 'dates':
      return `${fact} ${needed.from ?? ''}..${needed.to ?? ''} (${by})`;
    case 'at-least':
      return `${fact} ≥${needed.value} (${by})`;
    case 'code':
      return `${fact} ${needed.code} (${by})`;
    default: {
      const unhandled: never = needed;
      return unhandled;
    }
  }
}

/** For tests: `lease.filedOn ..2020-05-31 (source) → catchment 5`, and in brackets the rule that is still in the way. */
export const line = ({ conditions, route, category, reasons, rule }: WouldChange): string =>
  [conditions.map(words).join(' + '), '→', route, category, ...reasons, rule && `[${rule}]`]
    .join(' ')
    .trim();
