import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import { SOURCE_SYSTEMS } from '../../domain/evidence/evidence.ts';
import type { NoticeRow } from '../../server/contract/home.ts';
import { api } from '../api/client.ts';
import { toApiError, unwrap } from '../api/errors.ts';
import { noticeQueries } from '../api/home.ts';
import { errorSentence } from '../i18n/sentences.ts';
import { useWords } from '../i18n/use-words.ts';
import { applicantSearchParams } from '../lib/applicant-search.ts';
import { formatInstant } from '../lib/format.ts';
import { usePersonName } from '../lib/use-person-name.ts';
import { useSeason, useViewer } from '../lib/use-viewer.ts';
import { paths } from '../paths.ts';
import { ErrorPanel } from '../ui/error-panel.tsx';
import { useToast } from '../ui/toast.tsx';
import styles from './notice-drawer.module.css';

/** What others did that this person should know of, newest first; each leads to its thing. */
export function NoticeDrawer({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useWords('shell');
  const client = useQueryClient();
  const toast = useToast();
  const { data, error, refetch } = useQuery(noticeQueries.list());
  const read = useMutation({
    mutationFn: (ids: string[] | null) => unwrap(api.notices.read.$post({ json: { ids } })),
    onSuccess: (list) => client.setQueryData(noticeQueries.list().queryKey, list),
    onError: (failed) => toast.error(errorSentence(i18n, toApiError(failed))),
  });
  return (
    <Drawer
      open
      title={t('noticesTitle')}
      onClose={onClose}
      extra={
        <Button
          size="small"
          disabled={!data?.unread}
          loading={read.isPending}
          onClick={() => read.mutate(null)}
        >
          {t('readAll')}
        </Button>
      }
    >
      {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 && <p className={styles.none}>{t('noNotices')}</p>}
      <ul>
        {data?.rows.map((notice) => (
          <li key={notice.id} className={styles.notice} data-unread={!notice.read || undefined}>
            <NoticeLink
              notice={notice}
              onFollow={() => {
                if (!notice.read) read.mutate([notice.id]);
                onClose();
              }}
            />
            <p className={styles.when}>
              {!notice.read && <span className={styles.new}>{t('unread')}</span>}
              <time dateTime={notice.at}>{formatInstant(notice.at)}</time>
            </p>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}

function NoticeLink({ notice, onFollow }: { notice: NoticeRow; onFollow: () => void }) {
  const { t } = useWords('shell');
  const { school, district } = useSeason();
  const personName = usePersonName();
  const viewer = useViewer();
  const source = SOURCE_SYSTEMS.find((each) => each === notice.subject);
  const words = t(`notice.${notice.kind}`, {
    subject: source ? t(`domain:source.${source}`) : notice.subject,
    school: school(notice.schoolId),
    district: district(notice.districtId),
    who: notice.actorId === 'system' ? t('nobody') : personName(notice.actorId),
  });
  const to = (): string => {
    switch (notice.kind) {
      case 'proposal-waits':
      case 'approved':
      case 'returned':
      case 'reconsideration-waits':
      case 'reconsideration-decided':
      case 'placed-here':
        return paths.applicant(notice.subject);
      case 'plan-waits':
      case 'plan-approved':
      case 'plan-returned':
        return paths.coordinationPlan(new URLSearchParams({ plan: notice.subject }));
      case 'plan-placed-here':
        return paths.checkIn();
      case 'place-free':
        return paths.coordination();
      case 'reference-published':
      case 'formal-published':
      case 'formal-waits':
      case 'formal-returned':
        return viewer.role === 'registrar' ? paths.checkIn() : paths.run(notice.subject);
      case 'edition-published':
      case 'edition-waits':
      case 'edition-returned':
        return paths.catchments(
          new URLSearchParams(notice.districtId ? { district: notice.districtId } : {}),
        );
      case 'source-down':
        return paths.applicants(
          applicantSearchParams({
            source,
            failure: 'source-down',
            district: viewer.role === 'supervisor' ? (notice.districtId ?? undefined) : undefined,
          }),
        );
    }
  };
  return (
    <Link to={to()} onClick={onFollow}>
      {words}
    </Link>
  );
}
