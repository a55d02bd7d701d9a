import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import type { NoticeView } from '../../../../server/contract/notice.ts';
import { noticeQueries } from '../../../api/notice.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { formatInstant } from '../../../lib/format.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { useSeason, useViewer } from '../../../lib/use-viewer.ts';
import { ActionButton } from '../../../ui/action-button.tsx';
import { ErrorPanel } from '../../../ui/error-panel.tsx';
import rulebook from '../rulebook.module.css';
import { ClauseTable } from './clause-table.tsx';
import { NoticeForm } from './notice-form.tsx';
import styles from './notice.module.css';
import { RemoveDialog } from './remove-dialog.tsx';

/** The season's official notice: what of it each clause rests on, and who set it. */
export function NoticeTab() {
  const { data, error, refetch } = useQuery({ ...noticeQueries.current(), staleTime: 0 });
  if (error && !data) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />;
  return <Notice view={data} />;
}

function Notice({ view }: { view: NoticeView }) {
  const { t } = useWords('officialNotice');
  const personName = usePersonName();
  const viewer = useViewer();
  const { season } = useSeason().season;
  const [open, setOpen] = useState<'form' | 'remove' | null>(null);
  const { notice, version, versions } = view;
  const mine = viewer.role === 'supervisor';
  const action = { allowed: mine, because: mine ? null : 'wrong-role' };
  if (open === 'form') return <NoticeForm view={view} onClose={() => setOpen(null)} />;
  return (
    <div className={rulebook.stack}>
      <p className={rulebook.faint}>{t('note')}</p>
      <div className={styles.standing}>
        {notice ? (
          <p>
            <strong>
              {t('casework:notice.source', { title: notice.title, date: notice.issuedOn })}
            </strong>{' '}
            <span className={rulebook.faint}>
              {t('covers', { count: Object.keys(notice.paragraphs).length })} ·{' '}
              {t('setBy', { who: personName(notice.setBy), at: formatInstant(notice.setAt) })}
            </span>
          </p>
        ) : (
          <p>{t('none', { season })}</p>
        )}
        <ActionButton
          size="small"
          type={notice ? 'default' : 'primary'}
          action={action}
          onClick={() => setOpen('form')}
        >
          {t(notice ? 'correct' : 'enter')}
        </ActionButton>
        {notice && (
          <ActionButton size="small" danger action={action} onClick={() => setOpen('remove')}>
            {t('remove')}
          </ActionButton>
        )}
      </div>
      {notice && <ClauseTable paragraphs={notice.paragraphs} />}
      {versions.length > 0 && <Versions versions={versions} />}
      {open === 'remove' && <RemoveDialog version={version} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Versions({ versions }: Pick<NoticeView, 'versions'>) {
  const { t } = useWords('officialNotice');
  const personName = usePersonName();
  return (
    <section aria-label={t('history')}>
      <h2 className={rulebook.subtitle}>{t('history')}</h2>
      <ol className={styles.versions} reversed>
        {versions.map(({ version, title, issuedOn, clauses, setBy, setAt }) => (
          <li key={version} value={version}>
            {t('casework:notice.source', { title, date: issuedOn })} ·{' '}
            {clauses ? t('covers', { count: clauses.length }) : t('wasRemoved')} ·{' '}
            {t('setBy', { who: personName(setBy), at: formatInstant(setAt) })}
          </li>
        ))}
      </ol>
    </section>
  );
}
