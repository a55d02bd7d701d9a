import { useWords } from '../../i18n/use-words.ts';
import { formatTime } from '../../lib/format.ts';
import type { Done } from '../../lib/offline/desk.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './recent.module.css';

const SHOWN = 8;

/** The last word on each child of this shift, so that a wrong one is found again with one click. */
export function Recent({
  log,
  onShow,
}: {
  log: readonly Done[];
  onShow: (number: string) => void;
}) {
  const { t } = useWords('checkIn');
  const latest = new Map<string, Done>();
  for (const done of log) {
    latest.delete(done.collectionNumber);
    latest.set(done.collectionNumber, done);
  }
  const shown = [...latest.values()].reverse().slice(0, SHOWN);
  return (
    <section className={styles.recent} aria-label={t('recent.title')}>
      <h2 className={styles.title}>{t('recent.title')}</h2>
      {shown.length === 0 && <p className={styles.empty}>{t('recent.empty')}</p>}
      <ul>
        {shown.map(({ kind, collectionNumber, name, at, state }) => (
          <li key={collectionNumber}>
            <button type="button" className={styles.line} onClick={() => onShow(collectionNumber)}>
              {/* The service's time, as on the roster: this machine's clock may be wrong. */}
              <time className={styles.at}>{formatTime(state.checkedInAt ?? at)}</time>
              <span className={styles.name}>{name}</span>
              <span className={styles.number}>{collectionNumber}</span>
              <Outcome kind={kind} isIn={state.checkedInAt !== null} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ kind, isIn }: { kind: Done['kind']; isIn: boolean }) {
  const { t } = useWords('checkIn');
  if (kind === 'undone') return <Tag tone="neutral">{t('recent.undone')}</Tag>;
  // Sent again after its answer was lost, while a colleague took it back.
  if (!isIn) return <Tag tone="bad">{t('recent.undoneMeanwhile')}</Tag>;
  return <Tag tone="good">{t('recent.done')}</Tag>;
}
