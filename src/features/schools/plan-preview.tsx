import { places } from '../../../domain/capacity/places.ts';
import { warning } from '../../../domain/capacity/warning.ts';
import type { SchoolStanding } from '../../../server/contract/schools.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { ClassSizeTag } from './class-size-tag.tsx';
import { DemandBar } from './demand-bar.tsx';
import { demandTotal } from './figures.ts';
import styles from './schools.module.css';
import { WarningReason, WarningTag } from '../../ui/warning-tag.tsx';

interface Props {
  standing: SchoolStanding;
  classes: number;
  classSize: number;
}

/**
 * What the plan would lead to, computed here while one types (house rule 2: a preview, and labelled as one);
 * what counts is the service's answer after saving.
 */
export function PlanPreview({ standing, classes, classSize }: Props) {
  const { t } = useWords('schools');
  const capacity = places({ classes, classSize });
  const left = capacity - standing.taken;
  const found = warning({
    byCategory: standing.demandByCategory,
    capacity,
    thresholds: standing.thresholds,
  });
  const change = capacity - standing.capacity;
  return (
    <section className={styles.preview} aria-live="polite" aria-label={t('preview.title')}>
      <h3>{t('preview.title')}</h3>
      <dl>
        <dt>{t('preview.places')}</dt>
        <dd>
          {classes} × {classSize} = <strong>{formatCount(capacity)}</strong>
          {change !== 0 && (
            <span className={styles.change}>
              {change > 0 ? '+' : '−'}
              {formatCount(Math.abs(change))}
            </span>
          )}
          <ClassSizeTag classSize={classSize} />
        </dd>
        <dt>{t('preview.left')}</dt>
        <dd>
          <strong className={left < 0 ? styles.none : undefined}>{formatCount(left)}</strong>
          {left < 0 && (
            <span className={styles.none}>
              {t('preview.belowTaken', { taken: formatCount(standing.taken) })}
            </span>
          )}
        </dd>
        {standing.school.ownership === 'public' && (
          <>
            <dt>{t('column.warning')}</dt>
            <dd>
              <WarningTag level={standing.warning.level} />
              {found.level !== standing.warning.level && (
                <>
                  <span aria-label={t('preview.becomes')}>→</span>
                  <WarningTag level={found.level} />
                </>
              )}
              <span className={styles.because}>
                <WarningReason warning={found} />
              </span>
            </dd>
          </>
        )}
      </dl>
      <DemandBar
        byCategory={standing.demandByCategory}
        capacity={capacity}
        scale={Math.max(demandTotal(standing.demandByCategory), capacity) * 1.05}
      />
      <p className={styles.faint}>{t('preview.hint')}</p>
    </section>
  );
}
