import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { progressQueries } from '../../api/progress.ts';
import { schoolQueries } from '../../api/schools.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { comeTo, COME_LEVELS } from './come.ts';
import { percent } from './funnel.ts';
import styles from './progress.module.css';
import { SchoolMap, type Marked } from './school-map.tsx';

/** So many schools have room on the printed page. */
const ON_PAPER = 20;

/** How much of each school has come: a slice of its mark, and in words when it is chosen. */
export function CheckInMap({
  district,
  at,
  choice,
}: {
  district?: string;
  at?: string;
  choice: ReactNode;
}) {
  const { t } = useWords('progress');
  const { school } = useSeason();
  const { data: places } = useQuery(schoolQueries.list(district));
  const { data: progress } = useQuery(progressQueries.bySchool({ district, at }));
  const rows = useMemo(() => {
    const parts = new Map(progress?.parts.map((part) => [part.schoolId, part.counts]));
    return (places?.rows ?? []).map((row) => ({
      ...row.school,
      ...comeTo(parts.get(row.school.id)),
    }));
  }, [places, progress]);
  const schools = useMemo(
    () =>
      rows.map(({ id, point, ownership, come, expected }): Marked => ({
        id,
        point,
        ownership,
        tone: expected === 0 ? 'full' : 'share',
        share: expected === 0 ? 0 : come / expected,
        note:
          expected === 0
            ? t('come.nobody')
            : t('comeOf', {
                come: formatCount(come),
                expected: formatCount(expected),
                share: percent(come, expected),
              }),
      })),
    [rows, t],
  );

  return (
    <SchoolMap
      district={district}
      title={t('comeMap')}
      choice={choice}
      schools={schools}
      legend={COME_LEVELS.map((level) => (
        <li key={level}>
          <span className={styles.comeMark} data-level={level} aria-hidden />
          {t(`come.${level}`)} {rows.filter((row) => row.level === level).length}
        </li>
      ))}
      inWords={
        <>
          <dt>{t('comeLeast')}</dt>
          <dd>
            {rows
              .filter(({ expected, come }) => come < expected)
              .toSorted((a, b) => a.come / a.expected - b.come / b.expected)
              .slice(0, ON_PAPER)
              .map(
                ({ id, come, expected }) =>
                  `${school(id)} ${formatCount(come)}/${formatCount(expected)}`,
              )
              .join(t('and'))}
          </dd>
        </>
      }
      about={(id) => {
        const row = rows.find((each) => each.id === id);
        return (
          row &&
          t('comeDetail', {
            expected: formatCount(row.expected),
            come: formatCount(row.come),
            enrolled: formatCount(row.enrolled),
            confirmed: formatCount(row.confirmed),
          })
        );
      }}
      hint={t('comeHint')}
    />
  );
}
