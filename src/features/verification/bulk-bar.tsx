import { Button } from 'antd';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import type { useSelection } from './use-selection.ts';
import styles from './verification.module.css';

/** Appears with the first tick: how many are chosen, the rest of the group, and one decision for them. */
export function BulkBar({
  chosen,
  total,
  onDecide,
}: {
  chosen: ReturnType<typeof useSelection>;
  total: number;
  onDecide: () => void;
}) {
  const { t } = useWords('verification');
  const { selection } = chosen;
  const all = selection.by === 'filters';
  const count = all ? total : selection.cases.size;
  if (count === 0) return null;
  return (
    <div className={styles.bulk} role="region" aria-label={t('select.decide')}>
      <strong aria-live="polite">
        {t(all ? 'select.barAll' : 'select.bar', { count: formatCount(count) })}
      </strong>
      {!all && total > count && (
        <Button size="small" onClick={chosen.selectAll}>
          {t('select.all', { count: formatCount(total) })}
        </Button>
      )}
      <Button size="small" type="text" onClick={chosen.clear}>
        {t('select.clear')}
      </Button>
      <Button size="small" type="primary" onClick={onDecide}>
        {t('select.decide')} <kbd className={styles.key}>d</kbd>
      </Button>
    </div>
  );
}
