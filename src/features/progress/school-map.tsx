import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { placeQueries } from '../../api/places.ts';
import { useWords } from '../../i18n/use-words.ts';
import { applicantSearchParams } from '../../lib/applicant-search.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { groundOf, MapView } from '../../map/map-view.tsx';
import { bboxOfPoints, type MapScene, type SchoolPin } from '../../map/scene.ts';
import { paths } from '../../paths.ts';
import styles from './progress.module.css';

/** A school as the map marks it; the frame names it. */
export type Marked = Omit<SchoolPin, 'name' | 'named'>;

/** The schools of the city or a district: marks with their legend, and in words what is chosen or printed. */
export function SchoolMap({
  district,
  title,
  choice,
  legend,
  schools,
  inWords,
  about,
  hint,
}: {
  district?: string;
  title: string;
  /** Between this map and the others. */
  choice: ReactNode;
  legend: ReactNode;
  schools: readonly Marked[];
  /** For those who do not see the map, and on paper. */
  inWords: ReactNode;
  /** What is said of the chosen school. */
  about: (schoolId: string) => ReactNode;
  /** While none is chosen. */
  hint: string;
}) {
  const { t } = useWords('progress');
  const { school } = useSeason();
  const [chosen, setChosen] = useState<string | null>(null);
  const ground = groundOf(useQuery(placeQueries.gazetteer(district)));
  const scene = useMemo<MapScene>(
    () => ({
      schools: schools.map((mark) => ({
        ...mark,
        name: school(mark.id),
        named: mark.id === chosen,
      })),
    }),
    [schools, chosen, school],
  );
  const focus = useMemo(() => bboxOfPoints(schools.map(({ point }) => point)), [schools]);
  const selected = schools.find(({ id }) => id === chosen);

  return (
    <>
      <header className={styles.panelHead}>
        <h2 className={styles.heading}>{title}</h2>
        {choice}
        <ul className={styles.legend}>{legend}</ul>
      </header>
      <div className={styles.map}>
        <MapView
          label={title}
          ground={ground}
          scene={scene}
          selectedId={chosen}
          onSelect={setChosen}
          focus={focus}
        />
      </div>
      <dl className={styles.inWords}>{inWords}</dl>
      <p className={styles.mapLine} aria-live="polite">
        {selected ? (
          <>
            <strong>{school(selected.id)}</strong> {about(selected.id)}{' '}
            <Link to={paths.applicants(applicantSearchParams({ school: selected.id }))}>
              {t('toPupils')}
            </Link>
          </>
        ) : (
          <span className={styles.note}>{hint}</span>
        )}
      </p>
    </>
  );
}
