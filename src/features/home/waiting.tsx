import WarningOutlined from '@ant-design/icons/WarningOutlined';
import { Link } from 'react-router';
import type { Home } from '../../../server/contract/home.ts';
import { useWords } from '../../i18n/use-words.ts';
import { applicantSearchParams } from '../../lib/applicant-search.ts';
import { formatCount } from '../../lib/format.ts';
import { useIsAtPrivateSchool, useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { dayOf } from './day.ts';
import styles from './home.module.css';

type Task = keyof (typeof import('../../i18n/zh-CN/home.ts'))['words']['task'];

/** What waits for this role; each figure is the number of rows of the list behind it. */
export function Waiting({ home }: { home: Home | undefined }) {
  const { t } = useWords('home');
  const viewer = useViewer();
  const isPrivate = useIsAtPrivateSchool();
  if (viewer.role === 'intake') return null;
  return (
    <section aria-label={t('waiting')}>
      <ul className={styles.tasks}>
        <Publications home={home} />
        {dayOf(viewer.role, isPrivate).map(({ status, path }) => (
          <li key={status} className={styles.task} data-none={home?.counts[status] === 0}>
            <Link to={path} className={styles.taskLink}>
              <strong className={styles.count}>
                {home ? formatCount(home.counts[status]) : '…'}
              </strong>
              <span>{t(`task.${status as Task}`)}</span>
            </Link>
            <Late home={home} status={status} />
          </li>
        ))}
        {viewer.role === 'officer' && <ToDecide home={home} />}
      </ul>
    </section>
  );
}

/** What others proposed or checked and this person may make public: it holds up everybody behind it. */
function Publications({ home }: { home: Home | undefined }) {
  const { t } = useWords('home');
  const { district: districtName } = useSeason();
  if (!home) return null;
  const { runs, editions } = home.publications;
  const [first, ...more] = editions.map(({ districtId, n }) => ({
    n,
    words: `${districtName(districtId)} ${formatCount(n)}`,
    path: paths.catchmentEditions(new URLSearchParams({ district: districtId })),
  }));
  return (
    <>
      {runs > 0 && (
        <li className={styles.task}>
          <Link to={paths.runs()} className={styles.taskLink}>
            <strong className={styles.count}>{formatCount(runs)}</strong>
            <span>{t('publications.runs')}</span>
          </Link>
        </li>
      )}
      {first && (
        <li className={styles.task}>
          <Link to={first.path} className={styles.taskLink}>
            <strong className={styles.count}>
              {formatCount(more.reduce((sum, { n }) => sum + n, first.n))}
            </strong>
            <span>{t('publications.editions')}</span>
          </Link>
          <span className={styles.parts}>
            {[first, ...more].map(({ path, words }) => (
              <Link key={path} to={path}>
                {words}
              </Link>
            ))}
          </span>
        </li>
      )}
    </>
  );
}

/** Children of the follow-up whom only an officer's word helps on. */
function ToDecide({ home }: { home: Home | undefined }) {
  const { t } = useWords('home');
  return (['private-and-public', 'to-release'] as const).map((queue) => {
    const count = home?.toDecide[queue];
    return (
      <li key={queue} className={styles.task} data-none={count === 0}>
        <Link to={paths.followUp(new URLSearchParams({ queue }))} className={styles.taskLink}>
          <strong className={styles.count}>{count === undefined ? '…' : formatCount(count)}</strong>
          <span>{t(`toDecide.${queue}`)}</span>
        </Link>
      </li>
    );
  });
}

/** How many of them have waited for three days or longer: the two oldest ages of the progress screen. */
function Late({ home, status }: { home: Home | undefined; status: string }) {
  const { t } = useWords('home');
  const late = home?.late.find((each) => each.status === status);
  if (!late) return null;
  const list = (age: 'week' | 'longer') =>
    paths.applicants(applicantSearchParams({ status: late.status, age }));
  return (
    <span className={styles.late}>
      <WarningOutlined aria-hidden />
      {late.week > 0 && <Link to={list('week')}>{t('late', { n: formatCount(late.week) })}</Link>}
      {late.longer > 0 && (
        <Link to={list('longer')}>{t('veryLate', { n: formatCount(late.longer) })}</Link>
      )}
    </span>
  );
}
