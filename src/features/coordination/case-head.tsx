import { Link } from 'react-router';
import type { CaseStateView } from '../../../server/contract/case.ts';
import type { QueueRow } from '../../../server/contract/coordination.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ReasonTags } from '../../ui/reason-tag.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import styles from './coordination.module.css';

interface Props {
  number: string;
  row: QueueRow | null;
  state: CaseStateView | undefined;
  /** Places that the own school still has, where it is called full. */
  ownLeft: number | null;
}

/** Who is on the table, why the office decides, and where the home is. */
export function CaseHead({ number, row, state, ownLeft }: Props) {
  const { t } = useWords('coordination');
  const { school } = useSeason();
  const personName = usePersonName();
  const status = state?.status ?? row?.status;
  return (
    <header className={styles.caseHead}>
      <p className={styles.line}>
        <strong className={styles.caseName}>{row?.name ?? number}</strong>
        <Link to={paths.applicant(number)}>{number}</Link>
        {status && <StatusTag status={status} />}
        {row && <ReasonTags reasons={row.reasons} />}
        {row?.category && <span>{t('domain:category', { n: row.category })}</span>}
      </p>
      <p className={styles.home}>
        <span title={row?.homeAddress ?? undefined}>
          {t('home')} {row?.homeAddress ?? t('common:unknown')}
        </span>
        <span>
          {t('ownSchool')}{' '}
          {row && row.homeSchoolIds.length > 0
            ? row.homeSchoolIds.map((id) => school(id)).join(t('and'))
            : t('noOwnSchool')}
        </span>
      </p>
      {ownLeft !== null && ownLeft > 0 && row?.reasons.includes('over-capacity') && (
        <p className={styles.number}>{t('notEnough', { left: ownLeft })}</p>
      )}
      {state?.pendingSchoolId && (
        <p className={styles.pending}>
          {t(state.status === 'held' ? 'heldAt' : 'proposedAt', {
            school: school(state.pendingSchoolId),
            person: personName(state.pendingBy),
          })}
        </p>
      )}
      {state?.placedSchoolId && (
        <p className={styles.placed}>{t('placedAt', { school: school(state.placedSchoolId) })}</p>
      )}
    </header>
  );
}
