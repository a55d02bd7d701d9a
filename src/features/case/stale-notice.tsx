import { Alert } from 'antd';
import type { CaseView } from '../../../server/contract/case.ts';
import { refusalSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './dialogs.module.css';
import { EventLine } from './event-line.tsx';

/** What a colleague did between the look and the click: the events themselves, newest first. */
export function StaleNotice({
  seen,
  now,
  barred,
}: {
  seen: CaseView;
  now: CaseView;
  /** Why the action is not possible any more; `null` when it still is. */
  barred: string | null;
}) {
  const { t, i18n } = useWords('case');
  const since = now.timeline.filter(({ seq }) => seq > seen.state.version);
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={t('stale.title')}
      description={
        <div className={styles.stale}>
          {seen.state.status !== now.state.status && (
            <p>
              {t('stale.status', {
                from: t(`domain:status.${seen.state.status}`),
                to: t(`domain:status.${now.state.status}`),
              })}
            </p>
          )}
          <ul>
            {since.map((event) => (
              <li key={event.seq}>
                <EventLine event={event} evidence={now.evidence} />
              </li>
            ))}
          </ul>
          <p>{barred ? refusalSentence(i18n, barred) : t('stale.safe')}</p>
        </div>
      }
    />
  );
}
