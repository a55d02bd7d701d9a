import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { WARNING_LEVELS, type WarningLevel } from '../../../domain/capacity/warning.ts';
import type { SchoolStanding } from '../../../server/contract/schools.ts';
import { placeQueries } from '../../api/places.ts';
import { schoolQueries } from '../../api/schools.ts';
import { useWords } from '../../i18n/use-words.ts';
import { applicantSearchParams } from '../../lib/applicant-search.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { groundOf, MapView } from '../../map/map-view.tsx';
import { bboxOfPoints, type MapScene } from '../../map/scene.ts';
import { paths } from '../../paths.ts';
import styles from './progress.module.css';

const none: SchoolStanding[] = [];

/** Every school with its warning: a colour, a letter, and in words when it is chosen. */
export function WarningMap({ district, choice }: { district?: string; choice: ReactNode }) {
  const { t } = useWords('progress');
  const { school } = useSeason();
  const [chosen, setChosen] = useState<string | null>(null);
  const ground = groundOf(useQuery(placeQueries.gazetteer(district)));
  const { data } = useQuery(schoolQueries.list(district));
  const rows = data?.rows ?? none;
  const scene = useMemo<MapScene>(
    () => ({
      schools: rows.map(({ school: { id, point, ownership }, warning, placesLeft }) => ({
        id,
        point,
        ownership,
        name: school(id),
        badge: warning.level === 'none' ? undefined : t(`warningLetter.${warning.level}`),
        tone: warning.level === 'none' ? 'plain' : warning.level,
        note: t('placesLeft', { level: t(`warning.${warning.level}`), left: placesLeft }),
        named: id === chosen,
      })),
    }),
    [rows, chosen, school, t],
  );
  const focus = useMemo(() => bboxOfPoints(rows.map((row) => row.school.point)), [rows]);
  const selected = rows.find((row) => row.school.id === chosen);
  const count = (level: WarningLevel) =>
    rows.filter(({ warning }) => warning.level === level).length;

  return (
    <>
      <header className={styles.panelHead}>
        <h2 className={styles.heading}>{t('map')}</h2>
        {choice}
        <ul className={styles.legend}>
          {WARNING_LEVELS.map((level) => (
            <li key={level}>
              <span className={styles.warningMark} data-level={level} aria-hidden>
                {level === 'none' ? '' : t(`warningLetter.${level}`)}
              </span>
              <Link to={paths.schools(new URLSearchParams({ warning: level }))}>
                {t(`warning.${level}`)} {count(level)}
              </Link>
            </li>
          ))}
        </ul>
      </header>
      <div className={styles.map}>
        <MapView
          label={t('map')}
          ground={ground}
          scene={scene}
          selectedId={chosen}
          onSelect={setChosen}
          focus={focus}
        />
      </div>
      <dl className={styles.inWords}>
        {WARNING_LEVELS.filter((level) => level !== 'none' && count(level) > 0).map((level) => (
          <div key={level}>
            <dt>{t(`warning.${level}`)}</dt>
            <dd>
              {rows
                .filter(({ warning }) => warning.level === level)
                .map((row) => school(row.school.id))
                .join(t('and'))}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.mapLine} aria-live="polite">
        {selected ? (
          <>
            <strong>{school(selected.school.id)}</strong> {t(`warning.${selected.warning.level}`)} ·{' '}
            {t('demand', {
              demand: formatCount(selected.warning.demand),
              of: formatCount(selected.capacity),
              taken: formatCount(selected.taken),
            })}{' '}
            <Link to={paths.applicants(applicantSearchParams({ school: selected.school.id }))}>
              {t('toPupils')}
            </Link>
          </>
        ) : (
          <span className={styles.note}>{t('mapHint')}</span>
        )}
      </p>
    </>
  );
}
