import { useQuery } from '@tanstack/react-query';
import { Select, Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { WARNING_LEVELS } from '../../../domain/capacity/warning.ts';
import type { DistrictWarnings } from '../../../server/contract/warnings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { categorySpan } from '../../lib/category-span.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { BandTag } from '../../ui/band-tag.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { MessagePanel } from '../../ui/message-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { WarningTag } from '../../ui/warning-tag.tsx';
import { DemandBar } from './demand-bar.tsx';
import { demandTotal } from './figures.ts';
import { planQueries } from './queries.ts';
import styles from './schools.module.css';
import { parseSchoolsSearch, schoolsSearchParams } from './search.ts';

const LEVELS = ['red', 'orange', 'yellow'] as const;

/** Which schools are too small for their ranges, district by district, with the numbers that are the reason. */
export function Component() {
  const { t } = useWords('capacities');
  const viewer = useViewer();
  const { season, district: districtName } = useSeason();
  const [params, setParams] = useSearchParams();
  const search = parseSchoolsSearch(params);
  const district = viewer.districtId ?? search.district;
  const board = useQuery(planQueries.warnings(district));
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('board.title')}
        note={<Link to={paths.schools(schoolsSearchParams({ district }))}>{t('board.back')}</Link>}
        actions={
          !viewer.districtId && (
            <Select
              aria-label={t('schools:district')}
              value={search.district ?? ''}
              onChange={(next) =>
                setParams(schoolsSearchParams({ district: next || undefined }), { replace: true })
              }
              popupMatchSelectWidth={false}
              options={[
                { value: '', label: t('schools:wholeCity') },
                ...season.districts.map(({ id }) => ({ value: id, label: districtName(id) })),
              ]}
            />
          )
        }
      />
      {board.error && !board.data && (
        <ErrorPanel error={board.error} onRetry={() => void board.refetch()} />
      )}
      {board.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {board.data && (
        <div className={styles.board} aria-busy={board.isPlaceholderData}>
          {board.data.rows.length === 0 && (
            <MessagePanel title={t('board.empty')} hint={t('board.emptyHint')} />
          )}
          {board.data.rows.map((row) => (
            <DistrictBoard key={row.districtId} row={row} />
          ))}
        </div>
      )}
    </div>
  );
}

function DistrictBoard({ row }: { row: DistrictWarnings }) {
  const { t } = useWords('capacities');
  const { district } = useSeason();
  const scale =
    1.03 *
    Math.max(1, ...row.schools.map(({ of, byCategory }) => Math.max(of, demandTotal(byCategory))));
  const warned = row.schools.filter(({ level }) => level !== 'none');
  return (
    <section className={styles.boardDistrict} aria-label={district(row.districtId)}>
      <header>
        <h2>{district(row.districtId)}</h2>
        {WARNING_LEVELS.map((level) => (
          <span key={level} className={styles.whatIfLevel}>
            <WarningTag level={level} />
            <strong>{row.counts[level]}</strong>
          </span>
        ))}
        <span className={styles.faint}>
          {LEVELS.map((level) =>
            t(`board.rule.${level}`, {
              categories: categorySpan(row.thresholds[level].categories),
              percent: row.thresholds[level].percent,
            }),
          ).join(t('board.ruleEnd'))}
        </span>
      </header>
      {warned.length === 0 ? (
        <p className={styles.faint}>{t('board.calm')}</p>
      ) : (
        <ul>
          {warned.map((school) => (
            <SchoolLine
              key={school.schoolId}
              districtId={row.districtId}
              row={school}
              scale={scale}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function SchoolLine({
  districtId,
  row,
  scale,
}: {
  districtId: string;
  row: DistrictWarnings['schools'][number];
  scale: number;
}) {
  const { t } = useWords('capacities');
  const { school } = useSeason();
  const name = school(row.schoolId);
  return (
    <li className={styles.boardSchool} data-level={row.level}>
      <WarningTag level={row.level} />
      <div className={styles.two}>
        <strong>{name}</strong>
        <span className={styles.because}>
          {t('board.because', {
            categories: categorySpan(row.categories),
            demand: formatCount(row.demand),
            of: formatCount(row.of),
            share: Math.round((row.demand / Math.max(1, row.of)) * 100),
            percent: row.percent,
          })}
        </span>
      </div>
      <DemandBar byCategory={row.byCategory} capacity={row.of} scale={scale} />
      <span className={styles.boardClass} title={t('board.largestHint')}>
        {t('board.largest', { pupils: formatCount(row.pupils), count: row.largestClass })}
        {row.band !== 'standard' && <BandTag band={row.band} />}
      </span>
      <span className={styles.boardLinks}>
        <Link
          aria-label={t('board.toPlan', { school: name })}
          to={paths.schools(schoolsSearchParams({ district: districtId, plan: row.schoolId }))}
        >
          {t('board.plan')}
        </Link>
        <Link
          aria-label={t('board.toRange', { school: name })}
          to={paths.catchments(new URLSearchParams({ district: districtId, school: row.schoolId }))}
        >
          {t('board.range')}
        </Link>
      </span>
    </li>
  );
}
