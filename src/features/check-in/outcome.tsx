import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import type { ReactNode } from 'react';
import type { RosterRow } from '../../../server/contract/check-in.ts';
import type { ApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { changedFields, type ChangingField } from './changes.ts';
import styles from './desk-card.module.css';
import { isRefusal } from './refusals.ts';

/** The answer to Enter, large: saved, and what the family still has to do. */
export function Saved({ row, justNow }: { row: RosterRow; justNow: boolean }) {
  const { t } = useWords('checkIn');
  const next = row.guardianConfirmedAt ? t('confirm.enrolled') : t('confirm.guardianDue');
  return (
    <div className={styles.saved} role="status">
      <CheckCircleFilled aria-hidden className={styles.outcomeIcon} />
      <div>
        <p className={styles.outcomeTitle}>
          {justNow || !row.checkedInAt
            ? t('confirm.done')
            : t('confirm.alreadyDone', { at: formatInstant(row.checkedInAt) })}
        </p>
        <p>{next}</p>
      </div>
    </div>
  );
}

/** Not saved, said in the one place where it is said. */
export function NotSaved({
  error,
  shown,
  now,
}: {
  error: ApiError;
  shown: RosterRow;
  now: RosterRow;
}) {
  const { t, i18n } = useWords('checkIn');
  const sentence = error.stale
    ? t('confirm.stale')
    : error.code === 'network'
      ? t('confirm.network')
      : isRefusal(error.code)
        ? t(`refusal.${error.code}.what`)
        : errorSentence(i18n, error);
  return (
    <div className={styles.notSaved} role="alert">
      <ExclamationCircleFilled aria-hidden className={styles.outcomeIcon} />
      <div>
        <p className={styles.outcomeTitle}>{t('recent.failed')}</p>
        <p>{sentence}</p>
        {error.stale && <Changes shown={shown} now={now} />}
      </div>
    </div>
  );
}

function Changes({ shown, now }: { shown: RosterRow; now: RosterRow }) {
  const { t } = useWords('checkIn');
  const fields = changedFields(shown, now);
  const names: Record<ChangingField, string> = {
    status: t('roster.columns.status'),
    checkedInAt: t('sides.school'),
    guardianConfirmedAt: t('sides.guardian'),
    name: t('roster.columns.name'),
  };
  const value = (row: RosterRow, field: ChangingField): ReactNode => {
    if (field === 'status') return t(`domain:status.${row.status}`);
    if (field === 'name') return row.name;
    const at = row[field];
    return at ? formatInstant(at) : t('sides.notYet');
  };
  if (fields.length === 0) return <p>{t('confirm.unchanged')}</p>;
  return (
    <>
      <p>{t('confirm.refreshed')}</p>
      <ul className={styles.changes}>
        {fields.map((field) => (
          <li key={field}>
            {t('change', {
              field: names[field],
              from: value(shown, field),
              to: value(now, field),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
