import BellOutlined from '@ant-design/icons/BellOutlined';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { noticeQueries } from '../api/home.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './app-layout.module.css';

/** Opened by hand only, so it is no part of the first load. */
const NoticeDrawer = lazy(async () => ({
  default: (await import('./notice-drawer.tsx')).NoticeDrawer,
}));

/** How many notices are unread; quiet: nothing pops up and nothing sounds. */
export function NoticeBell() {
  const { t } = useWords('shell');
  const [open, setOpen] = useState(false);
  const { data } = useQuery(noticeQueries.list());
  const unread = data?.unread ?? 0;
  return (
    <>
      <Button
        type="text"
        icon={<BellOutlined />}
        aria-label={t('notices', { count: unread })}
        title={t('notices', { count: unread })}
        onClick={() => setOpen(true)}
      >
        {unread > 0 && <span className={styles.unread}>{unread > 99 ? '99+' : unread}</span>}
      </Button>
      <Suspense>{open && <NoticeDrawer onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
