import { Button } from 'antd';
import type { CSSProperties } from 'react';
import { useWords } from '../i18n/use-words.ts';
import styles from './data-table.module.css';

/** The real layout in grey, so that nothing jumps when the rows come. */
export function TableBones({
  template,
  columns,
  rowHeight,
}: {
  template: CSSProperties;
  columns: number;
  rowHeight: number;
}) {
  const { t } = useWords();
  return (
    <div role="status" className={styles.bones}>
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: 12 }, (_, row) => (
        <div key={row} className={styles.boneRow} style={{ ...template, height: rowHeight }}>
          {Array.from({ length: columns }, (_each, column) => (
            <span
              key={column}
              className={styles.bone}
              style={{ width: `${45 + ((row * 7 + column * 13) % 40)}%` }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** There are rows, and none on this page: a list grew shorter behind a link that was kept. */
export function TableBeyond({ onLast }: { onLast: () => void }) {
  const { t } = useWords();
  return (
    <div className={styles.empty} role="status">
      <p className={styles.emptyTitle}>{t('beyondTitle')}</p>
      <Button onClick={onLast}>{t('lastPage')}</Button>
    </div>
  );
}

export function TableEmpty({ title, hint }: { title?: string; hint?: string }) {
  const { t } = useWords();
  return (
    <div className={styles.empty} role="status">
      <p className={styles.emptyTitle}>{title ?? t('emptyTitle')}</p>
      <p>{hint ?? t('emptyHint')}</p>
    </div>
  );
}
