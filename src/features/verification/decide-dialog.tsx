import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { BatchMember } from '../../../server/contract/batches.ts';
import type {
  VerificationFilters,
  VerificationList,
  VerificationRow,
} from '../../../server/contract/verification.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useFirstField } from '../../lib/use-first-focus.ts';
import { blankOf, DecisionForm } from './decision-form.tsx';
import { DryRunResult } from './dry-run-result.tsx';
import { verificationMutations, type DecisionInput } from './mutations.ts';
import { membersOf } from './use-selection.ts';
import styles from './verification.module.css';

export interface ToDecide {
  /** Those chosen one by one, or the filters that choose them. */
  chosen: { cases: readonly BatchMember[] } | { filters: VerificationFilters };
  count: number;
  /** The one pupil's name, where it is one. */
  name: string | null;
  group: VerificationFilters['group'];
  /** What is known of the chosen on the screen. */
  rows: readonly VerificationRow[];
}

interface Props {
  about: ToDecide;
  decisions: VerificationList['decisions'];
  onStarted: (batchId: string) => void;
  onClose: () => void;
}

const LEAST_REASON = 2;

/**
 * One decision for the chosen: say it, try it, carry it out. What is carried out are the cases and versions that
 * were tried; whoever was changed by a colleague in between fails by name. Any change of the decision wants
 * another try.
 */
export function DecideDialog({ about, decisions, onStarted, onClose }: Props) {
  const { t, i18n } = useWords('verification');
  const client = useQueryClient();
  const reasonId = useId();
  const firstField = useFirstField();
  const [decision, setDecision] = useState<DecisionInput | null>(() =>
    blankOf(decisions.find(({ allowed }) => allowed)?.kind),
  );
  const [reason, setReason] = useState('');
  /** What is missing is said once it is missed. */
  const [asked, setAsked] = useState<'nothing' | 'try' | 'do'>('nothing');
  /** Of this opening: pressing twice decides once. */
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const tried = useMutation(verificationMutations.dryRun());
  const start = useMutation(verificationMutations.start(client));
  const missingReason = reason.trim().length < LEAST_REASON;
  const group = about.group ?? null;
  const result = tried.data;

  const change = (next: DecisionInput | null) => {
    setDecision(next);
    tried.reset();
    start.reset();
  };
  const tryOut = () => {
    setAsked('try');
    if (decision === null) return;
    start.reset();
    const selection =
      'cases' in about.chosen ? { cases: membersOf(about.chosen.cases) } : about.chosen;
    tried.mutate({ decision, group, selection });
  };
  const carryOut = () => {
    setAsked('do');
    if (decision === null || missingReason || !result) return;
    start.mutate(
      {
        decision,
        group,
        cases: result.members,
        reason: reason.trim(),
        idempotencyKey: `${idempotencyKey}/${tried.submittedAt}`,
      },
      { onSuccess: ({ id }) => onStarted(id) },
    );
  };
  const error = tried.error ?? start.error;
  const ready = result !== undefined && result.wouldChange > 0;
  const failure = error ? errorSentence(i18n, toApiError(error)) : null;

  return (
    <Modal
      open
      width={620}
      title={
        about.name === null
          ? t('dialog.titleMany', { count: formatCount(about.count) })
          : t('dialog.titleOne', { name: about.name })
      }
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('common:cancel')}
        </Button>,
        <Button
          key="try"
          type={ready ? 'default' : 'primary'}
          loading={tried.isPending}
          onClick={tryOut}
        >
          {t(result ? 'dialog.again' : 'dialog.tryOut')}
        </Button>,
        <Button
          key="do"
          type={ready ? 'primary' : 'default'}
          disabled={!ready}
          loading={start.isPending}
          onClick={carryOut}
        >
          {t('dialog.carryOut', { count: formatCount(result?.wouldChange ?? about.count) })}
        </Button>,
      ]}
    >
      <div ref={firstField} className={styles.dialog}>
        {about.group && <p className={styles.from}>{t(`doThis.${about.group}`)}</p>}
        <DecisionForm
          decisions={decisions}
          rows={about.rows}
          group={about.group}
          onChange={change}
        />
        {asked !== 'nothing' && decision === null && (
          <p role="alert" className={styles.wrong}>
            {t('dialog.valueRequired')}
          </p>
        )}
        <div className={styles.field}>
          <label htmlFor={reasonId}>{t('common:reason')}</label>
          <Input.TextArea
            id={reasonId}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={500}
            value={reason}
            placeholder={t('common:reasonHint')}
            status={asked === 'do' && missingReason ? 'error' : undefined}
            onChange={({ target }) => setReason(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              if (ready) carryOut();
              else tryOut();
            }}
          />
          {asked === 'do' && missingReason && (
            <p role="alert" className={styles.wrong}>
              {t('common:reasonRequired')}
            </p>
          )}
        </div>
        {result && <DryRunResult result={result} />}
        {failure && <Alert role="alert" type="error" showIcon title={failure} />}
      </div>
    </Modal>
  );
}
