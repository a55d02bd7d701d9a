import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFirstField } from '../../lib/use-first-focus.ts';
import { useCase } from './case-context.ts';
import styles from './dialogs.module.css';
import { caseMutations, type RevealWhat } from './mutations.ts';

const PICKS = ['check', 'call', 'compare'] as const;

/** Asks why. The usual reasons are one click; the look is logged before anything is shown. */
export function RevealDialog({
  about,
  what,
  guardian,
  onShow,
  onClose,
}: {
  about: string;
  what: RevealWhat;
  guardian: number;
  onShow: (value: string | null) => void;
  onClose: () => void;
}) {
  const { t, i18n } = useWords('case');
  const { view } = useCase();
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const firstField = useFirstField();
  const reveal = useMutation(caseMutations.reveal(view.applicant.collectionNumber));
  const missing = reason.trim().length < 2;
  const submit = () => {
    setTried(true);
    if (missing) return;
    reveal.mutate(
      { what, guardian, reason: reason.trim() },
      { onSuccess: ({ value }) => onShow(value) },
    );
  };
  return (
    <Modal
      open
      title={t('reveal.title')}
      okText={t('reveal.show')}
      cancelText={t('common:cancel')}
      okButtonProps={{ loading: reveal.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <div ref={firstField} className={styles.dialog}>
        <p className={styles.about}>{about}</p>
        <div className={styles.picks}>
          {PICKS.map((pick) => (
            <Button key={pick} size="small" onClick={() => setReason(t(`reveal.picks.${pick}`))}>
              {t(`reveal.picks.${pick}`)}
            </Button>
          ))}
        </div>
        <label htmlFor={reasonId}>{t('common:reason')}</label>
        <Input
          id={reasonId}
          value={reason}
          maxLength={500}
          placeholder={t('common:reasonHint')}
          status={tried && missing ? 'error' : undefined}
          aria-invalid={tried && missing}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={(event) => !event.nativeEvent.isComposing && submit()}
        />
        {tried && missing && (
          <p role="alert" className={styles.fieldError}>
            {t('common:reasonRequired')}
          </p>
        )}
        {reveal.error && (
          <Alert
            role="alert"
            type="error"
            showIcon
            title={errorSentence(i18n, toApiError(reveal.error))}
          />
        )}
      </div>
    </Modal>
  );
}
