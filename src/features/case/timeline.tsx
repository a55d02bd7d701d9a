import { useWords } from '../../i18n/use-words.ts';
import { useCase } from './case-context.ts';
import styles from './case.module.css';
import { EventLine } from './event-line.tsx';

/** Everything that ever happened to the case, newest first. */
export function Timeline() {
  const { t } = useWords('case');
  const { view } = useCase();
  return (
    <section className={styles.panel} aria-label={t('timeline.title')}>
      <h2 className={styles.heading}>{t('timeline.title')}</h2>
      <ol className={styles.timeline}>
        {view.timeline.map((event) => (
          <li key={event.seq}>
            <EventLine event={event} evidence={view.evidence} />
          </li>
        ))}
      </ol>
    </section>
  );
}
