import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount, formatTime } from '../../lib/format.ts';
import styles from './counts.module.css';
import { checkInQueries } from './queries.ts';

/** How far the school is. The two sides of L12 are counted apart: arrived is not yet enrolled. */
export function Counts({ waiting }: { waiting: readonly unknown[] }) {
  const { t } = useWords('checkIn');
  const { data, isError: failed } = useQuery(checkInQueries.counts());
  const isError = failed || Boolean(data?.offline);
  const of = (status: string) => data?.counts[status] ?? 0;
  const enrolled = of('enrolled');
  const arrived = enrolled + of('checked-in');
  const expected = arrived + of('placed') + of('confirmed') + of('private');
  const figure = (value: number) => (data ? formatCount(value) : '—');
  return (
    <section className={styles.counts} aria-label={t('counts.label')}>
      <dl className={styles.figures}>
        <Figure label={t('counts.arrived')} value={figure(arrived)} strong />
        <Figure label={t('counts.waiting')} value={figure(expected - arrived)} />
        <Figure label={t('counts.enrolled')} value={figure(enrolled)} />
        {waiting.length > 0 && (
          <Figure label={t('desk:counts.unsent')} value={formatCount(waiting.length)} />
        )}
        <Figure label={t('counts.expected')} value={figure(expected)} />
      </dl>
      <div
        className={styles.bar}
        role="img"
        aria-label={`${t('counts.arrived')} ${figure(arrived)} / ${figure(expected)}`}
      >
        <span style={{ width: share(enrolled, expected) }} data-part="enrolled" />
        <span style={{ width: share(arrived - enrolled, expected) }} data-part="arrived" />
      </div>
      {data && (
        <p className={styles.at} data-stale={isError || undefined}>
          {t(isError ? 'counts.staleAt' : 'counts.at', {
            at: formatTime(data.at),
          })}
        </p>
      )}
    </section>
  );
}

function Figure({ label, value, strong }: { label: string; value: string; strong?: boolean }) {
  return (
    <div className={styles.figure} data-strong={strong}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '0' : `${(part / whole) * 100}%`;
}
