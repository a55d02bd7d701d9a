import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { toApiError } from '../../api/errors.ts';
import { progressQueries } from '../../api/progress.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatDate, formatInstant, formatTime } from '../../lib/format.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CityMap, CityMapAhead } from './city-map.tsx';
import { Controls } from './controls.tsx';
import { DaysPanel } from './days-panel.tsx';
import { PartsTable } from './parts-table.tsx';
import styles from './progress.module.css';
import { parseProgressSearch, progressSearchParams, type ProgressSearch } from './search.ts';
import { Stages } from './stages.tsx';
import { ThroughputPanel } from './throughput-panel.tsx';
import { useDrill } from './use-drill.ts';
import { AgesPanel, CausesPanel } from './waiting-panel.tsx';

export function Component() {
  const { t, i18n } = useWords('progress');
  const viewer = useViewer();
  const [params, setParams] = useSearchParams();
  const search = parseProgressSearch(params);
  const { at, curve } = search;
  // An officer's city is the own district already; only a supervisor goes down into one.
  const district = viewer.role === 'supervisor' ? search.district : undefined;
  const change = (next: Partial<ProgressSearch>) =>
    setParams(progressSearchParams({ ...search, ...next }));
  const asked = { district, at };
  const progress = useQuery(progressQueries.of(asked));
  const waiting = useQuery(progressQueries.waiting(asked));
  const days = useQuery(progressQueries.days(asked));
  const drill = useDrill(district, at);
  const { data } = progress;
  const error = progress.error ?? waiting.error ?? days.error;
  const again = () => {
    for (const query of [progress, waiting, days]) void query.refetch();
  };
  const school = viewer.role === 'registrar';
  const stale = progress.isPlaceholderData || undefined;

  return (
    <div className={styles.page} data-stale={stale}>
      {!school && <CityMapAhead district={district} />}
      <PageHeader
        title={<Heading district={district} at={at} />}
        note={
          data &&
          (data.past
            ? t('asItWas', { at: formatInstant(data.at) })
            : t('live', { at: `${formatDate(data.at)} ${formatTime(data.at)}` }))
        }
        actions={<Controls district={district} at={at} onAt={(next) => change({ at: next })} />}
      />
      {data?.past && (
        <p className={styles.past} role="status">
          {t('pastNote', { at: formatInstant(data.at) })}{' '}
          {!school && search.map === 'warning' && t('pastMap')}
        </p>
      )}
      {error && data && (
        <p className={styles.failed} role="alert">
          {t('staleTitle', { at: formatTime(data.at) })} {errorSentence(i18n, toApiError(error))}
        </p>
      )}
      {error && !data && <ErrorPanel error={error} onRetry={again} />}
      {!data && !error && <Bones />}
      {data?.total === 0 && (
        <TableEmpty
          title={data.past ? t('emptyThen') : school ? t('emptySchool') : t('empty')}
          hint={data.past ? t('emptyThenHint') : school ? t('emptySchoolHint') : t('emptyHint')}
        />
      )}
      {data && data.total > 0 && (
        <>
          <div className={styles.pair}>
            <Stages progress={data} drill={drill} from={school ? 'placed' : 'registered'} />
            {!school && (
              <CityMap
                district={district}
                at={at}
                map={search.map}
                onMap={(map) => change({ map })}
              />
            )}
          </div>
          <div className={styles.pair}>
            {days.data ? (
              <DaysPanel
                days={days.data}
                curve={curve}
                onCurve={(next) => change({ curve: next })}
              />
            ) : (
              <PanelBones />
            )}
            {waiting.data ? <AgesPanel waiting={waiting.data} drill={drill} /> : <PanelBones />}
          </div>
          {!school && (
            <PartsTable
              progress={data}
              district={district}
              bySchool={viewer.role !== 'supervisor' || district !== undefined}
              drill={drill}
              at={at}
              stale={progress.isPlaceholderData}
            />
          )}
          <div className={styles.pair}>
            {days.data ? (
              <ThroughputPanel
                days={days.data}
                withSchools={viewer.role !== 'supervisor' || district !== undefined}
                drill={drill}
              />
            ) : (
              <PanelBones />
            )}
            {!school && waiting.data && <CausesPanel waiting={waiting.data} drill={drill} />}
          </div>
        </>
      )}
    </div>
  );
}

/** Where one is, and the way back up. */
function Heading({ district, at }: { district?: string; at?: string }) {
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
      {t('title')} ·{' '}
      {district ? <Link to={paths.progress(progressSearchParams({ at }))}>{own}</Link> : own}
      {district && <> / {names.district(district)}</>}
    </>
  );
}

function PanelBones() {
  return (
    <div className={styles.panel} aria-hidden>
      <Skeleton active title={{ width: 120 }} paragraph={{ rows: 6, width: '100%' }} />
    </div>
  );
}

function Bones() {
  const { t } = useWords();
  return (
    <div role="status" aria-label={t('loading')} className={styles.bones}>
      <PanelBones />
      <PanelBones />
    </div>
  );
}
