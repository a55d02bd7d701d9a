import { useQuery } from '@tanstack/react-query';
import { Select, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/use-words.ts';
import { CoordinationSettings } from '../../lib/coordination-settings.tsx';
import { formatCount } from '../../lib/format.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { MessagePanel } from '../../ui/message-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PlacesDialog } from './places-dialog.tsx';
import { PlacesSchool } from './places-school.tsx';
import { placesQueries, type Asking } from './places-queries.ts';
import styles from './places.module.css';

/** Places that came free, and to whom the rule offers them. */
export function Component() {
  const { t } = useWords('freedPlaces');
  const viewer = useViewer();
  const { season, district } = useSeason();
  const [params, setParams] = useSearchParams();
  const chosen = params.get('district') ?? undefined;
  const list = useQuery(placesQueries.list(chosen));
  const [asking, setAsking] = useState<Asking | null>(null);
  const { data } = list;
  const toOffer = data?.schools.reduce((sum, school) => sum + school.toOffer, 0) ?? 0;
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <span className={styles.heading}>
            <Link to={paths.coordination()}>{t('coordination:title')}</Link>
            <span aria-hidden>/</span>
            {t('title')}
          </span>
        }
        note={data && t('count', { count: toOffer, filled: formatCount(data.filled) })}
        actions={
          viewer.districtId === null && (
            <Select
              aria-label={t('district')}
              value={chosen ?? ''}
              popupMatchSelectWidth={false}
              onChange={(next: string) =>
                setParams(next ? new URLSearchParams({ district: next }) : new URLSearchParams())
              }
              options={[
                { value: '', label: t('wholeCity') },
                ...season.districts.map(({ id }) => ({ value: id, label: district(id) })),
              ]}
            />
          )
        }
      />
      {data && (
        <p className={styles.rule}>
          {t('note')} {t('rule', { gain: formatCount(data.leastGainMetres) })}{' '}
          <CoordinationSettings />
        </p>
      )}
      {list.error && !data ? (
        <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
      ) : !data ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : data.schools.length === 0 ? (
        <MessagePanel title={t('empty')} hint={t('emptyHint')} />
      ) : (
        data.schools.map((school) => (
          <PlacesSchool
            key={school.schoolId}
            school={school}
            onAsk={(child, name) => setAsking({ schoolId: school.schoolId, child, name })}
          />
        ))
      )}
      {asking && <PlacesDialog asking={asking} onClose={() => setAsking(null)} />}
    </div>
  );
}
