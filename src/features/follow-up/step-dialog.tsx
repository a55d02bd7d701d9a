import { useMutation } from '@tanstack/react-query';
import { Alert, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { CallOutcome } from '../../../domain/casework/events.ts';
import type { FollowUpRow } from '../../../server/contract/follow-up.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { useToast } from '../../ui/toast.tsx';
import styles from './follow-up.module.css';
import { followUpMutations, type Step } from './queries.ts';

/** One that the contract adds does not compile until it stands here. */
const ALL: Record<CallOutcome, true> = {
  'will-come': true,
  'not-reached': true,
  'gave-up': true,
  'went-private': true,
  'moved-away': true,
};
const OUTCOMES = Object.keys(ALL) as CallOutcome[];
const LEAST_REASON = 2;

export function StepDialog({
  row,
  name,
  onClose,
}: {
  row: FollowUpRow;
  name: Step['name'];
  onClose: () => void;
}) {
  const { t, i18n } = useWords('followUp');
  const { school } = useSeason();
  const toast = useToast();
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const step = useMutation(followUpMutations.step());
  const needsReason = name !== 'call' && name !== 'release';
  // What a family said is chosen by whoever heard it, and never by the form.
  const missing =
    name === 'call' ? outcome === null : needsReason && text.trim().length < LEAST_REASON;
  const figures = {
    name: row.name,
    school: school(name === 'private' ? row.otherSchoolId : row.schoolId),
  };

  const submit = () => {
    setAsked(true);
    const said =
      name !== 'call'
        ? name === 'release'
          ? { name }
          : { name, reason: text.trim() }
        : outcome && { name, outcome, text: text.trim() };
    if (missing || said === null) return;
    step.mutate(
      {
        number: row.collectionNumber,
        version: row.version,
        step: said,
      },
      {
        onSuccess: () => {
          void toast.success(t('done', figures));
          onClose();
        },
      },
    );
  };

  return (
    <Modal
      open
      width={460}
      title={t(`dialog.${name}`, figures)}
      okText={name === 'call' ? t('dialog.save') : t('common:confirm')}
      cancelText={t('common:cancel')}
      okButtonProps={{ danger: name === 'release' }}
      confirmLoading={step.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        {name === 'call' ? (
          <Radio.Group
            aria-label={t('dialog.said')}
            value={outcome}
            onChange={(event) => setOutcome(event.target.value as CallOutcome)}
            options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            vertical
          />
        ) : (
          <p>{t(`dialog.${name}Effect`, figures)}</p>
        )}
        {name !== 'release' && (
          <Input.TextArea
            rows={2}
            maxLength={300}
            value={text}
            status={asked && missing && name !== 'call' ? 'error' : undefined}
            aria-label={name === 'call' ? t('dialog.text') : t('common:reason')}
            placeholder={name === 'call' ? t('dialog.text') : t('common:reasonHint')}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        {asked && missing && (
          <p role="alert" className={styles.wrong}>
            {t(name === 'call' ? 'dialog.saidRequired' : 'common:reasonRequired')}
          </p>
        )}
        {step.error && (
          <Alert type="error" showIcon title={errorSentence(i18n, toApiError(step.error))} />
        )}
      </div>
    </Modal>
  );
}
