import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RulebookDraft, RulebookVersion } from '../../../server/contract/rulebook.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { paths } from '../../paths.ts';
import { useFirstField } from '../../lib/use-first-focus.ts';
import { useToast } from '../../ui/toast.tsx';
import { rulebookMutations } from './mutations.ts';
import styles from './rulebook.module.css';
import { settingValue } from './setting-value.ts';
import { ReasonField } from './reason-field.tsx';

interface Props {
  inForce: RulebookVersion;
  draft: RulebookDraft;
  /** Pupils who would change, by the comparison. */
  changed: number;
  onClose: () => void;
}

/** Before a rulebook comes into force: what changes, for how many, and the reason for the record. */
export function ApplyDialog({ inForce, draft, changed, onClose }: Props) {
  const { t, i18n } = useWords('rulebookPages');
  const toast = useToast();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const firstField = useFirstField();
  const apply = useMutation(rulebookMutations.applyDraft(client));
  const error = apply.error ? toApiError(apply.error) : null;
  const missing = reason.trim().length < 2;
  const submit = () => {
    setTried(true);
    if (missing) return;
    apply.mutate(
      { version: draft.version, reason: reason.trim() },
      {
        onSuccess: ({ version, sweepId }) => {
          void toast.success(t('applying.done', { version }));
          void navigate(paths.sweep(sweepId));
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('applying.title')}
      okText={t('applying.confirm')}
      cancelText={t('common:cancel')}
      okButtonProps={{ loading: apply.isPending, disabled: error?.stale }}
      onOk={submit}
      onCancel={onClose}
    >
      <div ref={firstField} className={styles.stack}>
        <p>{t('applying.effect')}</p>
        <ul className={styles.changes}>
          {draft.changed.map((name) => (
            <li key={name}>
              {t(`setting.${name}.name`)}
              {t('common:colon')}
              {t('history.from', {
                from: settingValue(t, name, inForce.settings),
                to: settingValue(t, name, draft.settings),
              })}
            </li>
          ))}
        </ul>
        <p>
          <strong>{t('applying.compared', { count: formatCount(changed) })}</strong>
        </p>
        <ReasonField reason={reason} wrong={tried && missing} onChange={setReason} />
        {error && <Alert role="alert" type="error" showIcon title={errorSentence(i18n, error)} />}
      </div>
    </Modal>
  );
}
