import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox, Input, Modal, Skeleton } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { Run, RunDetail } from '../../../server/contract/runs.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { paths } from '../../paths.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { runMutations } from './mutations.ts';
import { outcomeRows } from './outcomes.ts';
import { StandingBlockers } from './preflight-list.tsx';
import { runQueries } from './queries.ts';
import styles from './runs.module.css';

interface Props {
  run: Run;
  onClose: () => void;
}

/** Before a run is made public: exactly what will happen, and to how many. */
export function PublishDialog({ run, onClose }: Props) {
  const { t, i18n } = useWords('runs');
  const toast = useToast();
  const client = useQueryClient();
  const id = useId();
  const [read, setRead] = useState(false);
  const [release, setRelease] = useState('');
  const detail = useQuery(runQueries.one(run.id));
  const publish = useMutation(runMutations.publish(client, run.id));
  const error = publish.error ? toApiError(publish.error) : null;
  const kind = t(`domain:runKind.${run.kind}`);
  const formal = run.kind === 'formal';
  return (
    <Modal
      open
      width={540}
      title={t('publish.title', { kind, year: run.editionYear })}
      okText={t(formal ? 'publish.propose' : 'publish.confirm', { kind })}
      cancelText={t('common:cancel')}
      confirmLoading={publish.isPending}
      okButtonProps={{ disabled: !read || !detail.data }}
      onOk={() =>
        publish.mutate(
          { version: run.version, releaseAt: release === '' ? null : `${release}:00+08:00` },
          {
            onSuccess: () => {
              void toast.success(t(formal ? 'publish.proposedDone' : 'publish.done', { kind }));
              onClose();
            },
          },
        )
      }
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        {detail.error && <ErrorPanel error={detail.error} onRetry={() => void detail.refetch()} />}
        {detail.isPending && <Skeleton active />}
        {detail.data && <WhatHappens run={detail.data} />}
        <div className={styles.release}>
          <label htmlFor={id}>{t('publish.release')}</label>
          <Input
            id={id}
            type="datetime-local"
            value={release}
            onChange={(event) => setRelease(event.target.value)}
          />
          <span className={styles.faint}>
            {t(formal ? 'publish.releaseHint' : 'publish.releaseHintAlone')}
          </span>
        </div>
        {formal && <p className={styles.faint}>{t('publish.fourEyes')}</p>}
        {/* Nobody has checked figures that are not there yet; nor does the box move under the hand when they come. */}
        {detail.data && (
          <Checkbox checked={read} onChange={(event) => setRead(event.target.checked)}>
            {t('publish.read')}
          </Checkbox>
        )}
        {error && (
          <Alert
            type={error.stale ? 'warning' : 'error'}
            showIcon
            title={error.stale ? t('publish.stale') : errorSentence(i18n, error)}
          />
        )}
        {error?.code === 'preflight-blocked' && <StandingBlockers kind={run.kind} />}
      </div>
    </Modal>
  );
}

function WhatHappens({ run }: { run: RunDetail }) {
  const { t } = useWords('runs');
  const formal = run.kind === 'formal';
  // A correction writes only what differs; how many that is says more than how many are placed.
  const { data: change } = useQuery({
    ...runQueries.comparison(run.id, run.corrects ?? '', { page: 1, pageSize: 1 }),
    enabled: run.corrects !== null,
  });
  return (
    <>
      <p>
        {t(
          run.corrects !== null
            ? 'publish.correction'
            : formal
              ? 'publish.formal'
              : 'publish.reference',
          { year: run.editionYear },
        )}
      </p>
      <table className={styles.consequences}>
        <tbody>
          {outcomeRows(run.outcomes).map(({ outcome, pupils }) => (
            <tr key={outcome}>
              <th scope="row">{t(`outcome.${outcome}`)}</th>
              <td>{formatCount(pupils)}</td>
              <td>{formal && t(`publish.effect.${outcome}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {run.corrects !== null && (
        <p>
          <strong>
            {t('publish.changes', { moved: change ? formatCount(change.moved) : '…' })}
          </strong>{' '}
          <Link to={paths.runComparison(run.id, run.corrects)}>{t('publish.see')}</Link>
        </p>
      )}
      <p>
        <strong>{t(formal ? 'publish.formalEnd' : 'publish.referenceEnd')}</strong>
      </p>
    </>
  );
}
