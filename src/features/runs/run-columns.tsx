import { Link } from 'react-router';
import type { Run } from '../../../server/contract/runs.ts';
import type { Person } from '../../../server/contract/session.ts';
import type { T } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import type { SeasonNames } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import type { DataColumn } from '../../ui/data-table-types.ts';
import { publishAction } from './run-actions.ts';
import { RunKindTag, RunState } from './run-tags.tsx';
import styles from './runs.module.css';

interface Frame {
  t: T<'runs'>;
  names: SeasonNames;
  viewer: Person;
  personName: (id: string | null) => string;
  onPublish: (run: Run) => void;
}

export function runColumns({ t, names, viewer, personName, onPublish }: Frame): DataColumn<Run>[] {
  return [
    {
      id: 'kind',
      header: t('column.kind'),
      width: 176,
      fixed: true,
      cell: ({ kind, corrects }) => (
        <>
          <RunKindTag kind={kind} />
          {corrects !== null && <span className={styles.faint}> {t('correction')}</span>}
        </>
      ),
    },
    {
      id: 'basis',
      header: t('column.basis'),
      width: 124,
      cell: ({ editionYear }) => t('ranges', { year: editionYear }),
    },
    {
      id: 'scope',
      header: t('column.scope'),
      width: 110,
      cell: ({ districtId }) => (districtId ? names.district(districtId) : t('wholeCity')),
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 150,
      cell: (run) => <RunState run={run} />,
    },
    {
      id: 'started',
      header: t('column.started'),
      width: 200,
      grow: 1,
      cell: ({ startedAt, startedBy }) => (
        <>
          {formatInstant(startedAt)} <span className={styles.faint}>{personName(startedBy)}</span>
        </>
      ),
    },
    {
      id: 'finished',
      header: t('column.finished'),
      width: 140,
      cell: ({ finishedAt }) => (finishedAt ? formatInstant(finishedAt) : '—'),
    },
    {
      id: 'published',
      header: t('column.published'),
      width: 190,
      cell: ({ publishedAt, publication }) =>
        publishedAt ? (
          <>
            <strong>{formatInstant(publishedAt)}</strong>
            {publication === 'superseded' && (
              <span className={styles.faint}> {t('publication.superseded')}</span>
            )}
          </>
        ) : (
          t(publication === 'none' ? 'unpublished' : `publication.${publication}`)
        ),
    },
    {
      id: 'actions',
      header: t('column.actions'),
      width: 164,
      fixed: true,
      cell: (run) => (
        <span className={styles.rowActions}>
          <Link to={paths.run(run.id)} tabIndex={-1}>
            {t('open')}
          </Link>
          <ActionButton
            size="small"
            action={publishAction(viewer, run)}
            onClick={() => onPublish(run)}
          >
            {t('publish.button')}
          </ActionButton>
        </span>
      ),
    },
  ];
}
