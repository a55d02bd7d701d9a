import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import type { SweepDetail } from '../../../server/contract/sweeps.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount, formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useToast } from '../../ui/toast.tsx';
import { rulebookMutations } from './mutations.ts';
import { rulebookQueries } from './queries.ts';
import styles from './rulebook.module.css';
import { SweepChanges } from './sweep-changes.tsx';
import { LineLost, percentOf, SweepState, useSweepTitle } from './sweep-parts.tsx';

export function Component() {
  const { t } = useWords('rulebookPages');
  const { sweepId = '' } = useParams();
  const sweepTitle = useSweepTitle();
  const personName = usePersonName();
  const query = useQuery(rulebookQueries.sweep(sweepId));
  const sweep = query.data;
  if (query.error && !sweep) {
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!sweep) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <span className={styles.inline}>
            <Link to={paths.rulebook('tab=sweeps')}>{t('title')}</Link>
            <span aria-hidden>/</span>
            {sweepTitle(sweep)}
            <SweepState sweep={sweep} />
          </span>
        }
        note={`${t(`sweep.about.${sweep.kind}`)} ${formatInstant(sweep.startedAt)} ${personName(sweep.startedBy)}`}
        actions={
          <>
            {sweep.after === 'draft' && (
              <Link to={paths.rulebookDraft()}>{t('sweep.toDraft')}</Link>
            )}
            <Turn sweep={sweep} />
          </>
        }
      />
      <LineLost query={query} />
      {sweep.state === 'running' && (
        <div role="status">
          <Progress percent={percentOf(sweep.progress)} />
          <p className={styles.faint}>
            {t('sweep.progress', {
              done: formatCount(sweep.progress.done),
              total: formatCount(sweep.progress.total),
            })}
            {' · '}
            {t('sweep.background')}
          </p>
        </div>
      )}
      {sweep.state === 'stopped' && <Alert type="warning" showIcon title={t('sweep.stopped')} />}
      {sweep.state === 'failed' && <Alert type="error" showIcon title={t('sweep.failed')} />}
      <Outcome sweep={sweep} />
      {sweep.changed > 0 && <SweepChanges sweep={sweep} />}
    </div>
  );
}

/** What came of it, in a sentence. */
function Outcome({ sweep }: { sweep: SweepDetail }) {
  const { t } = useWords('rulebookPages');
  const viewer = useViewer();
  const count = formatCount(sweep.changed);
  const running = sweep.state === 'running';
  if (sweep.kind === 'replay') {
    const same = sweep.changed === 0;
    if (viewer.role !== 'supervisor') return null;
    return (
      <Alert
        type={running ? 'info' : same ? 'success' : 'error'}
        showIcon
        title={
          running
            ? t('sweep.verdicts', { count: formatCount(sweep.verdicts) })
            : same
              ? t('sweep.replayedSame', {
                  count: formatCount(sweep.verdicts - sweep.withoutInputs),
                })
              : t('sweep.replayedOther', { count })
        }
        description={
          sweep.withoutInputs > 0
            ? t('sweep.withoutInputs', { count: formatCount(sweep.withoutInputs) })
            : undefined
        }
      />
    );
  }
  if (sweep.changed === 0) {
    // Of a walk that is half done nobody knows yet that it changes nothing.
    if (sweep.state !== 'complete') return null;
    const nothing = sweep.kind === 'compare' ? 'sweep.nothing' : 'sweep.nothingDone';
    return <Alert type="success" showIcon title={t(nothing)} />;
  }
  return (
    <p className={styles.outcome}>
      {t(sweep.kind === 'compare' ? 'sweep.changed' : 'sweep.changedDone', { count })}
      {sweep.state !== 'complete' && <span className={styles.faint}> {t('sweep.soFar')}</span>}
    </p>
  );
}

function Turn({ sweep }: { sweep: SweepDetail }) {
  const { t, i18n } = useWords('rulebookPages');
  const viewer = useViewer();
  const toast = useToast();
  const client = useQueryClient();
  const to = sweep.state === 'running' ? 'stop' : 'resume';
  const turn = useMutation(rulebookMutations.turnSweep(client, sweep.id, to));
  if (sweep.state === 'complete' || sweep.state === 'replaced') return null;
  const go = () =>
    turn.mutate(
      { version: sweep.version },
      { onError: (error) => void toast.error(errorSentence(i18n, toApiError(error))) },
    );
  if (viewer.role === 'supervisor') {
    return (
      <Button loading={turn.isPending} onClick={go}>
        {t(`sweep.${to}`)}
      </Button>
    );
  }
  return (
    <ActionButton action={{ allowed: false, because: 'wrong-role' }} onClick={go}>
      {t(`sweep.${to}`)}
    </ActionButton>
  );
}
