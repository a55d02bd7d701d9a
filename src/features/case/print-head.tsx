import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { useCase } from './case-context.ts';
import styles from './case.module.css';

/** On paper only: who printed this, when, and which version of the case it is. */
export function PrintHead() {
  const { t } = useWords('casework');
  const { view } = useCase();
  const viewer = useViewer();
  const name = usePersonName();
  const [at, setAt] = useState(() => new Date());
  useEffect(() => {
    const now = () => setAt(new Date());
    addEventListener('beforeprint', now);
    return () => removeEventListener('beforeprint', now);
  }, []);
  return (
    <p className={styles.printHead}>
      <span>{view.applicant.collectionNumber}</span>
      <span>{t('print.made', { version: view.state.version })}</span>
      <span>{t('print.by', { name: name(viewer.id) })}</span>
      <span>{t('print.at', { at: formatInstant(at.toISOString()) })}</span>
      <span>{t('print.note')}</span>
    </p>
  );
}
