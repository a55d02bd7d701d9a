import { useQuery } from '@tanstack/react-query';
import { Alert, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/use-words.ts';
import { CoordinationSettings } from '../../lib/coordination-settings.tsx';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { MessagePanel } from '../../ui/message-panel.tsx';
import { PageBar } from '../../ui/page-bar.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueuePicker } from '../../ui/queue-picker.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { PAGE_SIZE, reconsiderationQueries, type Search } from './queries.ts';
import styles from './reconsiderations.module.css';
import { LISTS, parseSearch, writeSearch } from './search.ts';

const DAY_MS = 86_400_000;

export function Component() {
  const { t } = useWords('reconsideration');
  const viewer = useViewer();
  const personName = usePersonName();
  const { season, school, district } = useSeason();
  const [params, setParams] = useSearchParams();
  const search = parseSearch(params);
  const listed = useQuery(reconsiderationQueries.list(search));
  const go = (next: Partial<Search>) => setParams(writeSearch({ ...search, ...next }));
  const { data } = listed;
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          viewer.districtId === null && (
            <Select
              aria-label={t('wholeCity')}
              value={search.district ?? ''}
              popupMatchSelectWidth={false}
              onChange={(next) => go({ district: next || undefined, page: 1 })}
              options={[
                { value: '', label: t('wholeCity') },
                ...season.districts.map(({ id }) => ({ value: id, label: district(id) })),
              ]}
            />
          )
        }
      />
      <QueuePicker
        label={t('lists')}
        queues={LISTS.map((id) => ({ id, name: t(`list.${id}.name`), count: data?.counts[id] }))}
        chosen={search.list}
        onChoose={(chosen) => go({ list: chosen, page: 1 })}
      />
      {data && data.overdue > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('overdue', { count: data.overdue, days: data.days })}
        />
      )}
      <p className={styles.todo}>
        {t(`list.${search.list}.todo`)} {data && t('answerWithin', { days: data.days })}{' '}
        <CoordinationSettings />
      </p>
      {listed.error && !data ? (
        <ErrorPanel error={listed.error} onRetry={() => void listed.refetch()} />
      ) : data && data.total === 0 && !listed.isPlaceholderData ? (
        <MessagePanel title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <table className={styles.table} aria-busy={listed.isPlaceholderData || !data}>
          <thead>
            <tr>
              <th scope="col">{t('columns.pupil')}</th>
              <th scope="col">{t('columns.asked')}</th>
              <th scope="col">{t('columns.now')}</th>
              <th scope="col">{t('columns.openedBy')}</th>
              <th scope="col">{t('columns.age')}</th>
              <th scope="col">{t('columns.action')}</th>
            </tr>
          </thead>
          <tbody>
            {data?.rows.map((row) => {
              const days = Math.floor((Date.parse(data.at) - Date.parse(row.openedAt)) / DAY_MS);
              return (
                <tr key={row.collectionNumber}>
                  <td>
                    <Link to={paths.applicant(row.collectionNumber)} className={styles.name}>
                      {row.name}
                    </Link>
                    <span className={styles.quiet}>{row.collectionNumber}</span>
                  </td>
                  <td>
                    <strong>{t(`ground.${row.ground}`)}</strong>
                    <span className={styles.reason}>{row.reason}</span>
                    <span className={styles.quiet}>
                      {t('askedLine', { who: row.askedBy, on: row.askedOn })}
                    </span>
                  </td>
                  <td>
                    <StatusTag status={row.status} />
                    <span>{row.schoolId ? school(row.schoolId) : t('noPlace')}</span>
                    {row.awaitedSchoolId && (
                      <span className={styles.waits}>
                        {t('waitsFor', { school: school(row.awaitedSchoolId) })}
                      </span>
                    )}
                  </td>
                  <td>{personName(row.openedBy)}</td>
                  <td data-late={(row.state === 'open' && days >= data.days) || undefined}>
                    {t('days', { count: days })}
                  </td>
                  <td>
                    <Link to={paths.applicantPack(row.collectionNumber)}>{t('pack')}</Link>
                    {row.state === 'open' && (
                      <Link
                        to={paths.applicant(row.collectionNumber)}
                        title={
                          row.decide.because
                            ? t(`errors:code.${row.decide.because}` as 'errors:code.four-eyes')
                            : undefined
                        }
                      >
                        {t('decide')}
                      </Link>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {data && data.total > PAGE_SIZE && (
        <PageBar
          page={search.page}
          pageSize={PAGE_SIZE}
          total={data.total}
          onChange={(page) => go({ page })}
        />
      )}
    </div>
  );
}
