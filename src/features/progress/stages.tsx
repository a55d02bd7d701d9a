import type { Progress } from '../../../server/contract/progress.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { CountLink } from './count-link.tsx';
import { percent, reached, statusesAt, STEPS, type Step } from './funnel.ts';
import styles from './progress.module.css';

/** Where everybody is: how many came to each step, and which lists wait there. */
export function Stages({
  progress,
  district,
  from,
}: {
  progress: Progress;
  district?: string;
  /** A school sees nobody before the place. */
  from: Step;
}) {
  const { t } = useWords('progress');
  const { counts, total } = progress;
  return (
    <section className={styles.panel} aria-label={t('funnel')}>
      <header className={styles.panelHead}>
        <h2 className={styles.heading}>{t('funnel')}</h2>
        <p className={styles.note}>{t('funnelNote')}</p>
      </header>
      <ol>
        {STEPS.slice(STEPS.indexOf(from)).map((step) => {
          const count = reached(counts, step);
          return (
            <li key={step} className={styles.stage}>
              <span className={styles.stageName} title={t(`stepHint.${step}`)}>
                {t(`step.${step}`)}
              </span>
              <span className={styles.stageCount}>{formatCount(count)}</span>
              <span className={styles.stageShare}>{percent(count, total)}</span>
              <span className={styles.track} aria-hidden>
                <span
                  className={styles.fill}
                  style={{ width: total === 0 ? 0 : `${(count / total) * 100}%` }}
                />
              </span>
              <span className={styles.here}>
                {statusesAt(step).map((status) => (
                  <span
                    key={status}
                    className={styles.hereItem}
                    title={t(`domain:statusHint.${status}`)}
                  >
                    {t(`domain:status.${status}`)}{' '}
                    <CountLink
                      count={counts[status]}
                      filters={{ district, status }}
                      label={t('toList', {
                        name: t(`step.${step}`),
                        status: t(`domain:status.${status}`),
                        count: formatCount(counts[status]),
                      })}
                    />
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
