import type { CaseView, ReconsiderationView } from '../../../server/contract/case.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatDate } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import styles from './pack.module.css';

/** What the family is told: the outcome, the reason, the clause, the place. A page of its own. */
export function PackAnswer({ view, answered }: { view: CaseView; answered: ReconsiderationView }) {
  const { t } = useWords('reconsideration');
  const { season, school, district } = useSeason();
  const { applicant, state } = view;
  const changed = answered.state === 'changed';
  return (
    <article className={styles.answer} aria-label={t('print.answer')}>
      <h2>{t('print.answer')}</h2>
      {season.demonstration && <p>{t('shell:demonstration')}</p>}
      <p>{t('print.answerDear', { name: applicant.name, askedBy: answered.askedBy })}</p>
      <p>{t('print.answerAsked', { on: answered.askedOn })}</p>
      <p className={styles.outcome}>
        {t(changed ? 'print.answerChanged' : 'print.answerUpheld')}
        {state.placedSchoolId &&
          ` ${t('print.answerPlaced', { school: school(state.placedSchoolId) })}`}
        {state.awaitedSchoolId &&
          ` ${t('print.answerWaits', { school: school(state.awaitedSchoolId) })}`}
      </p>
      <p>{t('print.answerReason', { reason: answered.endReason ?? '' })}</p>
      {answered.clause && (
        <p>
          {t('print.answerClause', {
            clause: answered.clause,
            words: t(`rulebook:clause.${answered.clause}.words`),
          })}
        </p>
      )}
      <p className={styles.certificate}>{t('print.answerEnd')}</p>
      <footer>
        <p>{t('print.answerSigned', { district: district(applicant.districtId) })}</p>
        {answered.endedAt && <p>{formatDate(answered.endedAt)}</p>}
        <p>{applicant.collectionNumber}</p>
      </footer>
    </article>
  );
}
