import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { toApiError } from '../../../api/errors.ts';
import { errorSentence } from '../../../i18n/sentences.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import { useFirstField } from '../../../lib/use-first-focus.ts';
import { useToast } from '../../../ui/toast.tsx';
import rulebook from '../rulebook.module.css';
import { noticeMutations } from './mutations.ts';
import { ReasonField } from '../reason-field.tsx';

/** Nothing is lost by it: what stood stays on record, and the notice can be set again. */
export function RemoveDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const { t, i18n } = useWords('officialNotice');
  const toast = useToast();
  const client = useQueryClient();
  const { season } = useSeason().season;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const firstField = useFirstField();
  const remove = useMutation(noticeMutations.remove(client));
  const error = remove.error ? toApiError(remove.error) : null;
  const missing = reason.trim().length < 2;
  const submit = () => {
    setTried(true);
    if (missing) return;
    remove.mutate(
      { season, version, reason: reason.trim() },
      {
        onSuccess: () => {
          void toast.success(t('removed'));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('remove')}
      okText={t('remove')}
      cancelText={t('common:cancel')}
      okButtonProps={{ danger: true, loading: remove.isPending, disabled: error?.stale }}
      onOk={submit}
      onCancel={onClose}
    >
      <div ref={firstField} className={rulebook.stack}>
        <p>{t('removeNote')}</p>
        <ReasonField reason={reason} wrong={tried && missing} onChange={setReason} />
        {error && (
          <Alert
            role="alert"
            type={error.stale ? 'warning' : 'error'}
            showIcon
            title={error.stale ? t('staleRemove') : errorSentence(i18n, error)}
          />
        )}
      </div>
    </Modal>
  );
}
