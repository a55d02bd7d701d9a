import { Button } from 'antd';
import { useWords } from '../../i18n/use-words.ts';
import { useCase } from './case-context.ts';
import { OutcomeChange } from './outcome-change.tsx';
import styles from './outcome.module.css';

/** After a command: what it came to, until it is read or the next one follows. */
export function ResultLine() {
  const { t } = useWords('casework');
  const { result, report } = useCase();
  if (!result) return null;
  return (
    <div className={`${styles.result} no-print`} role="status" aria-label={t('outcome.result')}>
      <OutcomeChange {...result} />
      <Button size="small" type="text" onClick={() => report(null)}>
        {t('outcome.dismiss')}
      </Button>
    </div>
  );
}
