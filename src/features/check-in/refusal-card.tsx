import StopOutlined from '@ant-design/icons/StopOutlined';
import type { RosterRow } from '../../../server/contract/check-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './desk-card.module.css';
import { isRefusal } from './refusals.ts';

/** Why not, and the sentence for the family; `code` null: the number does not exist for this school at all. */
export function RefusalCard({
  number,
  label,
  code,
  row,
}: {
  number: string;
  label: string;
  code: string | null;
  row: RosterRow | null;
}) {
  const { t } = useWords('checkIn');
  const words =
    code === null
      ? { what: t('notFound.what'), tell: t('notFound.tell') }
      : isRefusal(code)
        ? { what: t(`refusal.${code}.what`), tell: t(`refusal.${code}.tell`) }
        : { what: t('refusalUnknown.what', { code }), tell: t('refusalUnknown.tell') };
  return (
    <article className={styles.card} data-tone="refused" role="alert">
      <p className={styles.number}>
        <span className={styles.label}>{label}</span>
        {number}
      </p>
      {row && <p className={styles.name}>{row.name}</p>}
      <p className={styles.refusal}>
        <StopOutlined aria-hidden /> {words.what}
      </p>
      <div className={styles.tell}>
        <p className={styles.label}>{t('tellFamily')}</p>
        <p>{words.tell}</p>
      </div>
    </article>
  );
}
