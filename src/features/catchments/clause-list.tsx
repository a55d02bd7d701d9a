import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import PlusCircleOutlined from '@ant-design/icons/PlusCircleOutlined';
import { useWords } from '../../i18n/use-words.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './catchments.module.css';
import { clauseWords, type ClauseView } from '../../lib/clause-words.ts';

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
          <Clause clause={clause} />
          <span className={styles.clauseTags}>
            {claiming?.has(clause.id) && <Tag tone="accent">{t('claims')}</Tag>}
            {added?.has(clause.id) && <Tag tone="warn">{t('changes.added')}</Tag>}
          </span>
        </li>
      ))}
    </ol>
  );
}

export function Clause({ clause }: { clause: ClauseView }) {
  const { t } = useWords('catchments');
  const includes = clause.effect === 'include';
  const words = clauseWords(t, clause);
  return (
    <div className={styles.clauseWords}>
      <p>
        <span className={styles.effect} data-effect={clause.effect}>
          {includes ? <PlusCircleOutlined /> : <MinusCircleOutlined />}
          {t(`effect.${clause.effect}`)}
        </span>
        {clause.text ?? words} <span className={styles.kind}>{t(`kind.${clause.kind}`)}</span>
      </p>
      {clause.text !== null && clause.kind !== 'area' && clause.text !== words && (
        <p className={styles.kind}>{words}</p>
      )}
    </div>
  );
}
