import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RUN_KINDS_SHOWN } from './run-kinds.ts';
import type { Run } from '../../../server/contract/runs.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { runQueries } from './queries.ts';
import { startAction } from './run-actions.ts';
import { runColumns } from './run-columns.tsx';
import styles from './runs.module.css';
import { StartDialog } from './start-dialog.tsx';
import { TwoKinds } from './two-kinds.tsx';

export function Component() {
  const { t } = useWords('runs');
  const viewer = useViewer();
  const names = useSeason();
  const personName = usePersonName();
  const navigate = useNavigate();
  const list = useQuery(runQueries.list());
  const [starting, setStarting] = useState<Run['kind'] | null>(null);
  const [publishing, setPublishing] = useState<Run | null>(null);

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        actions={RUN_KINDS_SHOWN.map((kind) => (
          <ActionButton
            key={kind}
            type={kind === 'formal' ? 'primary' : 'default'}
            action={startAction(viewer, kind)}
            onClick={() => setStarting(kind)}
          >
            {t('start.button', { kind: t(`domain:runKind.${kind}`) })}
          </ActionButton>
        ))}
      />
      <TwoKinds />
      <DataTable
        label={t('title')}
        columns={runColumns({ t, names, viewer, personName, onPublish: setPublishing })}
        rows={list.data?.rows}
        rowId={(run) => run.id}
        rowHeight={42}
        onOpen={(run) => void navigate(paths.run(run.id))}
        empty={<TableEmpty title={t('empty.title')} hint={t('empty.hint')} />}
        error={
          list.error && !list.data ? (
            <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
          ) : undefined
        }
      />
      {starting && <StartDialog kind={starting} onClose={() => setStarting(null)} />}
      {publishing && <PublishDialog run={publishing} onClose={() => setPublishing(null)} />}
    </div>
  );
}
