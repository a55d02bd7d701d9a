import { useEffect, useRef } from 'react';
import type { Range } from '../../../server/contract/catchments.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { rangeColour } from '../../map/range-colours.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './catchments.module.css';
import { ClauseList } from './clause-list.tsx';
import type { Comparison } from './compare.ts';

interface ListedRange {
  range: Range;
  /** Beside the other year, while years are compared. */
  comparison: Comparison | null;
}

interface Props {
  rows: readonly ListedRange[];
  selectedId: string | null;
  onSelect: (schoolId: string | null) => void;
  /** By school, the clauses that claim the address on trial. */
  claiming: ReadonlyMap<string, ReadonlySet<string>>;
  other: string | null;
}

/** The way to the ranges without the map: every school with its clauses, one of them open. */
export function RangeList({ rows, selectedId, onSelect, claiming, other }: Props) {
  const { t } = useWords('catchments');
  return (
    <ul className={styles.list} aria-label={t('listLabel')}>
      {rows.map((row, shade) => (
        <RangeItem
          key={row.range.schoolId}
          row={row}
          shade={shade}
          open={row.range.schoolId === selectedId}
          onToggle={() => onSelect(row.range.schoolId === selectedId ? null : row.range.schoolId)}
          claiming={claiming.get(row.range.schoolId)}
          other={other}
        />
      ))}
    </ul>
  );
}

function RangeItem({
  row: { range, comparison },
  shade,
  open,
  onToggle,
  claiming,
  other,
}: {
  row: ListedRange;
  shade: number;
  open: boolean;
  onToggle: () => void;
  claiming: ReadonlySet<string> | undefined;
  other: string | null;
}) {
  const { t } = useWords('catchments');
  const { school } = useSeason();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!open) return;
    // The clause that answers, or else the school it belongs to.
    const clause = claiming && item.current?.querySelector('[data-lit="true"]');
    (clause ?? item.current)?.scrollIntoView({ block: 'nearest' });
  }, [open, claiming]);
  return (
    <li ref={item} className={styles.item} data-open={open}>
      <button type="button" className={styles.school} aria-expanded={open} onClick={onToggle}>
        <span aria-hidden className={styles.swatch} style={{ background: rangeColour(shade) }} />
        <span className={styles.schoolName}>{school(range.schoolId)}</span>
        {range.shared && <Tag title={t('sharedHint')}>{t('shared')}</Tag>}
        {comparison && comparison.change !== 'same' && (
          <Tag tone="warn">{t(`changes.${comparison.change}`)}</Tag>
        )}
        {claiming && <Tag tone="accent">{t('claims')}</Tag>}
        <span className={styles.count}>{t('clauseCount', { count: range.clauses.length })}</span>
      </button>
      {open && (
        <div className={styles.opened}>
          {range.clauses.length === 0 && !range.area && <p>{t('noClauses')}</p>}
          <ClauseList
            clauses={range.clauses}
            claiming={claiming}
            added={comparison && comparison.change !== 'new' ? comparison.added : undefined}
          />
          {comparison && other !== null && <Gone comparison={comparison} other={other} />}
        </div>
      )}
    </li>
  );
}

function Gone({ comparison, other }: { comparison: Comparison; other: string }) {
  const { t } = useWords('catchments');
  if (comparison.change === 'new')
    return <p className={styles.note}>{t('changes.newHint', { other })}</p>;
  if (comparison.change === 'same')
    return <p className={styles.note}>{t('changes.sameHint', { other })}</p>;
  return (
    <div className={styles.gone}>
      {comparison.redrawn && <p className={styles.note}>{t('changes.redrawn', { other })}</p>}
      {comparison.gone.length > 0 && (
        <>
          <p className={styles.note}>{t('changes.gone', { other })}</p>
          <ClauseList clauses={comparison.gone} />
        </>
      )}
    </div>
  );
}
