import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { toApiError } from '../../api/errors.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Done } from '../../lib/offline/desk.ts';
import type { Outgoing } from '../../lib/offline/outbox.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { DeskCard } from './desk-card.tsx';
import styles from './desk-card.module.css';
import type { Lookup } from './lookup.ts';
import { RefusalCard } from './refusal-card.tsx';

interface Props {
  number: string | null;
  /** What kind of number it is. */
  label: string;
  lookup: UseQueryResult<Lookup>;
  /** This child's check-in that has not been answered yet. */
  waiting: Outgoing | null;
  stuck: boolean;
  justDone: Done | null;
  papers: readonly string[];
  onPapers: (papers: string[]) => void;
  onConfirm: () => void;
  onUndo: () => void;
}

/** Exactly one child, or exactly one sentence about why there is none. */
export function Desk({ number, label, lookup, ...rest }: Props) {
  const { t } = useWords('checkIn');
  if (number === null) {
    return (
      <div className={styles.idle}>
        <p className={styles.idleTitle}>{t('idle.title')}</p>
        <p>{t('idle.hint')}</p>
      </div>
    );
  }
  if (lookup.data) {
    const { row, refusal } = lookup.data;
    const here = refusal === null || refusal === 'already-checked-in';
    if (row && here) return <DeskCard row={row} lookup={lookup.data} {...rest} />;
    return <RefusalCard number={number} label={label} lookup={lookup.data} />;
  }
  if (lookup.error) {
    if ([404, 422].includes(toApiError(lookup.error).status)) {
      return <RefusalCard number={number} label={label} lookup={null} />;
    }
    return (
      <div className={styles.card} data-tone="failed">
        <ErrorPanel error={lookup.error} onRetry={() => void lookup.refetch()} />
      </div>
    );
  }
  return (
    <div className={styles.card} role="status" aria-label={t('common:loading')}>
      <Skeleton active title={{ width: 160 }} paragraph={{ rows: 5 }} />
    </div>
  );
}
