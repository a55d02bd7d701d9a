import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { RulebookVersion, RulebookView } from '../../../server/contract/rulebook.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useToast } from '../../ui/toast.tsx';
import { rulebookMutations } from './mutations.ts';
import styles from './rulebook.module.css';
import { settingValue } from './setting-value.ts';

/** Every version there ever was: what changed in it, who wrote and who applied it, when and why. */
export function HistoryTab({ view }: { view: RulebookView }) {
  const { t, i18n } = useWords('rulebookPages');
  const viewer = useViewer();
  const personName = usePersonName();
  const toast = useToast();
  const navigate = useNavigate();
  const client = useQueryClient();
  const start = useMutation(rulebookMutations.startSweep(client));
  const compare = (before: string) =>
    start.mutate(
      { kind: 'compare', before, after: view.inForce },
      {
        onSuccess: ({ id }) => void navigate(paths.sweep(id)),
        onError: (error) => void toast.error(errorSentence(i18n, toApiError(error))),
      },
    );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.version')}</th>
          <th scope="col">{t('column.changes')}</th>
          <th scope="col">{t('column.applied')}</th>
          <th scope="col">{t('column.by')}</th>
          <th scope="col">{t('column.reason')}</th>
          <th scope="col" aria-label={t('history.compare')} />
        </tr>
      </thead>
      <tbody>
        {view.versions.map((version) => (
          <tr key={version.version}>
            <th scope="row">
              {version.version}
              {version.version === view.inForce && <Tag tone="accent">{t('draft.now')}</Tag>}
            </th>
            <td>
              <VersionChanges version={version} view={view} />
            </td>
            <td>{version.appliedAt ? formatInstant(version.appliedAt) : '—'}</td>
            <td>
              {version.draftedBy
                ? `${personName(version.draftedBy)} · ${personName(version.appliedBy)}`
                : '—'}
            </td>
            <td>{version.reason ?? '—'}</td>
            <td>
              {version.version !== view.inForce && (
                <ActionButton
                  size="small"
                  action={
                    viewer.role === 'supervisor'
                      ? { allowed: true, because: null }
                      : { allowed: false, because: 'wrong-role' }
                  }
                  onClick={() => compare(version.version)}
                >
                  {t('history.compare')}
                </ActionButton>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function VersionChanges({ version, view }: { version: RulebookVersion; view: RulebookView }) {
  const { t } = useWords('rulebookPages');
  const before = view.versions.find((one) => one.version === version.basedOn);
  if (!before) {
    return (
      <span className={styles.faint}>
        {version.season === view.season
          ? `${t('history.first')} · ${t('source.written')}`
          : `${t('history.before')} · ${t('source.assumed')}`}
      </span>
    );
  }
  return (
    <ul className={styles.changes}>
      {version.changed.map((name) => (
        <li key={name}>
          {t(`setting.${name}.name`)}
          {t('common:colon')}
          {t('history.from', {
            from: settingValue(t, name, before.settings),
            to: settingValue(t, name, version.settings),
          })}
        </li>
      ))}
    </ul>
  );
}
