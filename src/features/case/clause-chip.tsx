import { Popover } from 'antd';
import type { ClauseId } from '../../../domain/rulebook/verdict.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './verdict.module.css';

/** The clause a line rests on: its number, and on hover, focus or click what it says and where it stands. */
export function ClauseChip({ clause }: { clause: ClauseId }) {
  const { t } = useWords('rulebook');
  return (
    <Popover
      trigger={['hover', 'focus', 'click']}
      title={
        <>
          {clause === 'P-categories' ? '' : `${clause} · `}
          {t(`clause.${clause}.name`)}
        </>
      }
      content={
        <div className={styles.clauseText}>
          <p>{t(`clause.${clause}.words`)}</p>
          <p className={styles.place}>{t(`clause.${clause}.place`)}</p>
        </div>
      }
    >
      <button
        type="button"
        className={styles.clause}
        aria-label={`${clause} ${t(`clause.${clause}.name`)}`}
      >
        {clause === 'P-categories' ? t('categoriesChip') : clause}
      </button>
    </Popover>
  );
}
