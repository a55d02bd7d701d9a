import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RunComparison } from '../../../server/contract/runs.ts';
import { placeQueries } from '../../api/places.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { groundOf, MapView } from '../../map/map-view.tsx';
import { bboxOfPoints, type MapScene } from '../../map/scene.ts';
import type { CompareSearch } from './compare-search.ts';

interface Props {
  flows: RunComparison['flows'];
  search: CompareSearch;
  onChoose: (next: Partial<CompareSearch>) => void;
}

/** Lines between the schools that gave and took pupils; a school chosen shows who came to it. */
export function FlowMap({ flows, search, onChoose }: Props) {
  const { t } = useWords('runs');
  const { school, findSchool } = useSeason();
  const { districtId } = useViewer();
  const ground = groundOf(useQuery(placeQueries.gazetteer(districtId ?? undefined)));
  const scene = useMemo<MapScene>(() => {
    const balance = new Map<string, number>();
    for (const { from, to, pupils } of flows) {
      if (from !== null) balance.set(from, (balance.get(from) ?? 0) - pupils);
      if (to !== null) balance.set(to, (balance.get(to) ?? 0) + pupils);
    }
    return {
      schools: [...balance].flatMap(([id, change]) => {
        const found = findSchool(id);
        return found
          ? [
              {
                id,
                point: found.point,
                name: school(id),
                ownership: found.ownership,
                note: change > 0 ? `+${formatCount(change)}` : formatCount(change),
              },
            ]
          : [];
      }),
      flows: flows.flatMap(({ from, to, pupils }) =>
        from !== null && to !== null ? [{ from, to, weight: pupils }] : [],
      ),
    };
  }, [flows, findSchool, school]);
  return (
    <MapView
      label={t('compare.map')}
      ground={ground}
      scene={scene}
      selectedId={search.to ?? null}
      onSelect={(id) => onChoose({ from: undefined, to: search.to === id ? undefined : id })}
      focus={bboxOfPoints((scene.schools ?? []).map(({ point }) => point))}
    />
  );
}
