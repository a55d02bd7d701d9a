import StopOutlined from '@ant-design/icons/StopOutlined';
import { Link } from 'react-router';
import type { RunDetail } from '../../../server/contract/runs.ts';
import type { T } from '../../i18n/use-words.ts';
import { applicantSearchParams } from '../../lib/applicant-search.ts';
import { formatCount } from '../../lib/format.ts';
import type { SeasonNames } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import type { DataColumn } from '../../ui/data-table-types.ts';
import styles from './runs.module.css';

export type SchoolResult = RunDetail['schools'][number];

interface Frame {
  t: T<'runs'>;
  names: SeasonNames;
  categories: readonly number[];
  /** Whether the run is written to the cases, so that the list of the placed is its own. */
  binding: boolean;
}

export function schoolColumns({
  t,
  names,
  categories,
  binding,
}: Frame): DataColumn<SchoolResult>[] {
  return [
    {
      id: 'school',
      header: t('school.name'),
      width: 200,
      grow: 2,
      cell: ({ schoolId }) => (
        <span className={styles.two}>
          <span title={names.school(schoolId)}>{names.school(schoolId)}</span>
          <span className={styles.links}>
            <Link to={paths.applicants(applicantSearchParams({ homeSchool: schoolId }))}>
              {t('school.home')}
            </Link>
            {binding && (
              <Link to={paths.applicants(applicantSearchParams({ school: schoolId }))}>
                {t('school.placedList')}
              </Link>
            )}
          </span>
        </span>
      ),
    },
    {
      id: 'capacity',
      header: t('school.capacity'),
      width: 66,
      align: 'end',
      cell: ({ capacity, planned }) => (
        <span title={planned === undefined ? undefined : t('school.planned', { planned })}>
          {formatCount(capacity)}
        </span>
      ),
    },
    {
      id: 'placed',
      header: t('school.placed'),
      width: 66,
      align: 'end',
      cell: ({ placed }) => <strong>{formatCount(placed)}</strong>,
    },
    {
      id: 'left',
      header: t('school.left'),
      width: 66,
      align: 'end',
      cell: ({ capacity, placed }) => formatCount(capacity - placed),
    },
    ...categories.map((category): DataColumn<SchoolResult> => ({
      id: `category-${category}`,
      header: t('domain:category', { n: category }),
      width: 100,
      grow: 1,
      align: 'end',
      cell: (row) => <CategoryCell t={t} row={row} category={category} />,
    })),
  ];
}

/** Placed of those who wanted; the cell at which places ran out says so in words. */
function CategoryCell({ t, row, category }: { t: T<'runs'>; row: SchoolResult; category: number }) {
  const found = row.categories.find((each) => each.category === category);
  if (!found || found.demand === 0) return <span className={styles.faint}>—</span>;
  const line = row.lineCategory === category;
  const after = row.lineCategory !== null && category > row.lineCategory;
  const title = line
    ? t('school.lineHint', { ...found, left: row.capacity - row.placed + found.placed })
    : t('school.cell', { ...found });
  return (
    <span
      className={styles.category}
      data-line={line || undefined}
      data-after={after || undefined}
      title={title}
    >
      <Link to={paths.applicants(applicantSearchParams({ homeSchool: row.schoolId, category }))}>
        <strong>{formatCount(found.placed)}</strong>
        <span className={styles.of}>/{formatCount(found.demand)}</span>
      </Link>
      {found.coordinated > 0 && (
        <span className={styles.coordinated}>
          {line && <StopOutlined aria-hidden />}
          {t('school.coordinated', { count: found.coordinated })}
          {line && <span className="visually-hidden">{title}</span>}
        </span>
      )}
    </span>
  );
}
