import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import ClockCircleFilled from '@ant-design/icons/ClockCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import type { DeskAnswer, RosterRow } from '../../../server/contract/check-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import type { Outgoing } from '../../lib/offline/outbox.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import styles from './desk-card.module.css';

/** The answer to Enter, large: saved, and what the family still has to do. */
export function Saved({
  row,
  by,
  justNow,
}: {
  row: RosterRow;
  by: DeskAnswer['checkedIn'];
  justNow: boolean;
}) {
  const { t } = useWords('checkIn');
  const personName = usePersonName();
  const next = row.guardianConfirmedAt ? t('confirm.enrolled') : t('confirm.guardianDue');
  const where = [by && personName(by.by), by?.desk].filter(Boolean).join(' · ');
  return (
    <div className={styles.saved} role="status">
      <CheckCircleFilled aria-hidden className={styles.outcomeIcon} />
      <div>
        <p className={styles.outcomeTitle}>
          {justNow || !row.checkedInAt
            ? t('confirm.done')
            : t('confirm.alreadyDone', { at: formatInstant(row.checkedInAt) })}
        </p>
        {!justNow && where && <p>{t('desk:checkedInBy', { who: where })}</p>}
        <p>{next}</p>
      </div>
    </div>
  );
}

/** Said yes to at the desk, and not answered by the service yet. */
export function Kept({ item, stuck }: { item: Outgoing; stuck: boolean }) {
  const { t } = useWords('desk');
  if (item.conflict) {
    return (
      <div className={styles.notSaved} role="alert">
        <ExclamationCircleFilled aria-hidden className={styles.outcomeIcon} />
        <div>
          <p className={styles.outcomeTitle}>{t('kept.conflict')}</p>
          <p>{t('kept.conflictHint')}</p>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.keptHere} role="status">
      <ClockCircleFilled aria-hidden className={styles.outcomeIcon} />
      <div>
        <p className={styles.outcomeTitle}>{stuck ? t('kept.title') : t('kept.sending')}</p>
        <p>{stuck ? t('kept.hint') : t('kept.sendingHint')}</p>
      </div>
    </div>
  );
}
