import { useQuery } from '@tanstack/react-query';
import { Popover } from 'antd';
import type { ClauseId } from '../../../domain/rulebook/verdict.ts';
import { noticeQueries } from '../../api/notice.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './verdict.module.css';

/**
 * The clause a line rests on: its number, and on hover or focus what it says and where it stands. A click
 * focuses it; as a trigger of its own it would close what the pointer has just opened.
 */
export function ClauseChip({ clause }: { clause: ClauseId }) {
  const { t } = useWords('rulebook');
  return (
    <Popover
      trigger={['hover', 'focus']}
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
          <OfficialText clause={clause} />
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

/** The notice's own words, where the season has them; ours above are no substitute. */
function OfficialText({ clause }: { clause: ClauseId }) {
  const { t } = useWords('casework');
  const { data } = useQuery(noticeQueries.current());
  if (!data) return null;
  const { notice } = data;
  const text = notice?.paragraphs[clause];
  if (!notice || !text) {
    return <p className={styles.place}>{notice ? t('notice.noParagraph') : t('notice.none')}</p>;
  }
  return (
    <blockquote className={styles.official}>
      <p className={styles.place}>
        {t('notice.official')} ·{' '}
        {t('notice.source', { title: notice.title, date: notice.issuedOn })}
      </p>
      <p>{text}</p>
    </blockquote>
  );
}
