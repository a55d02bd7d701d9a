import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { DeskAnswer } from '../../../server/contract/check-in.ts';
import { toApiError } from '../../api/errors.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { DeskCard } from './desk-card.tsx';
import styles from './desk-card.module.css';
import type { Attempt } from './mutations.ts';
import { RefusalCard } from './refusal-card.tsx';

interface Props {
  number: string | null;
  /** What kind of number it is. */
  label: string;
  desk: UseQueryResult<DeskAnswer>;
  attempt: Attempt | null;
  onConfirm: () => void;
  onUndo: () => void;
}

/** Exactly one child, or exactly one sentence about why there is none. */
export function Desk({ number, label, desk, attempt, onConfirm, onUndo }: Props) {
  const { t } = useWords('checkIn');
  if (number === null) {
    return (
      <div className={styles.idle}>
        <p className={styles.idleTitle}>{t('idle.title')}</p>
        <p>{t('idle.hint')}</p>
      </div>
    );
  }
  if (desk.data) {
    const { row, refusal } = desk.data;
    const here = refusal === null || refusal === 'already-checked-in';
    if (row && here) {
      return <DeskCard row={row} attempt={attempt} onConfirm={onConfirm} onUndo={onUndo} />;
    }
    return <RefusalCard number={number} label={label} code={refusal} row={row} />;
  }
  if (desk.error) {
    if ([404, 422].includes(toApiError(desk.error).status)) {
      return <RefusalCard number={number} label={label} code={null} row={null} />;
    }
    return (
      <div className={styles.card} data-tone="failed">
        <ErrorPanel error={desk.error} onRetry={() => void desk.refetch()} />
      </div>
    );
  }
  return (
    <div className={styles.card} role="status" aria-label={t('common:loading')}>
      <Skeleton active title={{ width: 160 }} paragraph={{ rows: 5 }} />
    </div>
  );
}
