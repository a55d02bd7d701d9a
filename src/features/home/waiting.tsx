import { Link } from 'react-router';
import type { Progress } from '../../../server/contract/progress.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { dayOf } from './day.ts';
import styles from './home.module.css';

type Task = keyof (typeof import('../../i18n/zh-CN/home.ts'))['words']['task'];

/** What waits for this role; each figure is the number of rows of the list behind it. */
export function Waiting({ progress }: { progress: Progress | undefined }) {
  const { t } = useWords('home');
  const viewer = useViewer();
  if (viewer.role === 'intake') return null;
  return (
    <section aria-label={t('waiting')}>
      <ul className={styles.tasks}>
        {dayOf(viewer.role).map(({ status, path }) => (
          <li key={status}>
            <Link to={path} className={styles.task} data-none={progress?.counts[status] === 0}>
              <strong className={styles.count}>
                {progress ? formatCount(progress.counts[status]) : '…'}
              </strong>
              <span>{t(`task.${status as Task}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
