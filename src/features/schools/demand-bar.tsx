import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { demandRows, demandTotal } from './figures.ts';
import styles from './schools.module.css';

const CIRCLED = ['⓪', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨'];

interface Props {
  byCategory: Readonly<Record<string, number>>;
  capacity: number;
  /** Pupils that the full width stands for; the same for all rows, so that schools compare. */
  scale: number;
}

/** Who wants to come, category by category, against the line of what there is; every figure in digits too. */
export function DemandBar({ byCategory, capacity, scale }: Props) {
  const { t } = useWords('schools');
  const rows = demandRows(byCategory);
  if (rows.length === 0) return <span className={styles.faint}>{t('noDemand')}</span>;
  const share = (pupils: number) => `${(pupils / Math.max(scale, 1)) * 100}%`;
  const spoken = rows
    .map(({ category, pupils }) => `${t('domain:category', { n: category })} ${pupils}`)
    .join(', ');
  return (
    <div className={styles.demand} title={spoken}>
      <div className={styles.bar} role="img" aria-label={spoken}>
        {rows.map(({ category, pupils }) => (
          <span
            key={category}
            className={styles.part}
            data-category={category}
            style={{ width: share(pupils) }}
          />
        ))}
        <span className={styles.limit} style={{ left: share(capacity) }} aria-hidden />
      </div>
      <div className={styles.figures} aria-hidden>
        {rows.map(({ category, pupils }) => (
          <span key={category}>
            <span className={styles.faint}>{CIRCLED[category] ?? category}</span>
            {formatCount(pupils)}
          </span>
        ))}
        <strong>{t('sum', { total: formatCount(demandTotal(byCategory)) })}</strong>
      </div>
    </div>
  );
}
