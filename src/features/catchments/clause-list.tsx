import { useWords } from '../../i18n/use-words.ts';
import type { ClauseView } from '../../lib/clause-words.ts';
import { ClauseLine } from '../../ui/clause-line.tsx';
import { Tag } from '../../ui/tag.tsx';
import styles from './catchments.module.css';

interface Props {
  clauses: readonly ClauseView[];
  /** The clauses that claim the address on trial. */
  claiming?: ReadonlySet<string>;
  /** The clauses that the other year does not have. */
  added?: ReadonlySet<string>;
}

/** One clause after another, as the notice has them; each says whether it takes in or leaves out. */
export function ClauseList({ clauses, claiming, added }: Props) {
  const { t } = useWords('catchments');
  return (
    <ol className={styles.clauses}>
      {clauses.map((clause) => (
        <li key={clause.id} className={styles.clause} data-lit={claiming?.has(clause.id)}>
          <ClauseLine clause={clause} />
          <span className={styles.clauseTags}>
            {claiming?.has(clause.id) && <Tag tone="accent">{t('claims')}</Tag>}
            {added?.has(clause.id) && <Tag tone="warn">{t('changes.added')}</Tag>}
          </span>
        </li>
      ))}
    </ol>
  );
}
