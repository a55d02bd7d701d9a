import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { QueueRow } from '../../../server/contract/coordination.ts';
import { placeQueries } from '../../api/places.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { groundOf, MapView } from '../../map/map-view.tsx';
import { bboxOfPoints, type MapScene } from '../../map/scene.ts';
import { KEYS, type SchoolChoice } from './option-list.tsx';

/** So many of the schools offered first are in the picture with the home. */
const IN_SIGHT = 4;
const nothing: readonly SchoolChoice[] = [];

interface Props {
  row: QueueRow | null;
  options: readonly SchoolChoice[] | undefined;
  chosenId: string | null;
  onChoose: (schoolId: string) => void;
}

export function BenchMap({ row, options = nothing, chosenId, onChoose }: Props) {
  const { t } = useWords('coordination');
  const { season, school, findSchool } = useSeason();
  const district = row?.districtId ?? '';
  const ground = groundOf(useQuery({ ...placeQueries.gazetteer(district), enabled: row !== null }));
  const editions = useQuery({ ...placeQueries.editions(district), enabled: row !== null });
  const edition = editions.data?.rows.find(
    ({ year, state }) => year === season.season && state === 'published',
  );
  // The own range is a help to the eye: without it the map still says where everything is.
  const detail = useQuery({
    ...placeQueries.edition(edition?.id ?? ''),
    enabled: Boolean(edition),
  });

  const scene = useMemo<MapScene>(() => {
    const own = new Set(row?.homeSchoolIds);
    return {
      ranges: detail.data?.ranges.flatMap(({ schoolId, area }, shade) =>
        area && own.has(schoolId) ? [{ schoolId, area, shade, label: '' }] : [],
      ),
      schools: options.flatMap((option) => {
        const found = findSchool(option.schoolId);
        if (!found) return [];
        return [
          {
            id: option.schoolId,
            point: found.point,
            name: school(option.schoolId),
            ownership: found.ownership,
            badge: option.rank <= KEYS ? String(option.rank) : undefined,
            note: t('leftShort', { left: option.placesLeft }),
            named: option.schoolId === chosenId,
            tone: option.barred ? 'full' : option.ownCatchment ? 'own' : 'plain',
          } as const,
        ];
      }),
      home: row?.homePoint ? { point: row.homePoint, label: row.homeAddress ?? t('home') } : null,
      links: options
        .filter(
          ({ barred, rank, schoolId }) =>
            schoolId === chosenId || (barred === null && rank <= IN_SIGHT),
        )
        .map(({ schoolId }) => schoolId),
    };
  }, [row, options, chosenId, detail.data, findSchool, school, t]);
  const inSight = options
    .filter(({ rank, schoolId }) => rank <= IN_SIGHT || schoolId === chosenId)
    .map(({ schoolId }) => findSchool(schoolId)?.point)
    .filter((point) => point !== undefined);
  const focus = bboxOfPoints(row?.homePoint ? [row.homePoint, ...inSight] : inSight);

  return (
    <MapView
      label={t('mapLabel')}
      ground={ground}
      scene={scene}
      selectedId={chosenId}
      onSelect={onChoose}
      focus={focus}
    />
  );
}
