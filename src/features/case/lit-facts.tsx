import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import styles from './evidence.module.css';
import { touches } from './fact-catalog.ts';

interface LitFacts {
  /** The facts that something pointed at speaks of. */
  lit: readonly string[];
  light: (refs: readonly string[]) => void;
}
const LitContext = createContext<LitFacts>({ lit: [], light: () => {} });

/** Pointing at a line of the verdict lights up its facts, pointing at a fact the lines that used it. */
export function LitFactsProvider({ children }: { children: ReactNode }) {
  const [lit, light] = useState<readonly string[]>([]);
  const value = useMemo(() => ({ lit, light }), [lit]);
  return <LitContext value={value}>{children}</LitContext>;
}

export function useLit(refs: readonly string[]) {
  const { lit, light } = use(LitContext);
  const on = refs.some((ref) => lit.some((each) => touches(each, ref)));
  return {
    on,
    handlers: {
      onMouseEnter: () => light(refs),
      onMouseLeave: () => light([]),
      onFocus: () => light(refs),
      onBlur: () => light([]),
    },
  };
}

/** Brings the first of a line's facts into view; only on a key or a click, so that nothing jumps by itself. */
export function showFact(refs: readonly string[]): void {
  const facts = [...document.querySelectorAll<HTMLElement>('[data-fact]')];
  const fact = facts.find((each) => refs.some((ref) => touches(ref, each.dataset.fact ?? '')));
  fact?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
}

/** A fact that stands on no paper: it lights up with the lines that used it, and by keyboard too. */
export function LitSpan({ fact, children }: { fact: string; children: ReactNode }) {
  const { on, handlers } = useLit([fact]);
  return (
    <span
      className={styles.fact}
      data-fact={fact}
      data-lit={on || undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the only way to point without a mouse
      tabIndex={0}
      {...handlers}
    >
      {children}
    </span>
  );
}
