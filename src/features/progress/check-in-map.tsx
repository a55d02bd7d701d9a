import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { placeQueries } from '../../api/places.ts';
import { progressQueries } from '../../api/progress.ts';
import { schoolQueries } from '../../api/schools.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { groundOf, MapView } from '../../map/map-view.tsx';
import { bboxOfPoints, type MapScene } from '../../map/scene.ts';
import { paths } from '../../paths.ts';
import { applicantSearchParams } from '../../lib/applicant-search.ts';
import { comeTo, COME_LEVELS } from './come.ts';
import { percent } from './funnel.ts';
import styles from './progress.module.css';

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
  const [chosen, setChosen] = useState<string | null>(null);
  const ground = groundOf(useQuery(placeQueries.gazetteer(district)));
  const { data: places } = useQuery(schoolQueries.list(district));
  const { data: progress } = useQuery(progressQueries.bySchool({ district, at }));
  const rows = useMemo(() => {
    const parts = new Map(progress?.parts.map((part) => [part.schoolId, part.counts]));
    return (places?.rows ?? []).map((row) => ({
      ...row.school,
      ...comeTo(parts.get(row.school.id)),
    }));
  }, [places, progress]);
  const scene = useMemo<MapScene>(
    () => ({
      schools: rows.map(({ id, point, ownership, come, expected }) => ({
        id,
        point,
        ownership,
        name: school(id),
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
        named: id === chosen,
      })),
    }),
    [rows, chosen, school, t],
  );
  const focus = useMemo(
    () => bboxOfPoints((places?.rows ?? []).map((row) => row.school.point)),
    [places],
  );
  const selected = rows.find((row) => row.id === chosen);

  return (
    <>
      <header className={styles.panelHead}>
        <h2 className={styles.heading}>{t('comeMap')}</h2>
        {choice}
        <ul className={styles.legend}>
          {COME_LEVELS.map((level) => (
            <li key={level}>
              <span className={styles.comeMark} data-level={level} aria-hidden />
              {t(`come.${level}`)} {rows.filter((row) => row.level === level).length}
            </li>
          ))}
        </ul>
      </header>
      <div className={styles.map}>
        <MapView
          label={t('comeMap')}
          ground={ground}
          scene={scene}
          selectedId={chosen}
          onSelect={setChosen}
          focus={focus}
        />
      </div>
      <dl className={styles.inWords}>
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
      </dl>
      <p className={styles.mapLine} aria-live="polite">
        {selected ? (
          <>
            <strong>{school(selected.id)}</strong>{' '}
            {t('comeDetail', {
              expected: formatCount(selected.expected),
              come: formatCount(selected.come),
              enrolled: formatCount(selected.enrolled),
              confirmed: formatCount(selected.confirmed),
            })}{' '}
            <Link to={paths.applicants(applicantSearchParams({ school: selected.id }))}>
              {t('toPupils')}
            </Link>
          </>
        ) : (
          <span className={styles.note}>{t('comeHint')}</span>
        )}
      </p>
    </>
  );
}
