import { useQuery } from '@tanstack/react-query';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { bboxOf, type Bbox } from '../../../../domain/catchment/geometry.ts';
import type { EditionDetail } from '../../../../server/contract/catchments.ts';
import { placeQueries } from '../../../api/places.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import { groundOf, MapView } from '../../../map/map-view.tsx';
import { joinBboxes } from '../../../map/scene.ts';
import { palettes } from '../../../ui/palette.ts';
import { useThemeMode } from '../../../ui/theme.tsx';
import { areaInHand } from '../draft/apply.ts';
import { useDraft, useRange } from '../draft/use-draft.ts';
import styles from '../editor.module.css';
import { useHand, type PenName } from '../hand.ts';
import { usePreview } from '../preview/use-preview.ts';
import { clauseInHand } from '../use-hand-state.ts';
import { createDrawing, type Drawing, type Pen } from './drawing.ts';
import { editorScene } from './editor-scene.ts';
import { PenBar } from './pen-bar.tsx';
import { SnapTo } from './snap-to.ts';
import { useStrokes } from './use-strokes.ts';

const STROKES: Record<PenName, Pen> = {
  reshape: 'reshape',
  area: 'area',
  part: 'area',
  hole: 'area',
  line: 'line',
};

/** The map of the draft, with the pens. Whatever is done here can also be done in the panel beside it. */
export function MapPane({ edition, editable }: { edition: EditionDetail; editable: boolean }) {
  const { t } = useWords('catchmentEditor');
  const { mode } = useThemeMode();
  const { season, school, district } = useSeason();
  const hand = useHand();
  const { schoolId, pen } = hand;
  const ground = groundOf(useQuery(placeQueries.gazetteer(edition.districtId)));
  const ranges = useDraft(({ draft }) => draft.ranges);
  const impact = usePreview(({ impact: now }) => now);
  const clause = clauseInHand(useRange(schoolId), hand.clauseId);
  const area = clause && 'area' in clause ? clause.area : null;
  const strokes = useStrokes();

  const features = ground.data?.features;
  const snap = useMemo(() => new SnapTo(features ?? []), [features]);
  useEffect(
    () => snap.follow(ranges, schoolId && clause ? { schoolId, clauseId: clause.id } : null),
    [snap, ranges, schoolId, clause],
  );

  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const attach = useCallback(
    (map: MapLibreMap) => {
      const { accent, surface, bad } = palettes[mode];
      const made = createDrawing(map, { accent, surface, bad });
      setDrawing(made);
      return () => {
        setDrawing(null);
        made.destroy();
      };
    },
    [mode],
  );
  useEffect(
    () =>
      drawing?.handle({
        ...strokes,
        snap: (point, metres, grabbed) =>
          hand.snapping ? snap.nearest(point, metres, grabbed) : null,
      }),
    [drawing, strokes, snap, hand.snapping],
  );
  useEffect(() => drawing?.pen(STROKES[pen]), [drawing, pen]);
  const { together } = hand;
  useEffect(
    () => drawing?.show(() => areaInHand(ranges, clause, together)),
    [drawing, ranges, clause, together],
  );

  const schools = useMemo(
    () => season.schools.filter(({ districtId }) => districtId === edition.districtId),
    [season, edition.districtId],
  );
  const { finding } = hand;
  const scene = useMemo(
    () => editorScene({ ranges, schools, nameOf: school, impact, finding }),
    [ranges, schools, school, impact, finding],
  );
  // Where the draft lies when it is opened; it does not run after every corner.
  const [whole] = useState<Bbox | null>(() =>
    joinBboxes(
      ranges.flatMap(({ clauses }) =>
        clauses.flatMap((each) => ('area' in each && each.area ? [bboxOf(each.area)] : [])),
      ),
    ),
  );
  const focus = hand.focus ?? whole;
  const reshaping = pen === 'reshape';

  return (
    <div className={styles.mapSide}>
      <MapView
        // The drawing's layers go with a change of theme, so the map is made anew with them.
        key={mode}
        label={t('map.label', { district: district(edition.districtId), year: edition.year })}
        ground={ground}
        scene={scene}
        selectedId={schoolId}
        onSelect={reshaping ? hand.take : undefined}
        focus={focus}
        attach={editable ? attach : undefined}
      />
      {editable && <PenBar drawn={area !== null} />}
    </div>
  );
}
