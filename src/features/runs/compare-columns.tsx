import type { RunComparison } from '../../../server/contract/runs.ts';
import type { T } from '../../i18n/use-words.ts';
import type { DataColumn } from '../../ui/data-table-types.ts';
import styles from './compare.module.css';

type Row = RunComparison['rows'][number];
type Side = Row['before'];

interface Frame {
  t: T<'runs'>;
  place: (id: string | null) => string;
}

export function compareColumns({ t, place }: Frame): DataColumn<Row>[] {
  const side = (value: Side) => {
    if (value === null) return '—';
    const where =
      value.outcome === 'placed' ? place(value.schoolId) : t(`outcome.${value.outcome}`);
    return (
      <span className={styles.two} title={where}>
        <span>{where}</span>
        <span className={styles.faint}>
          {value.category === null ? '—' : t('domain:category', { n: value.category })}
        </span>
      </span>
    );
  };
  return [
    {
      id: 'number',
      header: t('compare.column.number'),
      width: 108,
      fixed: true,
      cell: (row) => row.collectionNumber,
    },
    {
      id: 'name',
      header: t('compare.column.name'),
      width: 76,
      cell: (row) => <strong>{row.name}</strong>,
    },
    {
      id: 'why',
      header: t('compare.column.why'),
      width: 146,
      cell: ({ why }) => (
        <span className={styles.why} title={t(`compare.whyHint.${why}`)}>
          {t(`compare.reason.${why}`)}
        </span>
      ),
    },
    {
      id: 'before',
      header: t('compare.before'),
      width: 150,
      grow: 1,
      cell: (row) => side(row.before),
    },
    {
      id: 'after',
      header: t('compare.after'),
      width: 150,
      grow: 1,
      cell: (row) => side(row.after),
    },
  ];
}
