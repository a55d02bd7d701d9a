import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../i18n/use-words.ts';
import { paths } from '../../paths.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DraftForm } from './draft-form.tsx';
import { rulebookQueries } from './queries.ts';
import styles from './rulebook.module.css';

export function Component() {
  const { t } = useWords('rulebookPages');
  const query = useQuery(rulebookQueries.current());
  const view = query.data;
  if (query.error && !view) {
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  }
  const inForce = view?.versions.find(({ version }) => version === view.inForce);
  if (!view || !inForce) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <span className={styles.inline}>
            <Link to={paths.rulebook()}>{t('title')}</Link>
            <span aria-hidden>/</span>
            {t('draft.title')}
          </span>
        }
        note={t('draft.note', { version: view.inForce })}
      />
      <DraftForm names={view.settings} inForce={inForce} draft={view.draft} />
    </div>
  );
}
