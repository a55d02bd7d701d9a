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
  if (typeof raw !== 'string') return null;
  const lines = linesOf(raw);
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
            {lines === null ? (
              <pre className={styles.rawText}>{raw}</pre>
            ) : (
              <dl aria-label={t('paper.rawOf', { paper: t(`domain:evidence.${paper.kind}`) })}>
                {lines.map(([key, value]) => (
                  <div key={key} className={styles.rawLine}>
                    <dt>{key}</dt>
                    <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** A record of named fields as such; `null` for any other format, which is shown as it came. */
function linesOf(raw: string): [string, unknown][] | null {
  try {
    const read: unknown = JSON.parse(raw);
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? Object.entries(read)
      : null;
  } catch {
    return null;
  }
}
