import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlanDetail, PlanPlaceRow } from '../../../server/contract/plans.ts';
import { placeQueries } from '../../api/places.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { groundOf, MapView } from '../../map/map-view.tsx';
import { bboxOfPoints, type MapScene } from '../../map/scene.ts';

interface Props {
  plan: PlanDetail;
  row: PlanPlaceRow | null;
  schoolId: string | null;
  onChoose: (schoolId: string) => void;
}

/** Every school with what the plan gives and leaves; for one child the home and the way to its school. */
export function PlanMap({ plan, row, schoolId, onChoose }: Props) {
  const { t } = useWords('plans');
  const { school, findSchool } = useSeason();
  const ground = groundOf(useQuery(placeQueries.gazetteer(plan.districtId)));
  const scene = useMemo<MapScene>(() => {
    const figures = plan.adjusted?.figures ?? plan.result?.joint;
    return {
      schools: (figures?.schools ?? []).flatMap(({ schoolId: id, given, placesLeft }) => {
        const found = findSchool(id);
        return found
          ? [
              {
                id,
                point: found.point,
                name: school(id),
                ownership: found.ownership,
                note: `+${given} / ${t('schools.left')} ${placesLeft}`,
                named: given > 0 || id === row?.chosenSchoolId,
                tone: placesLeft === 0 ? 'full' : 'plain',
              } as const,
            ]
          : [];
      }),
      home: row?.homePoint ? { point: row.homePoint, label: row.homeAddress ?? row.name } : null,
      links: [row?.chosenSchoolId, row?.servedSchoolId].filter((id) => typeof id === 'string'),
    };
  }, [plan, row, findSchool, school, t]);
  return (
    <MapView
      label={t('map')}
      ground={ground}
      scene={scene}
      selectedId={schoolId}
      onSelect={onChoose}
      focus={bboxOfPoints((scene.schools ?? []).map(({ point }) => point))}
    />
  );
}
