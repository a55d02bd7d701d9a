import { Skeleton } from 'antd';
import { useWords } from '../../i18n/use-words.ts';
import styles from './case.module.css';

/** The case's own layout in grey. */
export function CaseBones() {
  const { t } = useWords();
  return (
    <div className={styles.page} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <div className={styles.header}>
        <Skeleton active title={{ width: 220 }} paragraph={{ rows: 2, width: ['70%', '40%'] }} />
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          <div className={styles.panel}>
            <Skeleton active paragraph={{ rows: 10 }} />
          </div>
        </div>
        <div className={styles.column}>
          <div className={styles.panel}>
            <Skeleton active paragraph={{ rows: 6 }} />
          </div>
        </div>
      </div>
    </div>
  );
}
