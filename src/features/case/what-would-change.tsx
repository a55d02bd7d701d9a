import type { WouldChangeView } from '../../../server/contract/case.ts';
import { useWords, type T } from '../../i18n/use-words.ts';
import { factLabel } from '../../lib/fact-label.ts';
import { ruleName } from '../../lib/finding-words.ts';
import { formatDate } from '../../lib/format.ts';
import { useCase } from './case-context.ts';
import { factTypeOf, formatFact, type Naming } from './fact-catalog.ts';
import { useLit } from './lit-facts.tsx';
import { useNaming } from './use-naming.ts';
import styles from './what-would-change.module.css';

type Condition = WouldChangeView['conditions'][number];

/** What each fact would have to be, and to what that would lead; every line was judged by the service. */
export function WhatWouldChange() {
  const { t } = useWords('wouldChange');
  const { view } = useCase();
  const { wouldChange, verdict } = view;
  if (wouldChange === null || !verdict || verdict.route === 'catchment') return null;
  return (
    <section className={styles.panel} aria-label={t('title')}>
      <h2 className={styles.heading}>{t('title')}</h2>
      {wouldChange.length === 0 && <p className={styles.none}>{t('none')}</p>}
      <ul className={styles.changes}>
        {wouldChange.map((change, index) => (
          // The service gives them best first; their order is their identity.
          <Change key={index} change={change} />
        ))}
      </ul>
    </section>
  );
}

function Change({ change }: { change: WouldChangeView }) {
  const { t } = useWords();
  const naming = useNaming();
  const { on, handlers } = useLit(change.conditions.map(({ fact }) => fact));
  const conditions = change.conditions
    .map((condition) =>
      t('wouldChange:condition', {
        fact: factLabel(t, condition.fact, naming.evidence),
        needed: neededWords(naming, condition),
      }),
    )
    .join(t('wouldChange:and'));
  const by = [...new Set(change.conditions.map((condition) => condition.by))];
  return (
    <li
      className={styles.change}
      data-lit={on || undefined}
      data-route={change.route}
      {...handlers}
    >
      <span>{t('wouldChange:if', { conditions })}</span>{' '}
      <strong>{t('wouldChange:outcome', { outcome: outcomeWords(t, change) })}</strong>
      {/* Where one of several facts cannot be changed, the whole cannot. */}
      <span className={styles.by}>
        {(by.includes('nobody') ? (['nobody'] as const) : by)
          .map((each) => t(`wouldChange:by.${each}`))
          .join(t('wouldChange:or'))}
      </span>
    </li>
  );
}

function outcomeWords(t: T, { route, category, reasons, rule }: WouldChangeView): string {
  const name = t(`domain:routeShort.${route}`);
  if (route === 'coordinate') {
    const words = reasons.map((reason) => t(`domain:reason.${reason}`));
    return t('wouldChange:because', { route: name, reasons: words.join(t('wouldChange:or')) });
  }
  if (rule !== null) {
    return t('wouldChange:because', { route: name, reasons: ruleName(t, rule) });
  }
  return route === 'catchment' && category !== null
    ? t('wouldChange:category', { route: name, n: category })
    : name;
}

function neededWords(naming: Naming, { fact, needed }: Condition): string {
  const { t } = naming;
  switch (needed.is) {
    case 'one-of':
      return t('wouldChange:value', {
        values: needed.values
          .map((value) => formatFact(naming, typeOfAnswer(fact), value))
          .join(t('wouldChange:or')),
      });
    case 'dates': {
      const from = needed.from === null ? null : formatDate(needed.from);
      const to = needed.to === null ? null : formatDate(needed.to);
      if (from === null) return t('wouldChange:onOrBefore', { to });
      if (to === null) return t('wouldChange:onOrAfter', { from });
      return from === to ? t('wouldChange:day', { from }) : t('wouldChange:between', { from, to });
    }
    case 'at-least':
      return t('wouldChange:atLeast', { value: needed.value });
    case 'code':
      return t(`wouldChange:needed.${needed.code}`);
    default: {
      const unhandled: never = needed;
      return unhandled;
    }
  }
}

/** Of a list of people that names nobody yet, the answer is how the one would stand to the pupil. */
function typeOfAnswer(fact: string): ReturnType<typeof factTypeOf> {
  const type = factTypeOf(fact);
  return type === 'people' ? 'kin' : type;
}
