import { Segmented } from 'antd';
import { usePrefetchQuery } from '@tanstack/react-query';
import { placeQueries } from '../../api/places.ts';
import { schoolQueries } from '../../api/schools.ts';
import { useWords } from '../../i18n/use-words.ts';
import { preloadMapCode } from '../../map/use-map-code.ts';
import { CheckInMap } from './check-in-map.tsx';
import styles from './progress.module.css';
import { MAPS, type MapOf } from './search.ts';
import { WarningMap } from './warning-map.tsx';

preloadMapCode();

/** Asks for what the map shows while the page still waits for its figures. */
export function CityMapAhead({ district }: { district?: string }) {
  usePrefetchQuery(placeQueries.gazetteer(district));
  usePrefetchQuery(schoolQueries.list(district));
  return null;
}

/** Every school of the city (or district), by what somebody wants to see of it. */
export function CityMap({
  district,
  at,
  map,
  onMap,
}: {
  district?: string;
  at?: string;
  map: MapOf;
  onMap: (map: MapOf) => void;
}) {
  const { t } = useWords('progress');
  const choice = (
    <Segmented<MapOf>
      size="small"
      className="no-print"
      aria-label={t('mapOf.label')}
      value={map}
      options={MAPS.map((value) => ({ value, label: t(`mapOf.${value}`) }))}
      onChange={onMap}
    />
  );
  return (
    <section className={styles.panel} aria-label={t(map === 'warning' ? 'map' : 'comeMap')}>
      {map === 'warning' ? (
        <WarningMap district={district} choice={choice} />
      ) : (
        <CheckInMap district={district} at={at} choice={choice} />
      )}
    </section>
  );
}
