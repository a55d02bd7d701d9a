import { createContext, use } from 'react';

/** Words and clause light each other up: what is lit now, by section and clause, and how to light. */
export interface Lit {
  lit: ReadonlySet<string>;
  light: (clauseIds: readonly string[]) => void;
}

export const LitContext = createContext<Lit>({ lit: new Set(), light: () => {} });
export const useLit = () => use(LitContext);

/** One clause of one section. */
export const litKey = (sectionStart: number, clauseId: string) => `${sectionStart} ${clauseId}`;

/** Whatever is pointed at or has the focus lights these up. */
export function useLighting(keys: readonly string[]) {
  const { lit, light } = useLit();
  const on = () => light(keys);
  const off = () => light([]);
  return {
    lit: keys.some((key) => lit.has(key)) || undefined,
    lighting: { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off },
  };
}
