import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { SettingName } from '../../../domain/rulebook/settings.ts';
import type {
  RulebookDraft,
  RulebookSettingsView,
  RulebookVersion,
  RulebookView,
} from '../../../server/contract/rulebook.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence, refusalSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { useToast } from '../../ui/toast.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ClauseNames } from './clause-names.tsx';
import { DraftSteps } from './draft-steps.tsx';
import { rulebookMutations } from './mutations.ts';
import styles from './rulebook.module.css';
import { SettingField } from './setting-field.tsx';
import { settingValue } from './setting-value.ts';

interface Props {
  names: RulebookView['settings'];
  inForce: RulebookVersion;
  draft: RulebookDraft | null;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A row that is scrolled away is no answer. To the middle, for the foot covers the end of the page. */
function intoSight(fault: HTMLElement | null): void {
  fault?.scrollIntoView({ block: 'center' });
}

/** The draft's figures beside those in force. What is typed stays until it is saved, or a colleague's is loaded. */
export function DraftForm({ names, inForce, draft }: Props) {
  const { t, i18n } = useWords('rulebookPages');
  const toast = useToast();
  const client = useQueryClient();
  const mayWrite = useViewer().role === 'supervisor';
  const saved = draft?.settings ?? inForce.settings;
  /** What the form was filled in upon: its version goes with it, whatever the page learns meanwhile. */
  const [base, setBase] = useState({ version: draft?.version ?? 0, settings: saved });
  const [settings, setSettings] = useState(saved);
  const save = useMutation(rulebookMutations.saveDraft(client));
  const error = save.error ? toApiError(save.error) : null;
  const isDirty = !same(settings, base.settings);
  const faults = error?.problem?.errors ?? [];
  const faultsOf = (name: SettingName) =>
    faults
      .filter(({ field }) => field.split('.')[1] === name)
      .map(({ code }) => refusalSentence(i18n, code));

  const firstWrong = names.find(({ name }) => faultsOf(name).length > 0)?.name;

  const submit = () =>
    save.mutate(
      { version: base.version, settings },
      {
        onSuccess: (now) => {
          setBase({ version: now.version, settings: now.settings });
          void toast.success(t('draft.saved'));
        },
      },
    );
  const adopt = (now: { version: number; settings: RulebookSettingsView }) => {
    setBase(now);
    setSettings(now.settings);
    save.reset();
  };
  const isOvertaken = error?.stale ?? false;

  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.setting')}</th>
            <th scope="col">{t('draft.now')}</th>
            <th scope="col">{t('draft.title')}</th>
            <th scope="col">{t('column.clause')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ name, clauses }) => {
            const isChanged = !same(settings[name], inForce.settings[name]);
            return (
              <tr key={name} data-changed={isChanged || undefined}>
                <th scope="row">
                  {t(`setting.${name}.name`)}
                  {isChanged && <Tag tone="warn">{t('draft.changed')}</Tag>}
                  <span className={styles.hint}>{t(`setting.${name}.hint`)}</span>
                </th>
                <td className={styles.value}>{settingValue(t, name, inForce.settings)}</td>
                <td>
                  <SettingField
                    name={name}
                    settings={settings}
                    disabled={!mayWrite}
                    onChange={(change) => setSettings({ ...settings, ...change })}
                  />
                  {faultsOf(name).map((fault) => (
                    <p
                      key={fault}
                      ref={name === firstWrong ? intoSight : undefined}
                      role="alert"
                      className={styles.wrong}
                    >
                      {fault}
                    </p>
                  ))}
                </td>
                <td>
                  <ClauseNames clauses={clauses} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {/* Beside the button that was pressed, wherever the page is scrolled to. */}
      <div className={styles.foot}>
        {error && faults.length === 0 && (
          <Alert
            role="alert"
            type={isOvertaken ? 'warning' : 'error'}
            showIcon
            title={isOvertaken ? t('draft.stale') : errorSentence(i18n, error)}
            action={
              isOvertaken && (
                <Button
                  size="small"
                  onClick={() => {
                    const now = error.problem?.current as RulebookDraft | null;
                    adopt(now ?? { version: 0, settings: inForce.settings });
                  }}
                >
                  {t('draft.reload')}
                </Button>
              )
            }
          />
        )}
        <DraftSteps
          inForce={inForce}
          draft={draft}
          isDirty={isDirty}
          isSaving={save.isPending}
          onDiscarded={() => adopt({ version: 0, settings: inForce.settings })}
        />
      </div>
    </form>
  );
}
