import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../i18n/use-words.ts';
import { LoadingPage } from '../../layouts/loading-page.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import styles from './check-in-settings.module.css';
import { settingsQueries } from './queries.ts';
import { SettingsForm } from './settings-form.tsx';
import { Versions } from './versions.tsx';

/** The season's days and papers of check-in: what stands, and every version that stood before. */
export function Component() {
  const { t } = useWords('checkInSettings');
  const { data, error, refetch } = useQuery(settingsQueries.versions());
  const [standing] = data?.versions ?? [];
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={standing && t(standing.assumed ? 'assumed' : 'version', { n: standing.version })}
      />
      {standing && data ? (
        <div className={styles.columns}>
          <SettingsForm standing={standing} versions={data.versions} />
          <Versions versions={data.versions} />
        </div>
      ) : error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingPage />
      )}
    </div>
  );
}
