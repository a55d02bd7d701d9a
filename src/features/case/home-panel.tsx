import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useMemo, useState } from 'react';
import type { Point } from '../../../domain/evidence/evidence.ts';
import { placeQueries } from '../../api/places.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { groundOf, MapView } from '../../map/map-view.tsx';
import { bboxOfPoints, type MapScene } from '../../map/scene.ts';
import { maySee } from '../../screens.ts';
import { useCase } from './case-context.ts';
import styles from './case.module.css';
import { LitSpan } from './lit-facts.tsx';

const KEY = 'console.case-map';

/**
 * Where the pupil lives and whose catchment that is; the map when asked for. Whoever opened it once works
 * with it, so it stays open from pupil to pupil.
 */
export function HomePanel() {
  const { t } = useWords('case');
  const { view } = useCase();
  const { school } = useSeason();
  const mapId = useId();
  const [open, setOpen] = useState(() => localStorage.getItem(KEY) === 'open');
  const { home, verdict } = view;
  if (!home.point) return null;
  const schools = verdict?.homeSchoolIds ?? [];
  return (
    <section className={styles.panel} aria-label={t('home')}>
      <div className={styles.homeHead}>
        <h2 className={styles.heading}>{t('home')}</h2>
        <Button
          type="text"
          size="small"
          className="no-print"
          aria-expanded={open}
          aria-controls={mapId}
          onClick={() => {
            setOpen(!open);
            localStorage.setItem(KEY, open ? 'closed' : 'open');
          }}
        >
          {open ? t('homeMap.hide') : t('homeMap.show')}
        </Button>
      </div>
      <p>
        {home.text}
        {schools.length > 0 && (
          <span className={styles.why}>
            <LitSpan fact="located.home">
              {t('homeSchools', { schools: schools.map(school).join(t('verdict.reasonsJoin')) })}
            </LitSpan>
          </span>
        )}
      </p>
      <div id={mapId} className={open ? styles.homeMap : undefined}>
        {open && <HomeMap point={home.point} schoolIds={schools} />}
      </div>
    </section>
  );
}

function HomeMap({ point, schoolIds }: { point: Point; schoolIds: readonly string[] }) {
  const { t } = useWords('case');
  const { view } = useCase();
  const { role } = useViewer();
  const { season, school } = useSeason();
  const district = view.applicant.districtId;
  const ground = groundOf(useQuery(placeQueries.gazetteer(district)));
  // The edition that the standing verdict rests on: the newest published one. A school's desk sees none.
  const mayReadRanges = maySee('catchments', role);
  const editions = useQuery({ ...placeQueries.editions(district), enabled: mayReadRanges });
  const edition = editions.data?.rows
    .filter(({ state, year }) => state === 'published' && year <= season.season)
    .toSorted((one, other) => other.year - one.year)[0];
  const detail = useQuery({
    ...placeQueries.edition(edition?.id ?? ''),
    enabled: edition !== undefined,
  });
  const schools = useMemo(
    () => season.schools.filter(({ id }) => schoolIds.includes(id)),
    [season, schoolIds],
  );
  const scene = useMemo<MapScene>(
    () => ({
      ranges: detail.data?.ranges.flatMap(({ schoolId, area }, shade) =>
        area && schoolIds.includes(schoolId) ? [{ schoolId, area, shade, label: '' }] : [],
      ),
      schools: schools.map(({ id, point: at, ownership }) => ({
        id,
        point: at,
        ownership,
        name: school(id),
        named: true,
        tone: 'own',
      })),
      home: { point, label: view.home.text ?? t('home') },
    }),
    [detail.data, schoolIds, schools, school, point, view.home.text, t],
  );
  return (
    <MapView
      label={t('homeMap.label')}
      ground={ground}
      scene={scene}
      focus={bboxOfPoints([point, ...schools.map((each) => each.point)])}
    />
  );
}
