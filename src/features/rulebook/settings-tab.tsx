import type { RulebookVersion, RulebookView } from '../../../server/contract/rulebook.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ClauseNames } from './clause-names.tsx';
import styles from './rulebook.module.css';
import { settingValue } from './setting-value.ts';

/** The season's figures as they are in force, each with what it means and what it rests on. */
export function SettingsTab({
  settings,
  version,
}: {
  settings: RulebookView['settings'];
  version: RulebookVersion;
}) {
  const { t } = useWords('rulebookPages');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.setting')}</th>
          <th scope="col">{t('column.value')}</th>
          <th scope="col">{t('column.clause')}</th>
        </tr>
      </thead>
      <tbody>
        {settings.map(({ name, clauses }) => (
          <tr key={name}>
            <th scope="row">
              {t(`setting.${name}.name`)}
              <span className={styles.hint}>{t(`setting.${name}.hint`)}</span>
            </th>
            <td className={styles.value}>{settingValue(t, name, version.settings)}</td>
            <td>
              <ClauseNames clauses={clauses} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
