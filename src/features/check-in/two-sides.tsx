import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import styles from './desk-card.module.css';

/** L12: the school's check-in and the guardian's confirmation, each with what is still to be done. */
export function TwoSides({
  checkedInAt,
  guardianConfirmedAt,
}: {
  checkedInAt: string | null;
  guardianConfirmedAt: string | null;
}) {
  const { t } = useWords('checkIn');
  return (
    <section aria-label={t('sides.title')}>
      <p className={styles.sidesTitle}>{t('sides.title')}</p>
      <div className={styles.sides}>
        <Side label={t('sides.school')} at={checkedInAt} todo={t('sides.schoolTodo')} />
        <span className={styles.plus} aria-hidden>
          +
        </span>
        <Side label={t('sides.guardian')} at={guardianConfirmedAt} todo={t('sides.guardianTodo')} />
      </div>
    </section>
  );
}

function Side({ label, at, todo }: { label: string; at: string | null; todo: string }) {
  const { t } = useWords('checkIn');
  return (
    <div className={styles.side} data-done={at !== null || undefined}>
      <p className={styles.sideHead}>
        <span aria-hidden>{at ? <CheckCircleFilled /> : <MinusCircleOutlined />}</span>
        {label}
        <span className={styles.sideState}>{at ? t('sides.done') : t('sides.notYet')}</span>
      </p>
      <p className={styles.sideNote}>{at ? formatInstant(at) : todo}</p>
    </div>
  );
}
