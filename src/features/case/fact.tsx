import { useWords } from '../../i18n/use-words.ts';
import { useCase } from './case-context.ts';
import styles from './evidence.module.css';
import { factTypeOf, formatFact, touches } from './fact-catalog.ts';
import { useLit } from './lit-facts.tsx';
import { useNaming } from './use-naming.ts';

/** One fact as extracted. Those that the verdict used can be reached by keyboard and point back at it. */
export function Fact({ factRef, value }: { factRef: string; value: unknown }) {
  const { t } = useWords();
  const naming = useNaming();
  const { view } = useCase();
  const { on, handlers } = useLit([factRef]);
  const used = view.verdict?.findings.some(({ uses }) => uses.some((ref) => touches(ref, factRef)));
  const supplied = view.suppliedFacts.find(({ ref }) => ref === factRef);
  const type = factTypeOf(factRef);
  const unlocated =
    type === 'address' && typeof value === 'object' && value !== null && 'point' in value
      ? value.point === null
      : false;
  return (
    <span
      className={styles.fact}
      data-fact={factRef}
      data-lit={on || undefined}
      data-used={used || undefined}
      data-unknown={value === null || undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the only way to point without a mouse
      tabIndex={used ? 0 : undefined}
      {...handlers}
    >
      {formatFact(naming, type, value)}
      {unlocated && <span className={styles.note}> {t('evidence:notLocated')}</span>}
      {supplied && (
        <span className={styles.suppliedValue}> → {formatFact(naming, type, supplied.value)}</span>
      )}
    </span>
  );
}
