import { Select } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { LAST_SEASON_MEASURES, type LastSeasonMeasure } from '../../../domain/casework/steps.ts';
import type { ProgressDays } from '../../../server/contract/progress.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount, formatDate } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { palettes } from '../../ui/palette.ts';
import { useThemeMode } from '../../ui/theme.tsx';
import { daysOption, type Curve } from './days-option.ts';
import styles from './progress.module.css';

/** The chart's code comes with the page's, while the days are asked for. */
const loadChart = () => import('../../ui/chart.tsx');
const Chart = lazy(async () => ({ default: (await loadChart()).Chart }));
loadChart().catch(() => {});

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** One measure day by day, beside the same days of the season before and the season's own dates. */
export function DaysPanel({
  days,
  curve,
  onCurve,
}: {
  days: ProgressDays;
  curve: LastSeasonMeasure;
  onCurve: (curve: LastSeasonMeasure) => void;
}) {
  const { t } = useWords('progress');
  const { season } = useSeason();
  const { mode } = useThemeMode();
  const { calendar } = season;
  const last = days.lastSeason;
  const data = useMemo<Curve>(() => {
    const lastByDay = new Map(
      last?.measures[curve]?.map(({ day, n }) => [`${season.season}${day.slice(4)}`, n]),
    );
    const nowByDay = new Map(days.days.map((row) => [row.day, row[curve]]));
    const end = days.days.at(-1)?.day ?? '';
    // Where nothing moves any more there is nothing to compare.
    const final = Math.max(0, ...lastByDay.values());
    const reachedOn = [...lastByDay].find(([, n]) => n === final)?.[0] ?? '';
    const until = reachedOn > end ? reachedOn : end;
    // Every day between, so that a day is as long as the other.
    const first = [...nowByDay.keys(), ...lastByDay.keys()].sort()[0] ?? until;
    const all: string[] = [];
    for (let day = first; day <= until; day = nextDay(day)) all.push(day);
    const marks = [
      { day: formatDate(calendar.collectionOpensAt), name: t('date.opens') },
      { day: formatDate(calendar.collectionClosesAt), name: t('date.closes') },
      { day: calendar.rangesPublishedOn, name: t('date.ranges') },
    ];
    return {
      rows: all.map((day) => ({
        day,
        now: day <= end ? (nowByDay.get(day) ?? null) : null,
        last: lastByDay.get(day) ?? null,
      })),
      marks: marks.filter(({ day }) => all.includes(day)),
      names: {
        now: t('thisSeason', { year: season.season }),
        last: last ? t('lastSeason', { year: last.season }) : t('noLastSeason'),
      },
    };
  }, [days, last, curve, calendar, season.season, t]);
  const option = useMemo(() => daysOption(data, palettes[mode]), [data, mode]);
  const title = t('curve', { measure: t(`step.${curve}`) });

  return (
    <section className={styles.panel} aria-label={t('days')}>
      <header className={styles.panelHead}>
        <h2 className={styles.heading}>{t('days')}</h2>
        <Select
          size="small"
          className={`${styles.pick} no-print`}
          aria-label={t('measure')}
          value={curve}
          options={LAST_SEASON_MEASURES.map((value) => ({ value, label: t(`step.${value}`) }))}
          onChange={onCurve}
        />
      </header>
      <p className={styles.legend}>
        <span className={styles.lineNow} aria-hidden /> {data.names.now}
        {last && <span className={styles.lineLast} aria-hidden />} {data.names.last}
        {last?.invented && <em className={styles.note}>{t('invented')}</em>}
      </p>
      <Suspense fallback={<div className={styles.chart} />}>
        <Chart className={styles.chart} label={title} option={option} />
      </Suspense>
      <p className={styles.note}>{t(curve === 'submitted' ? 'bySubmission' : 'byRecord')}</p>
      <details className={styles.figures}>
        <summary>{t('asTable')}</summary>
        <table className={styles.plain}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('columns.day')}</th>
              <th scope="col">{data.names.now}</th>
              <th scope="col">{data.names.last}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ day, now, last: before }) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                <td>{now === null ? '—' : formatCount(now)}</td>
                <td>{before === null ? '—' : formatCount(before)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
