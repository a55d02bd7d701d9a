import { useMutationState, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../../i18n/use-words.ts';
import { formatTime } from '../../lib/format.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { attemptFilters, toAttempt, type Attempt } from './mutations.ts';
import { checkInQueries } from './queries.ts';
import styles from './recent.module.css';

const SHOWN = 8;

/** Every try at this desk, the latest last. */
export function useAttempts(): Attempt[] {
  return useMutationState({ filters: attemptFilters, select: toAttempt }).filter(
    (attempt) => attempt !== null,
  );
}

type State = 'pending' | 'failed' | 'done' | 'undone' | 'already';
const tones: Record<State, Tone> = {
  pending: 'accent',
  failed: 'bad',
  done: 'good',
  undone: 'neutral',
  already: 'good',
};
function stateOf({ kind, phase }: Attempt, checkedIn: boolean): State {
  // It failed because another desk was faster, or the answer was lost and not the check-in.
  if (phase === 'failed' && kind === 'confirm' && checkedIn) return 'already';
  if (phase !== 'done') return phase;
  return kind === 'undo' ? 'undone' : 'done';
}

/** One line per child, so that nobody is lost whose check-in failed while the next was being scanned. */
export function Recent({ onShow }: { onShow: (number: string) => void }) {
  const { t } = useWords('checkIn');
  const client = useQueryClient();
  const latest = new Map<string, Attempt>();
  for (const attempt of useAttempts()) {
    latest.delete(attempt.row.collectionNumber);
    latest.set(attempt.row.collectionNumber, attempt);
  }
  const lines = [...latest.values()].reverse().map((attempt) => {
    const known = client.getQueryData(checkInQueries.desk(attempt.row.collectionNumber).queryKey);
    return { ...attempt, state: stateOf(attempt, Boolean(known?.row?.checkedInAt)) };
  });
  // What failed stays at the top until it is mended.
  const shown = [
    ...lines.filter(({ state }) => state === 'failed'),
    ...lines.filter(({ state }) => state !== 'failed'),
  ].slice(0, SHOWN);
  return (
    <section className={styles.recent} aria-label={t('recent.title')}>
      <h2 className={styles.title}>{t('recent.title')}</h2>
      {shown.length === 0 && <p className={styles.empty}>{t('recent.empty')}</p>}
      <ul>
        {shown.map((attempt) => (
          <li key={attempt.row.collectionNumber}>
            <button
              type="button"
              className={styles.line}
              onClick={() => onShow(attempt.row.collectionNumber)}
            >
              <time className={styles.at}>
                {formatTime(new Date(attempt.startedAt).toISOString())}
              </time>
              <span className={styles.name}>{attempt.row.name}</span>
              <span className={styles.number}>{attempt.row.collectionNumber}</span>
              <Tag tone={tones[attempt.state]}>{t(`recent.${attempt.state}`)}</Tag>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
