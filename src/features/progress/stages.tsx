import { reached, STEPS, type Step } from '../../../domain/casework/steps.ts';
import type { Progress } from '../../../server/contract/progress.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { CountLink } from './count-link.tsx';
import { GROUPS, percent, statusesAt } from './funnel.ts';
import styles from './progress.module.css';
import type { Drill } from './use-drill.ts';

/** How far everybody has come, and below, at which statuses they stand now; each figure opens its list. */
export function Stages({
  progress,
  drill,
  from,
}: {
  progress: Progress;
  drill: Drill;
  /** A school sees nobody before the place. */
  from: Step;
}) {
  const { t } = useWords('progress');
  const { counts, total } = progress;
  const steps = STEPS.slice(STEPS.indexOf(from));
  const statuses = GROUPS.flatMap(statusesAt).filter((status) => counts[status] > 0);
  return (
    <section className={styles.panel} aria-label={t('funnel')}>
      <header className={styles.panelHead}>
        <h2 className={styles.heading}>{t('funnel')}</h2>
        <p className={styles.note}>{t('funnelNote')}</p>
      </header>
      <ol>
        {steps.map((step) => {
          const count = reached(counts, step);
          return (
            <li key={step} className={styles.stage}>
              <span className={styles.stageName} title={t(`stepHint.${step}`)}>
                {t(`step.${step}`)}
              </span>
              <span className={styles.stageCount}>
                <CountLink
                  count={count}
                  filters={drill({ reached: step })}
                  label={t('toStep', { step: t(`step.${step}`), count: formatCount(count) })}
                />
              </span>
              <span className={styles.stageShare}>{percent(count, total)}</span>
              <span className={styles.track} aria-hidden>
                <span
                  className={styles.fill}
                  style={{ width: total === 0 ? 0 : `${(count / total) * 100}%` }}
                />
              </span>
            </li>
          );
        })}
      </ol>
      <p className={styles.here}>
        <span className={styles.note}>{t('now')}</span>
        {statuses.map((status) => (
          <span key={status} className={styles.hereItem} title={t(`domain:statusHint.${status}`)}>
            {t(`domain:status.${status}`)}{' '}
            <CountLink
              count={counts[status]}
              filters={drill({ status })}
              label={t('toList', {
                name: t('now'),
                status: t(`domain:status.${status}`),
                count: formatCount(counts[status]),
              })}
            />
          </span>
        ))}
      </p>
    </section>
  );
}
