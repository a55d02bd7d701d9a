import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { RunComparison } from '../../../server/contract/runs.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount, formatInstant } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { compareColumns } from './compare-columns.tsx';
import { compareSearchParams, parseCompareSearch, type CompareSearch } from './compare-search.ts';
import styles from './compare.module.css';
import { FlowList } from './flow-list.tsx';
import { FlowMap } from './flow-map.tsx';
import { runQueries } from './queries.ts';

const PAGE_SIZE = 50;

/** Two runs side by side: who moved, from where to where, and why. */
export function Component() {
  const { t } = useWords('runs');
  const names = useSeason();
  const navigate = useNavigate();
  const { runId = '', otherId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const search = parseCompareSearch(params);
  const change = (next: Partial<CompareSearch>) =>
    setParams((old) => compareSearchParams({ ...parseCompareSearch(old), page: 1, ...next }), {
      replace: true,
    });
  const query = useQuery(runQueries.comparison(runId, otherId, { ...search, pageSize: PAGE_SIZE }));
  const data = query.data;
  if (query.error && !data) {
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!data) return <Skeleton active paragraph={{ rows: 12 }} />;
  const place = (id: string | null) => (id === null ? t('compare.noPlace') : names.school(id));
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <span className={styles.heading}>
            <Link to={paths.runs()}>{t('title')}</Link>
            <span aria-hidden>/</span>
            {t('compare.title')}
          </span>
        }
        note={t('compare.note', {
          pupils: formatCount(data.pupils),
          moved: formatCount(data.moved),
        })}
      />
      <RunPair data={data} />
      {data.moved === 0 ? (
        <p className={styles.same}>{t('compare.same')}</p>
      ) : (
        <>
          <ul className={styles.reasons} aria-label={t('compare.why')}>
            {data.why.map(({ why, pupils }) => (
              <li key={why}>
                <button
                  type="button"
                  aria-pressed={search.why === why}
                  title={t(`compare.whyHint.${why}`)}
                  onClick={() => change({ why: search.why === why ? undefined : why })}
                >
                  <strong>{formatCount(pupils)}</strong> {t(`compare.reason.${why}`)}
                </button>
              </li>
            ))}
          </ul>
          <div className={styles.columns}>
            <div className={styles.left}>
              <FlowMap flows={data.flows} search={search} onChoose={change} />
              <FlowList flows={data.flows} place={place} search={search} onChoose={change} />
            </div>
            <DataTable
              label={t('compare.list')}
              columns={compareColumns({ t, place })}
              rows={data.rows}
              rowId={(row) => row.collectionNumber}
              rowHeight={48}
              stale={query.isPlaceholderData}
              total={data.total}
              paging={{
                page: search.page,
                pageSize: PAGE_SIZE,
                onChange: (page) => change({ page }),
              }}
              onOpen={(row) => void navigate(paths.applicant(row.collectionNumber))}
            />
          </div>
        </>
      )}
    </div>
  );
}

function RunPair({ data }: { data: RunComparison }) {
  const { t } = useWords('runs');
  return (
    <dl className={styles.pair}>
      {(['before', 'after'] as const).map((side) => {
        const run = data[side];
        return (
          <div key={side}>
            <dt>{t(`compare.${side}`)}</dt>
            <dd>
              <Link to={paths.run(run.id)}>
                {t('heading', { kind: t(`domain:runKind.${run.kind}`), year: run.editionYear })}
              </Link>{' '}
              <span className={styles.faint}>
                {formatInstant(run.startedAt)} · {run.rulebook} · {t(`straddle.${run.straddle}`)}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
