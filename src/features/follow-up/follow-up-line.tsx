import { Link } from 'react-router';
import type { Action } from '../../../server/contract/case.ts';
import type { FollowUpRow } from '../../../server/contract/follow-up.ts';
import { useWords, type T } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import styles from './follow-up.module.css';
import { Phone } from './phone.tsx';
import type { Step } from './queries.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Which actions a line offers, and the step that each opens. */
const OFFERED: readonly { name: Action['name']; step: Step['name'] }[] = [
  { name: 'note-call', step: 'call' },
  { name: 'report-no-show', step: 'report' },
  { name: 'return-no-show', step: 'returned' },
  { name: 'release-place', step: 'release' },
  { name: 'choose-private', step: 'private' },
  { name: 'choose-public', step: 'public' },
];
/** Not offered at all where they are about nothing; otherwise barred with their reason. */
const BESIDE_THE_POINT = new Set([
  'nothing-reported',
  'nothing-claimed',
  'wrong-role',
  'wrong-status',
]);

export function FollowUpLine({
  row,
  now,
  closed,
  onStep,
}: {
  row: FollowUpRow;
  now: string;
  closed: boolean;
  onStep: (step: Step['name']) => void;
}) {
  const { t } = useWords('followUp');
  const { school } = useSeason();
  const personName = usePersonName();
  const [last] = row.calls;
  return (
    <li className={styles.line}>
      <div className={styles.pupil}>
        <Link to={paths.applicant(row.collectionNumber)} className={styles.name}>
          {row.name}
        </Link>
        <span className={styles.quiet}>{row.collectionNumber}</span>
        <StatusTag status={row.status} />
      </div>
      <div>
        <p>{school(row.schoolId)}</p>
        {row.otherSchoolId && (
          <p className={styles.other}>{t('other', { school: school(row.otherSchoolId) })}</p>
        )}
        <p className={styles.quiet}>
          {t('columns.since')} {row.since ? age(t, row.since, now) : t('notYet')}
        </p>
      </div>
      <ul className={styles.guardians}>
        {row.guardians.map((guardian, index) => (
          // Guardians are addressed by their position in the application.
          <li key={index}>
            {guardian.name}{' '}
            <span className={styles.quiet}>{t(`domain:kin.${guardian.relation}`)}</span>{' '}
            <Phone
              number={row.collectionNumber}
              guardian={index}
              name={guardian.name}
              masked={guardian.phoneMasked}
            />
          </li>
        ))}
      </ul>
      <div>
        {last ? (
          <>
            <p>
              {t(`outcome.${last.outcome}`)} <span className={styles.quiet}>{last.text}</span>
            </p>
            <p className={styles.quiet}>
              {personName(last.by)} · {formatInstant(last.at)} ·{' '}
              {t('calls', { n: row.calls.length })}
            </p>
          </>
        ) : (
          <p className={styles.quiet}>{t('noCalls')}</p>
        )}
        {row.noShow && (
          <p className={styles.other}>
            {t('noShowBy', { who: personName(row.noShow.by), reason: row.noShow.reason ?? '' })}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {OFFERED.map(({ name, step }) => {
          const action = row.actions.find((each) => each.name === name);
          if (!action || (action.because && BESIDE_THE_POINT.has(action.because))) return null;
          const early = name === 'report-no-show' && !closed && action.allowed;
          return (
            <ActionButton
              key={name}
              size="small"
              action={early ? { allowed: false, because: 'before-deadline' } : action}
              onClick={() => onStep(step)}
            >
              {t(`domain:action.${name}`)}
            </ActionButton>
          );
        })}
      </div>
    </li>
  );
}

function age(t: T<'followUp'>, since: string, now: string): string {
  const ms = Math.max(0, Date.parse(now) - Date.parse(since));
  if (ms < HOUR) return t('minutes', { n: Math.floor(ms / MINUTE) });
  return ms < 2 * DAY
    ? t('hours', { n: Math.floor(ms / HOUR) })
    : t('days', { n: Math.floor(ms / DAY) });
}
