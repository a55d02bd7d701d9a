import { Alert, Button, Popconfirm } from 'antd';
import { useWords } from '../../../i18n/use-words.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import styles from '../editor.module.css';
import { useDraft, useDraftStore } from './use-draft.ts';

/** What an earlier page left unsaved on this machine: restored or dropped, as the officer says. */
export function CrashOffer() {
  const { t } = useWords('catchmentEditor');
  const { school } = useSeason();
  const store = useDraftStore();
  const crash = useDraft((view) => view.crash);
  if (!crash) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <>
          <strong>{t('crash.title')}</strong>{' '}
          {t('crash.text', {
            at: formatInstant(crash.at),
            count: crash.rows.length,
            schools: crash.rows.map(({ range }) => school(range.schoolId)).join(t('checks.and')),
          })}
        </>
      }
      action={
        <span className={styles.formButtons}>
          <Button size="small" type="primary" onClick={() => store.restore()}>
            {t('crash.restore')}
          </Button>
          <Popconfirm
            title={t('crash.dropSure')}
            okText={t('crash.drop')}
            cancelText={t('common:cancel')}
            onConfirm={() => void store.dropCrash()}
          >
            <Button size="small">{t('crash.drop')}</Button>
          </Popconfirm>
        </span>
      }
    />
  );
}
