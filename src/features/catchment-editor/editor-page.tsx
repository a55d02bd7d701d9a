import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { placeQueries } from '../../api/places.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import styles from './editor.module.css';
import { Editor } from './editor.tsx';
import { useOpenDraft } from './use-open-draft.ts';

export function Component() {
  const { editionId = '' } = useParams();
  return <EditorPage key={editionId} editionId={editionId} />;
}

function EditorPage({ editionId }: { editionId: string }) {
  const { t } = useWords('catchmentEditor');
  const client = useQueryClient();
  const detail = useQuery({ ...placeQueries.edition(editionId), staleTime: 0 });
  const opened = useOpenDraft(client, detail.data);
  if (detail.error && !detail.data) {
    return <ErrorPanel error={detail.error} onRetry={() => void detail.refetch()} />;
  }
  if (!detail.data || !opened) {
    return (
      <div className={styles.page} role="status" aria-label={t('common:loading')}>
        <Skeleton active title paragraph={{ rows: 1 }} />
        <div className={styles.body}>
          <Skeleton active paragraph={{ rows: 14 }} />
          <Skeleton.Node active style={{ width: '100%', height: '100%' }} />
          <Skeleton active paragraph={{ rows: 10 }} />
        </div>
      </div>
    );
  }
  return <Editor edition={detail.data} store={opened.store} editable={opened.editable} />;
}
