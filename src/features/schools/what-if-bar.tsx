import { Button } from 'antd';
import { WARNING_LEVELS } from '../../../domain/capacity/warning.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { WarningTag } from '../../ui/warning-tag.tsx';
import type { Totals } from './figures.ts';
import styles from './schools.module.css';

interface Props {
  before: Totals;
  after: Totals;
  changed: number;
  onApply: () => void;
  onClear: () => void;
  onLeave: () => void;
}

/** While plans are tried: what all of it together would do to the district, and the way to save it. */
export function WhatIfBar({ before, after, changed, onApply, onClear, onLeave }: Props) {
  const { t } = useWords('capacities');
  const more = after.capacity - before.capacity;
  return (
    <section className={styles.whatIf} aria-label={t('whatIf.title')} aria-live="polite">
      <strong>{t('whatIf.title')}</strong>
      <span>{t('whatIf.changed', { count: changed })}</span>
      <span>
        {t('whatIf.capacity', {
          before: formatCount(before.capacity),
          after: formatCount(after.capacity),
        })}
        {more !== 0 && (
          <span className={styles.change}>
            {more > 0 ? ' +' : ' −'}
            {formatCount(Math.abs(more))}
          </span>
        )}
      </span>
      {WARNING_LEVELS.filter((level) => before.warnings[level] !== after.warnings[level]).map(
        (level) => (
          <span key={level} className={styles.whatIfLevel}>
            <WarningTag level={level} />
            {before.warnings[level]} → <strong>{after.warnings[level]}</strong>
          </span>
        ),
      )}
      <span className={styles.whatIfButtons}>
        <Button size="small" type="primary" disabled={changed === 0} onClick={onApply}>
          {t('whatIf.apply')}
        </Button>
        <Button size="small" disabled={changed === 0} onClick={onClear}>
          {t('whatIf.clear')}
        </Button>
        <Button size="small" onClick={onLeave}>
          {t('whatIf.leave')}
        </Button>
      </span>
    </section>
  );
}
