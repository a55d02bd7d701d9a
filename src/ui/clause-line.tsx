import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import PlusCircleOutlined from '@ant-design/icons/PlusCircleOutlined';
import { useWords } from '../i18n/use-words.ts';
import { clauseWords, type ClauseView } from '../lib/clause-words.ts';
import styles from './clause-line.module.css';

/** One clause of a range: whether it takes in or leaves out, its own words, and what they were read as. */
export function ClauseLine({ clause }: { clause: ClauseView }) {
  const { t } = useWords('catchments');
  const includes = clause.effect === 'include';
  const words = clauseWords(t, clause);
  return (
    <div className={styles.words}>
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
