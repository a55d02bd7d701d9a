import { useQuery } from '@tanstack/react-query';
import { Alert, Progress, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../i18n/use-words.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CompareWith } from './compare-with.tsx';
import { PreflightList } from './preflight-list.tsx';
import { PublicationStrip } from './publication-strip.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { runQueries } from './queries.ts';
import { publishAction } from './run-actions.ts';
import { RunFacts } from './run-facts.tsx';
import { RunResults } from './run-results.tsx';
import { percentOf, RunKindTag } from './run-tags.tsx';
import styles from './runs.module.css';

export function Component() {
  const { t } = useWords('runs');
  const viewer = useViewer();
  const { runId = '' } = useParams();
  const query = useQuery(runQueries.one(runId));
  const [publishing, setPublishing] = useState(false);
  const run = query.data;
  if (query.error && !run) {
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!run) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <span className={styles.heading}>
            <Link to={paths.runs()}>{t('title')}</Link>
            <span aria-hidden>/</span>
            {t('heading', { kind: t(`domain:runKind.${run.kind}`), year: run.editionYear })}
          </span>
        }
        note={<RunKindTag kind={run.kind} />}
        actions={
          <>
            <CompareWith run={run} />
            <ActionButton
              type="primary"
              action={publishAction(viewer, run)}
              onClick={() => setPublishing(true)}
            >
              {t('publish.button')}
            </ActionButton>
          </>
        }
      />
      <p className={styles.banner} data-kind={run.kind}>
        {t(`banner.${run.kind}`, { year: run.editionYear })}
      </p>
      <PublicationStrip run={run} />
      <RunFacts run={run} />
      {run.preflight.length > 0 && (
        <details className={styles.known}>
          <summary>{t('preflight.known', { count: run.preflight.length })}</summary>
          <PreflightList findings={run.preflight} />
        </details>
      )}
      {run.state === 'running' && (
        <div className={styles.running} role="status">
          <Progress percent={percentOf(run.progress)} />
          <p>{t('runningHint')}</p>
        </div>
      )}
      {run.state === 'failed' && (
        <Alert
          type="error"
          showIcon
          title={t('failed.title')}
          description={t('failed.hint', { failure: run.failure ?? '' })}
        />
      )}
      {run.state === 'complete' && <RunResults run={run} />}
      {publishing && <PublishDialog run={run} onClose={() => setPublishing(false)} />}
    </div>
  );
}
