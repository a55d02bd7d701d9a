import { useWords } from '../i18n/use-words.ts';
import styles from './data-table.module.css';
import type { DataColumn } from './data-table-types.ts';

/** A click sorts upwards, the next one downwards; the service does the sorting. */
export function SortHeader<Row>({
  column,
  sort,
  onSort,
}: {
  column: DataColumn<Row>;
  sort?: string;
  onSort?: (sort: string) => void;
}) {
  const { t } = useWords();
  const up = column.sort !== undefined && sort === column.sort;
  const down = column.sort !== undefined && sort === `-${column.sort}`;
  return (
    <div
      role="columnheader"
      className={styles.cell}
      data-align={column.align}
      aria-sort={column.sort ? (up ? 'ascending' : down ? 'descending' : 'none') : undefined}
    >
      {column.sort && onSort ? (
        <button
          type="button"
          className={styles.sort}
          title={t('sortBy', { column: column.header })}
          onClick={() => onSort(up ? `-${column.sort}` : (column.sort ?? ''))}
        >
          {column.header}
          <span aria-hidden className={styles.arrow}>
            {up ? '▲' : down ? '▼' : '↕'}
          </span>
        </button>
      ) : (
        column.header
      )}
    </div>
  );
}
