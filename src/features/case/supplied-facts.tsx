import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { factLabel } from '../../lib/fact-label.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { actionOf, useCase } from './case-context.ts';
import { factTypeOf, formatFact } from './fact-catalog.ts';
import { useNaming } from './use-naming.ts';
import styles from './verdict.module.css';

/** What officers supplied beside the extraction (L5): by whom, when, why, and the way back. */
export function SuppliedFacts() {
  const { t } = useWords();
  const naming = useNaming();
  const personName = usePersonName();
  const { view, act } = useCase();
  if (view.suppliedFacts.length === 0) return null;
  return (
    <div className={styles.supplied}>
      <h3 className={styles.subheading}>{t('case:supplied.title')}</h3>
      <ul>
        {view.suppliedFacts.map((fact) => {
          const label = factLabel(t, fact.ref, view.evidence);
          return (
            <li key={fact.ref} className={styles.need}>
              <span>
                {label}
                {t('common:colon')}
                <strong>{formatFact(naming, factTypeOf(fact.ref), fact.value)}</strong>
                <span className={styles.from}>
                  {' '}
                  {t('case:supplied.by', {
                    by: personName(fact.by),
                    at: fact.at ? formatInstant(fact.at) : '—',
                  })}
                  {fact.reason && ` · ${fact.reason}`}
                </span>
              </span>
              <ActionButton
                size="small"
                action={actionOf(view, 'withdraw-fact')}
                aria-label={`${t('case:supplied.withdraw')} ${label}`}
                onClick={() => act({ name: 'withdraw-fact', ref: fact.ref })}
              >
                {t('case:supplied.withdraw')}
              </ActionButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
