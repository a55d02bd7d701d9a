import type { Route } from '../../../domain/rulebook/verdict.ts';
import type { Action, VerdictView } from '../../../server/contract/case.ts';
import { useWords } from '../../i18n/use-words.ts';
import { factLabel } from '../../lib/fact-label.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { actionOf, useCase } from './case-context.ts';
import { useLit } from './lit-facts.tsx';
import styles from './verdict.module.css';

type Need = VerdictView['needs'][number];

/** A whole paper comes from the family or its source; an officer answers single facts of it. */
function barredByKind(ref: string): Pick<Action, 'allowed' | 'because'> | null {
  if (ref.startsWith('evidence.')) return { allowed: false, because: 'paper-from-family' };
  return null;
}

/** What is missing, who can give it, and the way to give it. */
export function Needs({ needs, route }: { needs: readonly Need[]; route: Route }) {
  const { t } = useWords('case');
  if (needs.length === 0) return null;
  // Two rules may ask for one fact, each of another supplier: one line, one button.
  const facts = [...new Set(needs.map(({ fact }) => fact))];
  return (
    <div className={styles.needs} data-route={route}>
      <h3 className={styles.subheading}>
        {route === 'verify' ? t('needs.title') : t('needs.change')}
      </h3>
      <ul>
        {facts.map((fact) => (
          <NeedLine key={fact} fact={fact} from={suppliersOf(needs, fact)} />
        ))}
      </ul>
    </div>
  );
}

const suppliersOf = (needs: readonly Need[], fact: string) => [
  ...new Set(needs.filter((need) => need.fact === fact).map(({ from }) => from)),
];

function NeedLine({ fact, from }: { fact: string; from: readonly Need['from'][] }) {
  const { t } = useWords();
  const { view, act } = useCase();
  const { on, handlers } = useLit([fact]);
  const label = factLabel(t, fact, view.evidence);
  return (
    <li className={styles.need} data-lit={on || undefined} {...handlers}>
      <span>{label}</span>
      <span className={styles.from}>
        {from.map((each) => t(`domain:supplier.${each}`)).join(t('case:verdict.reasonsJoin'))}
      </span>
      <ActionButton
        size="small"
        action={barredByKind(fact) ?? actionOf(view, 'supply-fact')}
        aria-label={`${t('case:needs.supply')} ${label}`}
        onClick={() => act({ name: 'supply-fact', ref: fact })}
      >
        {t('case:needs.supply')}
      </ActionButton>
    </li>
  );
}
