import type { QueueRow } from '../../../server/contract/coordination.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ReasonTags } from '../../ui/reason-tag.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import styles from './coordination.module.css';
import { usePersonName } from '../../lib/use-person-name.ts';

export function QueueItem({
  row,
  current,
  onOpen,
}: {
  row: QueueRow;
  current: boolean;
  onOpen: () => void;
}) {
  const { t } = useWords('coordination');
  const personName = usePersonName();
  return (
    <li data-number={row.collectionNumber}>
      <button
        type="button"
        className={styles.item}
        aria-current={current ? 'true' : undefined}
        onClick={onOpen}
      >
        <span className={styles.position} title={t('position', { position: row.position })}>
          {row.position}
        </span>
        <span className={styles.who}>
          <span className={styles.line}>
            <strong>{row.name}</strong>
            <span className={styles.number}>{row.collectionNumber}</span>
          </span>
          <span className={styles.line}>
            <ReasonTags reasons={row.reasons} />
            {row.category !== null && (
              <span className={styles.number}>{t('domain:category', { n: row.category })}</span>
            )}
          </span>
        </span>
        <span className={styles.itemStatus}>
          {row.status !== 'to-coordinate' && <StatusTag status={row.status} />}
          {row.claim && !row.claim.mine && (
            <span className={styles.claimed}>
              {t('verification:claim.theirs', {
                name: personName(row.claim.by),
              })}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
