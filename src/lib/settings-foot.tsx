import { Alert, Input } from 'antd';
import { useId, useState } from 'react';
import { toApiError } from '../api/errors.ts';
import { errorSentence } from '../i18n/sentences.ts';
import { useWords } from '../i18n/use-words.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { useViewer } from './use-viewer.ts';

const SHORTEST_REASON = 2;

/** Under every form of settings: the reason for the record, what went wrong, and the way to a new version. */
export function SettingsFoot({
  because,
  saving,
  error,
  stale,
  onSave,
}: {
  /** Why what is filled in may not be saved; `null`: nothing speaks against it. */
  because: string | null;
  saving: boolean;
  error: unknown;
  /** What to do when a colleague was faster. */
  stale: string;
  onSave: (reason: string) => void;
}) {
  const { t, i18n } = useWords();
  const id = useId();
  const mine = useViewer().role === 'supervisor';
  const [reason, setReason] = useState('');
  const failed = error ? toApiError(error) : null;
  const barred = !mine
    ? 'wrong-role'
    : (because ?? (reason.trim().length < SHORTEST_REASON ? 'reason-required' : null));
  return (
    <>
      {mine && (
        <label htmlFor={id}>
          {t('reason')}
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={500}
            value={reason}
            placeholder={t('reasonHint')}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
      )}
      {failed && (
        <Alert
          role="alert"
          type={failed.stale ? 'warning' : 'error'}
          showIcon
          title={failed.stale ? stale : errorSentence(i18n, failed)}
        />
      )}
      <div>
        <ActionButton
          type="primary"
          loading={saving}
          action={{ allowed: barred === null, because: barred }}
          onClick={() => onSave(reason.trim())}
        >
          {t('saveAsVersion')}
        </ActionButton>
      </div>
    </>
  );
}
