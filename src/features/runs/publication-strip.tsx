import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Run } from '../../../server/contract/runs.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence, refusalSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { runMutations } from './mutations.ts';
import { StandingBlockers } from './preflight-list.tsx';
import { approveAction, withdrawAction } from './run-actions.ts';
import styles from './runs.module.css';

/** How far the publication of a formal run has come, and what the second person may do about it. */
export function PublicationStrip({ run }: { run: Run }) {
  const { t, i18n } = useWords('runs');
  const viewer = useViewer();
  const personName = usePersonName();
  const toast = useToast();
  const client = useQueryClient();
  const approve = useMutation(runMutations.approve(client, run.id));
  // Which proposal is being taken back: what was open goes with the proposal that it was about.
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const error = approve.error ? toApiError(approve.error) : null;
  const kind = t(`domain:runKind.${run.kind}`);
  if (run.publication === 'none') {
    return run.releaseProblem ? (
      <Alert
        type="warning"
        showIcon
        title={t('strip.failed', { why: refusalSentence(i18n, run.releaseProblem) })}
      />
    ) : null;
  }
  if (run.publication === 'published' || run.publication === 'superseded') return null;
  const waits = run.publication === 'proposed';
  return (
    <section className={styles.strip} aria-label={t('strip.title')}>
      <p>
        {t(waits ? 'strip.proposed' : 'strip.approved', {
          person: personName(waits ? run.proposedBy : run.approvedBy),
          at: formatInstant((waits ? run.proposedAt : run.approvedAt) ?? ''),
        })}{' '}
        {run.releaseAt
          ? t('strip.releaseAt', { at: formatInstant(run.releaseAt) })
          : t('strip.atOnce')}
      </p>
      {waits && (
        <ActionButton
          type="primary"
          action={approveAction(viewer, run)}
          loading={approve.isPending}
          onClick={() =>
            approve.mutate(
              { version: run.version },
              { onSuccess: () => void toast.success(t('strip.approvedDone', { kind })) },
            )
          }
        >
          {t('strip.approve')}
        </ActionButton>
      )}
      <ActionButton
        action={withdrawAction(viewer, run)}
        onClick={() => setWithdrawing(run.proposedAt)}
      >
        {t('strip.withdraw')}
      </ActionButton>
      {error && (
        <Alert
          type={error.stale ? 'warning' : 'error'}
          showIcon
          title={error.stale ? t('publish.stale') : errorSentence(i18n, error)}
        />
      )}
      {error?.code === 'preflight-blocked' && <StandingBlockers kind={run.kind} />}
      {withdrawing !== null && withdrawing === run.proposedAt && (
        <WithdrawDialog run={run} onClose={() => setWithdrawing(null)} />
      )}
    </section>
  );
}

function WithdrawDialog({ run, onClose }: { run: Run; onClose: () => void }) {
  const { t, i18n } = useWords('runs');
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const withdraw = useMutation(runMutations.withdraw(client, run.id));
  return (
    <Modal
      open
      width={460}
      title={t('strip.withdraw')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            type="primary"
            disabled={reason.trim().length < 2}
            loading={withdraw.isPending}
            onClick={() =>
              withdraw.mutate(
                { version: run.version, reason: reason.trim() },
                { onSuccess: onClose },
              )
            }
          >
            {t('strip.withdraw')}
          </Button>
        </>
      }
    >
      <label className={styles.dialog}>
        {t('common:reason')}
        <Input.TextArea
          rows={3}
          maxLength={500}
          value={reason}
          placeholder={t('common:reasonHint')}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {withdraw.error && (
        <Alert type="error" showIcon title={errorSentence(i18n, toApiError(withdraw.error))} />
      )}
    </Modal>
  );
}
