import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Input } from 'antd';
import { useId, useState } from 'react';
import type { CheckInSettingsVersion } from '../../../server/contract/check-in-settings.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CentreFields } from './centre-fields.tsx';
import styles from './check-in-settings.module.css';
import { changedParts, draftOf, faultsOf, fromLocal, toLocal } from './draft.ts';
import { PapersFields } from './papers-fields.tsx';
import { settingsMutations } from './queries.ts';

export function SettingsForm({
  standing,
  versions,
}: {
  standing: CheckInSettingsVersion;
  versions: readonly CheckInSettingsVersion[];
}) {
  const { t, i18n } = useWords('checkInSettings');
  const ids = useId();
  const toast = useToast();
  const viewer = useViewer();
  const client = useQueryClient();
  const save = useMutation(settingsMutations.save(client));
  const [draft, setDraft] = useState(() => draftOf(standing));
  const [reason, setReason] = useState('');
  const faults = faultsOf(draft);
  const error = save.error ? toApiError(save.error) : null;
  const mine = viewer.role === 'supervisor';
  // Saying that the defaults are right is something to say as well.
  const same = changedParts(draftOf(standing), draft).length === 0 && !standing.assumed;
  const because = !mine
    ? 'wrong-role'
    : same
      ? 'settings-unchanged'
      : faults.days
        ? 'closes-before-it-opens'
        : faults.papers || faults.centre
          ? 'field-empty'
          : reason.trim().length < 2
            ? 'reason-required'
            : null;
  const submit = () => {
    save.mutate(
      { ...draft, version: standing.version, reason: reason.trim() },
      { onSuccess: ({ version }) => void toast.success(t('saved', { n: version })) },
    );
  };
  return (
    <form
      className={styles.form}
      aria-label={t('form')}
      onSubmit={(event) => event.preventDefault()}
    >
      <fieldset className={styles.group}>
        <legend>{t('days.title')}</legend>
        <div className={styles.pair}>
          {(['opensAt', 'closesAt'] as const).map((end) => (
            <label key={end} htmlFor={`${ids}${end}`}>
              {t(`days.${end}`)}
              <Input
                id={`${ids}${end}`}
                type="datetime-local"
                readOnly={!mine}
                status={faults.days ? 'error' : undefined}
                value={toLocal(draft[end])}
                onChange={({ target }) =>
                  target.value !== '' && setDraft({ ...draft, [end]: fromLocal(target.value) })
                }
              />
            </label>
          ))}
        </div>
        <p className={styles.hint}>{t('days.hint')}</p>
      </fieldset>
      <PapersFields
        readOnly={!mine}
        papers={draft.papers}
        versions={versions}
        onChange={(papers) => setDraft({ ...draft, papers })}
      />
      <CentreFields
        readOnly={!mine}
        centre={draft.serviceCentre}
        onChange={(serviceCentre) => setDraft({ ...draft, serviceCentre })}
      />
      <label htmlFor={`${ids}reason`}>
        {t('common:reason')}
        <Input.TextArea
          id={`${ids}reason`}
          rows={2}
          maxLength={500}
          readOnly={!mine}
          value={reason}
          placeholder={t('common:reasonHint')}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {error && (
        <Alert
          role="alert"
          type={error.stale ? 'warning' : 'error'}
          showIcon
          title={error.stale ? t('stale') : errorSentence(i18n, error)}
        />
      )}
      <div>
        <ActionButton
          type="primary"
          loading={save.isPending}
          action={{ allowed: because === null, because }}
          onClick={submit}
        >
          {t('save')}
        </ActionButton>
      </div>
    </form>
  );
}
