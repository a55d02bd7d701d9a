import ReloadOutlined from '@ant-design/icons/ReloadOutlined';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { toApiError } from '../../api/errors.ts';
import { progressQueries } from '../../api/progress.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatTime } from '../../lib/format.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PartsTable } from './parts-table.tsx';
import styles from './progress.module.css';
import { parseProgressSearch } from './search.ts';
import { Stages } from './stages.tsx';

const EVERY_MS = 30_000;

export function Component() {
  const { t, i18n } = useWords('progress');
  const viewer = useViewer();
  const [params] = useSearchParams();
  // An officer's city is the own district already; only a supervisor goes down into one.
  const district = viewer.role === 'supervisor' ? parseProgressSearch(params).district : undefined;
  const progress = useQuery({ ...progressQueries.of(district), refetchInterval: EVERY_MS });
  const { data, error } = progress;
  const refreshedAt = data ? formatTime(data.at) : '';

  return (
    <div className={styles.page}>
      <PageHeader
        title={<Heading district={district} />}
        note={data && t('refreshed', { at: refreshedAt, seconds: EVERY_MS / 1000 })}
        actions={
          <Button
            size="small"
            icon={<ReloadOutlined />}
            loading={progress.isFetching && data !== undefined}
            onClick={() => void progress.refetch()}
          >
            {t('refresh')}
          </Button>
        }
      />
      {error && data && (
        <p className={styles.failed} role="alert">
          {t('staleTitle', { at: refreshedAt })} {errorSentence(i18n, toApiError(error))}
        </p>
      )}
      {error && !data && <ErrorPanel error={error} onRetry={() => void progress.refetch()} />}
      {!data && !error && <Bones />}
      {data?.total === 0 && (
        <TableEmpty
          title={viewer.role === 'registrar' ? t('emptySchool') : t('empty')}
          hint={viewer.role === 'registrar' ? t('emptySchoolHint') : t('emptyHint')}
        />
      )}
      {data && data.total > 0 && (
        <>
          <Stages
            progress={data}
            district={district}
            from={viewer.role === 'registrar' ? 'placed' : 'registered'}
          />
          {viewer.role !== 'registrar' && (
            <PartsTable
              progress={data}
              district={district}
              bySchool={viewer.role !== 'supervisor' || district !== undefined}
              stale={progress.isPlaceholderData}
            />
          )}
        </>
      )}
    </div>
  );
}

/** Where one is, and the way back up. */
function Heading({ district }: { district: string | undefined }) {
  const { t } = useWords('progress');
  const viewer = useViewer();
  const names = useSeason();
  const own =
    viewer.role === 'registrar'
      ? names.school(viewer.schoolId)
      : viewer.role === 'officer'
        ? names.district(viewer.districtId)
        : t('city');
  return (
    <>
      {t('title')} · {district ? <Link to={paths.progress()}>{own}</Link> : own}
      {district && <> / {names.district(district)}</>}
    </>
  );
}

function Bones() {
  const { t } = useWords();
  return (
    <div role="status" aria-label={t('loading')} className={styles.bones}>
      <div className={styles.panel}>
        <Skeleton active title={{ width: 120 }} paragraph={{ rows: 6, width: '100%' }} />
      </div>
      <div className={styles.panel}>
        <Skeleton active title={{ width: 120 }} paragraph={{ rows: 9, width: '100%' }} />
      </div>
    </div>
  );
}
