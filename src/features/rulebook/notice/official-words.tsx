import { CLAUSE_IDS } from '../../../../domain/rulebook/verdict.ts';
import { useWords } from '../../../i18n/use-words.ts';
import rulebook from '../rulebook.module.css';
import type { NoticeDraft } from './draft.ts';
import styles from './notice.module.css';

/** The notice as a case shows it: under each clause that it has, its own words with where they stand. */
export function OfficialWords({ notice }: { notice: NoticeDraft }) {
  const { t } = useWords('officialNotice');
  const covered = CLAUSE_IDS.filter((clause) => notice.paragraphs[clause]);
  const missing = CLAUSE_IDS.filter((clause) => !notice.paragraphs[clause]);
  return (
    <div className={rulebook.stack}>
      <ul className={styles.words}>
        {covered.map((clause) => (
          <li key={clause}>
            <h3>
              {clause === 'P-categories' ? '' : `${clause} `}
              {t(`rulebook:clause.${clause}.name`)}
            </h3>
            <blockquote>
              <p className={rulebook.faint}>
                {t('casework:notice.official')} ·{' '}
                {t('casework:notice.source', { title: notice.title, date: notice.issuedOn })}
              </p>
              <p className={styles.text}>{notice.paragraphs[clause]}</p>
            </blockquote>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className={rulebook.faint}>
          {t('without', {
            clauses: missing
              .map((clause) =>
                clause === 'P-categories'
                  ? t(`rulebook:clause.${clause}.name`)
                  : `${clause} ${t(`rulebook:clause.${clause}.name`)}`,
              )
              .join(t('and')),
          })}
        </p>
      )}
    </div>
  );
}
