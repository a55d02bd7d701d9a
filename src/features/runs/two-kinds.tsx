import { useWords } from '../../i18n/use-words.ts';
import { RunKindTag } from './run-tags.tsx';
import styles from './runs.module.css';

/** What the letter says of the two runs (L16), where they are started and published. */
export function TwoKinds() {
  const { t } = useWords('runs');
  return (
    <section className={styles.kinds} aria-label={t('apart')}>
      {(['reference', 'formal', 'trial'] as const).map((kind) => (
        <p key={kind}>
          <RunKindTag kind={kind} />
          {t(`about.${kind}`)}
        </p>
      ))}
      <p className={styles.apart}>{t('apart')}</p>
    </section>
  );
}
