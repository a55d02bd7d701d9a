import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import type { Run, RunDetail } from '../../../server/contract/runs.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { runMutations } from './mutations.ts';
import { outcomeRows } from './outcomes.ts';
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
  const [read, setRead] = useState(false);
  const detail = useQuery(runQueries.one(run.id));
  const publish = useMutation(runMutations.publish(client, run.id));
  const error = publish.error ? toApiError(publish.error) : null;
  const kind = t(`domain:runKind.${run.kind}`);
  return (
    <Modal
      open
      width={540}
      title={t('publish.title', { kind, year: run.editionYear })}
      okText={t('publish.confirm', { kind })}
      cancelText={t('common:cancel')}
      confirmLoading={publish.isPending}
      okButtonProps={{ disabled: !read || !detail.data }}
      onOk={() =>
        publish.mutate(
          { version: run.version },
          {
            onSuccess: () => {
              void toast.success(t('publish.done', { kind }));
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
        <Checkbox checked={read} onChange={(event) => setRead(event.target.checked)}>
          {t('publish.read')}
        </Checkbox>
        {error && (
          <Alert
            type={error.stale ? 'warning' : 'error'}
            showIcon
            title={error.stale ? t('publish.stale') : errorSentence(i18n, error)}
          />
        )}
      </div>
    </Modal>
  );
}

function WhatHappens({ run }: { run: RunDetail }) {
  const { t } = useWords('runs');
  const formal = run.kind === 'formal';
  return (
    <>
      <p>{t(formal ? 'publish.formal' : 'publish.reference', { year: run.editionYear })}</p>
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
      <p>
        <strong>{t(formal ? 'publish.formalEnd' : 'publish.referenceEnd')}</strong>
      </p>
    </>
  );
}
