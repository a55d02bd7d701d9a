import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { OfficerCommand } from '../../../server/contract/evidence-work.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useCase } from './case-context.ts';
import { OutcomeChange } from './outcome-change.tsx';
import styles from './outcome.module.css';
import { caseQueries } from './queries.ts';

/** Long enough that a value being typed is not tried at every key. */
const PAUSE_MS = 250;

/** What the service says that the command would come to, before it is given. */
export function PreviewPart({ command, given }: { command: OfficerCommand; given: boolean }) {
  const { t, i18n } = useWords();
  const { view } = useCase();
  const tried = usePaused(command);
  const { collectionNumber, version } = view.state;
  const { data, error, isFetching } = useQuery({
    ...caseQueries.preview(collectionNumber, version, tried),
    placeholderData: keepPreviousData,
    // Once given there is nothing to try: it would be tried on top of itself.
    enabled: !given,
  });
  const waiting = isFetching || JSON.stringify(tried) !== JSON.stringify(command);
  return (
    <section className={styles.preview} aria-label={t('casework:preview.title')} aria-live="polite">
      <p className={styles.title}>{t('casework:preview.title')}</p>
      {data && !error && (
        <div className={waiting ? styles.waiting : undefined}>
          <OutcomeChange {...data} />
        </div>
      )}
      {!data && !error && <p className={styles.title}>{t('casework:preview.loading')}</p>}
      {error && !waiting && (
        <p>{t('casework:preview.failed', { why: errorSentence(i18n, toApiError(error)) })}</p>
      )}
    </section>
  );
}

function usePaused(command: OfficerCommand): OfficerCommand {
  const [paused, setPaused] = useState(command);
  const text = JSON.stringify(command);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(JSON.parse(text) as OfficerCommand), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
