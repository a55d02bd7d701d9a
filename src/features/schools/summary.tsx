import type { WarningLevel } from '../../../domain/capacity/warning.ts';
import { WARNING_LEVELS } from '../../../domain/capacity/warning.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import type { Totals } from './figures.ts';
import styles from './schools.module.css';
import { WarningTag } from '../../ui/warning-tag.tsx';

interface Props {
  /** `null` while they are not known: that is no nought. */
  totals: Totals | null;
  warning: WarningLevel | undefined;
  onWarning: (warning: WarningLevel | undefined) => void;
}

/** The district in one line; each warning is also the filter to its schools. */
export function Summary({ totals, warning, onWarning }: Props) {
  const { t } = useWords('schools');
  return (
    <div className={styles.summary}>
      <dl>
        {(['capacity', 'taken', 'left', 'demand'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`total.${name}`)}</dt>
            <dd>{totals ? formatCount(totals[name]) : '—'}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.levels} role="group" aria-label={t('column.warning')}>
        {WARNING_LEVELS.map((level) => (
          <button
            key={level}
            type="button"
            aria-pressed={warning === level}
            onClick={() => onWarning(warning === level ? undefined : level)}
          >
            <WarningTag level={level} />
            <strong>{totals ? totals.warnings[level] : '—'}</strong>
          </button>
        ))}
      </div>
    </div>
  );
}
