import type { UseMutationResult } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Edition } from '../../../../server/contract/catchments.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useFirstFocus } from '../../../lib/use-first-focus.ts';
import { useToast } from '../../../ui/toast.tsx';
import { editionName } from './edition-name.ts';
import styles from './lifecycle.module.css';
import { Refusal } from './refusal.tsx';

const LEAST_REASON = 2;

interface Props {
  what: 'reopen' | 'withdraw';
  edition: Edition;
  step: UseMutationResult<Edition, Error, { version: number; reason: string }>;
  onClose: () => void;
}

/** A step back, with the word that the author reads. */
export function ReasonDialog({ what, edition, step, onClose }: Props) {
  const { t } = useWords('editions');
  const firstFocus = useFirstFocus();
  const toast = useToast();
  const id = useId();
  const [reason, setReason] = useState('');
  const said = reason.trim();
  return (
    <Modal
      open
      title={t(`${what}.title`, { edition: editionName(t, edition) })}
      okText={t(`action.${what}`)}
      cancelText={t('common:cancel')}
      confirmLoading={step.isPending}
      okButtonProps={{ disabled: said.length < LEAST_REASON }}
      onOk={() =>
        step.mutate(
          { version: edition.version, reason: said },
          {
            onSuccess: () => {
              void toast.success(t(`${what}.done`));
              onClose();
            },
          },
        )
      }
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <p>{t(`${what}.hint`)}</p>
        <label htmlFor={id}>{t('common:reason')}</label>
        <Input.TextArea
          id={id}
          ref={firstFocus}
          rows={3}
          maxLength={500}
          value={reason}
          placeholder={t('common:reasonHint')}
          onChange={(event) => setReason(event.target.value)}
        />
        <Refusal error={step.error} />
      </div>
    </Modal>
  );
}
