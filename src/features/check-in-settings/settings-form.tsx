import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useId, useState } from 'react';
import type { CheckInSettingsVersion } from '../../../server/contract/check-in-settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { SettingsFoot } from '../../lib/settings-foot.tsx';
import { useViewer } from '../../lib/use-viewer.ts';
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
  const { t } = useWords('checkInSettings');
  const ids = useId();
  const toast = useToast();
  const viewer = useViewer();
  const client = useQueryClient();
  const save = useMutation(settingsMutations.save(client));
  // What is typed rests on the version that it was begun on. A colleague's is followed while nothing is typed; else
  // saving is refused, and nothing typed is lost.
  const [base, setBase] =
    useState<Omit<CheckInSettingsVersion, 'setBy' | 'setAt' | 'reason'>>(standing);
  const [draft, setDraft] = useState(() => draftOf(standing));
  if (
    base.version !== standing.version &&
    changedParts(draftOf(base), draft).length === 0 &&
    !save.isPending
  ) {
    setBase(standing);
    setDraft(draftOf(standing));
  }
  const faults = faultsOf(draft);
  const mine = viewer.role === 'supervisor';
  // Saying that the defaults are right is something to say as well.
  const same = changedParts(draftOf(base), draft).length === 0 && !base.assumed;
  const because = same
    ? 'settings-unchanged'
    : faults.days
      ? 'closes-before-it-opens'
      : faults.papers || faults.centre
        ? 'field-empty'
        : null;
  const submit = (reason: string) => {
    save.mutate(
      { ...draft, version: base.version, reason },
      {
        onSuccess: (saved) => {
          setBase(saved);
          void toast.success(t('saved', { n: saved.version }));
        },
      },
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
      <SettingsFoot
        key={base.version}
        because={because}
        saving={save.isPending}
        error={save.error}
        stale={t('stale')}
        onSave={submit}
      />
    </form>
  );
}
