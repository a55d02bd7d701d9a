import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { WARNING_LEVELS, type WarningLevel } from '../../../domain/capacity/warning.ts';
import type { SchoolStanding } from '../../../server/contract/schools.ts';
import { schoolQueries } from '../../api/schools.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import styles from './progress.module.css';
import { SchoolMap, type Marked } from './school-map.tsx';

const none: SchoolStanding[] = [];

/** Every school with its warning: a colour, a letter, and in words when it is chosen. */
export function WarningMap({ district, choice }: { district?: string; choice: ReactNode }) {
  const { t } = useWords('progress');
  const { school } = useSeason();
  const { data } = useQuery(schoolQueries.list(district));
  const rows = data?.rows ?? none;
  const schools = useMemo(
    () =>
      rows.map(({ school: { id, point, ownership }, warning, placesLeft }): Marked => ({
        id,
        point,
        ownership,
        badge: warning.level === 'none' ? undefined : t(`warningLetter.${warning.level}`),
        tone: warning.level === 'none' ? 'plain' : warning.level,
        note: t('placesLeft', { level: t(`warning.${warning.level}`), left: placesLeft }),
      })),
    [rows, t],
  );
  const count = (level: WarningLevel) =>
    rows.filter(({ warning }) => warning.level === level).length;

  return (
    <SchoolMap
      district={district}
      title={t('map')}
      choice={choice}
      schools={schools}
      legend={WARNING_LEVELS.map((level) => (
        <li key={level}>
          <span className={styles.warningMark} data-level={level} aria-hidden>
            {level === 'none' ? '' : t(`warningLetter.${level}`)}
          </span>
          <Link to={paths.schools(new URLSearchParams({ warning: level }))}>
            {t(`warning.${level}`)} {count(level)}
          </Link>
        </li>
      ))}
      inWords={WARNING_LEVELS.filter((level) => level !== 'none' && count(level) > 0).map(
        (level) => (
          <div key={level}>
            <dt>{t(`warning.${level}`)}</dt>
            <dd>
              {rows
                .filter(({ warning }) => warning.level === level)
                .map((row) => school(row.school.id))
                .join(t('and'))}
            </dd>
          </div>
        ),
      )}
      about={(id) => {
        const row = rows.find((each) => each.school.id === id);
        return (
          row &&
          `${t(`warning.${row.warning.level}`)} · ${t('demand', {
            demand: formatCount(row.warning.demand),
            of: formatCount(row.capacity),
            taken: formatCount(row.taken),
          })}`
        );
      }}
      hint={t('mapHint')}
    />
  );
}
