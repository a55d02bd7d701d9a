import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useWords } from '../../i18n/use-words.ts';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { BatchHead, BatchReceipt } from './batch-receipt.tsx';
import { verificationQueries } from './queries.ts';
import { ALL_BATCHES } from '../../lib/verification-search.ts';
import styles from './verification.module.css';

/** The batches of one's office, or the receipt of one of them; which, stands in the address. */
export function BatchesDrawer({
  batch,
  onChange,
}: {
  batch: string;
  onChange: (batch: string | null) => void;
}) {
  const { t } = useWords('verification');
  return (
    <Drawer
      open
      size={460}
      title={t('batch.title')}
      extra={
        batch !== ALL_BATCHES && (
          <Button size="small" onClick={() => onChange(ALL_BATCHES)}>
            {t('batch.back')}
          </Button>
        )
      }
      onClose={() => onChange(null)}
    >
      {batch === ALL_BATCHES ? (
        <BatchList onOpen={onChange} />
      ) : (
        <BatchReceipt key={batch} id={batch} onOther={onChange} />
      )}
    </Drawer>
  );
}

function BatchList({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useWords('verification');
  const { data, error, refetch } = useQuery(verificationQueries.batches());
  if (error && !data) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  if (data.rows.length === 0)
    return <TableEmpty title={t('batch.none')} hint={t('batch.noneHint')} />;
  return (
    <ul className={styles.batches}>
      {data.rows.map((batch) => (
        <li key={batch.id}>
          <button type="button" onClick={() => onOpen(batch.id)}>
            <BatchHead batch={batch} />
          </button>
        </li>
      ))}
    </ul>
  );
}
