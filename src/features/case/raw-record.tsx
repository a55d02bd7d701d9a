import { useId, useState } from 'react';
import type { CaseView } from '../../../server/contract/case.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './evidence.module.css';

/** What the source answered word for word, under what was read from it; where the service keeps it. */
export function RawRecord({ paper }: { paper: CaseView['evidence'][number] }) {
  const { t } = useWords('casework');
  const id = useId();
  const [open, setOpen] = useState(false);
  const raw = 'raw' in paper ? paper.raw : null;
  if (raw === null || raw === undefined) return null;
  const lines = typeof raw === 'object' ? Object.entries(raw) : [['', raw] as const];
  return (
    <div className={`${styles.raw} no-print`}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? t('paper.rawHide') : t('paper.raw')}
      </button>
      <div id={id}>
        {open && (
          <>
            <p className={styles.note}>{t('paper.rawNote')}</p>
            <dl aria-label={t('paper.rawOf', { paper: t(`domain:evidence.${paper.kind}`) })}>
              {lines.map(([key, value]) => (
                <div key={key} className={styles.rawLine}>
                  <dt>{key}</dt>
                  <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
    </div>
  );
}
