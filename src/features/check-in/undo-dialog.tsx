import { useMutation } from '@tanstack/react-query';
import { Alert, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { RosterRow } from '../../../server/contract/check-in.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFirstFocus } from '../../lib/use-first-focus.ts';
import { useToast } from '../../ui/toast.tsx';
import { checkInMutations } from './mutations.ts';
import styles from './desk-card.module.css';

const PRESETS = ['wrongChild', 'familyLeft', 'testing'] as const;
type Choice = (typeof PRESETS)[number] | 'other';
const LEAST = 2;

export function UndoDialog({ row, onClose }: { row: RosterRow; onClose: () => void }) {
  const { t, i18n } = useWords('checkIn');
  const toast = useToast();
  const [choice, setChoice] = useState<Choice>('wrongChild');
  const [own, setOwn] = useState('');
  const ownFocus = useFirstFocus();
  const [asked, setAsked] = useState(false);
  const undo = useMutation({ ...checkInMutations.undo() });
  const reason = choice === 'other' ? own.trim() : t(`undo.${choice}`);
  const missing = reason.length < LEAST;

  const submit = () => {
    setAsked(true);
    if (missing) return;
    undo.mutate(
      { row, reason },
      {
        onSuccess: () => {
          void toast.success(t('undo.done', { name: row.name }));
          onClose();
        },
      },
    );
  };

  return (
    <Modal
      open
      title={t('undo.title', { name: row.name })}
      okText={t('undo.confirm')}
      okButtonProps={{ danger: true }}
      confirmLoading={undo.isPending}
      onOk={submit}
      onCancel={onClose}
      cancelText={t('common:cancel')}
      width={440}
    >
      <div className={styles.undo}>
        <p>{t('undo.effect')}</p>
        <Radio.Group
          aria-label={t('common:reason')}
          value={choice}
          onChange={(event) => setChoice(event.target.value as Choice)}
          options={[...PRESETS, 'other' as const].map((value) => ({
            value,
            label: t(`undo.${value}`),
          }))}
          vertical
        />
        {choice === 'other' && (
          <Input.TextArea
            ref={ownFocus}
            value={own}
            onChange={(event) => setOwn(event.target.value)}
            rows={2}
            maxLength={500}
            status={asked && missing ? 'error' : undefined}
            aria-label={t('undo.other')}
            placeholder={t('common:reasonHint')}
          />
        )}
        {asked && missing && (
          <p role="alert" className={styles.wrong}>
            {t('common:reasonRequired')}
          </p>
        )}
        {undo.error && (
          <Alert type="error" showIcon title={errorSentence(i18n, toApiError(undo.error))} />
        )}
      </div>
    </Modal>
  );
}
