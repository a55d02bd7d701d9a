import type { ClauseId } from '../../../domain/rulebook/verdict.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './rulebook.module.css';

/** What a setting rests on: the clause's number and name, its plain words one hover away. */
export function ClauseNames({ clauses }: { clauses: readonly ClauseId[] }) {
  const { t } = useWords('rulebook');
  return (
    <span className={styles.clauses}>
      {clauses.map((clause) => (
        <span key={clause} className={styles.clause} title={t(`clause.${clause}.words`)}>
          {clause === 'P-categories' ? '' : `${clause} `}
          {t(`clause.${clause}.name`)}
        </span>
      ))}
    </span>
  );
}
