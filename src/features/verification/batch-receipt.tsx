import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Progress } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { Batch } from '../../../server/contract/batches.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount, formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { Failures, Moves } from './dry-run-result.tsx';
import { forgetCases, verificationMutations } from './mutations.ts';
import { verificationQueries } from './queries.ts';
import styles from './verification.module.css';

const TONES: Record<Batch['state'], Tone> = {
  running: 'accent',
  complete: 'good',
  interrupted: 'warn',
};

export function BatchHead({ batch }: { batch: Batch }) {
  const { t } = useWords('verification');
  const personName = usePersonName();
  return (
    <>
      <p className={styles.batchHead}>
        <strong>
          {t('batch.head', {
            decision: t(`decision.${batch.decision.kind}`),
            total: formatCount(batch.total),
          })}
        </strong>
        <Tag tone={TONES[batch.state]}>{t(`batch.state.${batch.state}`)}</Tag>
        {batch.undoneBy && <Tag>{t('batch.undone')}</Tag>}
      </p>
      <p className={styles.from}>
        {t('batch.who', {
          name: personName(batch.startedBy),
          at: formatInstant(batch.startedAt),
        })}
        {batch.group && ` · ${t(`group.${batch.group}`)}`}
      </p>
    </>
  );
}

/** What became of a batch: how far it is, what it did, why some failed, and the ways on. */
export function BatchReceipt({ id, onOther }: { id: string; onOther: (id: string) => void }) {
  const { t, i18n } = useWords('verification');
  const client = useQueryClient();
  const { data: batch, error, refetch } = useQuery(verificationQueries.batch(id));
  const retry = useMutation(verificationMutations.retry(client, id));
  const resume = useMutation(verificationMutations.resume(client, id));
  const [undoing, setUndoing] = useState(false);
  const state = batch?.state;
  useEffect(() => {
    if (state === 'complete' || state === 'interrupted') void forgetCases(client);
  }, [client, state]);
  if (error && !batch) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (!batch) return <p role="status">{t('common:loading')}</p>;

  const settled = batch.done + batch.failed;
  const action = (name: Batch['actions'][number]['name']) =>
    batch.actions.find((each) => each.name === name) ?? { allowed: false, because: null };
  const failed = retry.error ?? resume.error;
  const { undoes } = batch;
  return (
    <article className={styles.receipt} aria-live="polite">
      <BatchHead batch={batch} />
      <p>{t('batch.reason', { reason: batch.reason })}</p>
      {batch.state === 'running' && (
        <Progress
          percent={batch.total === 0 ? 100 : Math.floor((100 * settled) / batch.total)}
          aria-label={t('batch.progress', { done: settled, total: batch.total })}
        />
      )}
      {batch.state === 'interrupted' && (
        <Alert
          type="warning"
          showIcon
          title={t('batch.interrupted', { left: formatCount(batch.total - settled) })}
        />
      )}
      <p className={styles.resultHead}>
        {t('batch.outcome', {
          done: formatCount(batch.done),
          failed: formatCount(batch.failed),
        })}
      </p>
      <Moves moves={batch.moves} />
      {batch.failed > 0 && (
        <>
          <h3 className={styles.heading}>{t('batch.failures')}</h3>
          <Failures failures={batch.failures} more={batch.moreFailures} />
        </>
      )}
      {undoes && (
        <Button type="link" onClick={() => onOther(undoes)}>
          {t('batch.undoes')}
        </Button>
      )}
      <div className={styles.panelActions}>
        {batch.state === 'interrupted' && (
          <ActionButton type="primary" action={action('resume')} onClick={() => resume.mutate()}>
            {t('batch.resume')}
          </ActionButton>
        )}
        <ActionButton action={action('retry')} onClick={() => retry.mutate()}>
          {t('batch.retry')}
        </ActionButton>
        <ActionButton action={action('undo')} onClick={() => setUndoing(true)}>
          {t('batch.undo')}
        </ActionButton>
      </div>
      {undoing && <Undo id={id} onStarted={onOther} />}
      {failed && (
        <Alert role="alert" type="error" showIcon title={errorSentence(i18n, toApiError(failed))} />
      )}
    </article>
  );
}

function Undo({ id, onStarted }: { id: string; onStarted: (id: string) => void }) {
  const { t, i18n } = useWords('verification');
  const client = useQueryClient();
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const undo = useMutation(verificationMutations.undo(client, id));
  const missing = reason.trim().length < 2;
  return (
    <div className={styles.field}>
      <p className={styles.from}>{t('batch.undoHint')}</p>
      <label htmlFor={reasonId}>{t('batch.undoReason')}</label>
      <Input
        id={reasonId}
        maxLength={500}
        value={reason}
        placeholder={t('common:reasonHint')}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        danger
        disabled={missing}
        loading={undo.isPending}
        onClick={() => undo.mutate(reason.trim(), { onSuccess: (batch) => onStarted(batch.id) })}
      >
        {t('batch.confirmUndo')}
      </Button>
      {undo.error && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={errorSentence(i18n, toApiError(undo.error))}
        />
      )}
    </div>
  );
}
