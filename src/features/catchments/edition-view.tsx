import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { bboxOf } from '../../../domain/catchment/geometry.ts';
import type { Edition, EditionDetail } from '../../../server/contract/catchments.ts';
import { placeQueries } from '../../api/places.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { groundOf, MapView } from '../../map/map-view.tsx';
import { joinBboxes, type MapScene } from '../../map/scene.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { AddressTest } from './address-test.tsx';
import styles from './catchments.module.css';
import { compareRange } from './compare.ts';
import { otherWords } from './other-words.ts';
import { catchmentQueries } from './queries.ts';
import { RangeList } from './range-list.tsx';
import type { CatchmentSearch } from './search.ts';

interface Props {
  edition: Edition;
  other: Edition | null;
  search: CatchmentSearch;
  change: (next: Partial<CatchmentSearch>) => void;
}

export function EditionView(props: Props) {
  const { t } = useWords('catchments');
  const detail = useQuery(placeQueries.edition(props.edition.id));
  const other = useQuery({
    ...placeQueries.edition(props.other?.id ?? ''),
    enabled: props.other !== null,
  });
  if (detail.error) {
    return <ErrorPanel error={detail.error} onRetry={() => void detail.refetch()} />;
  }
  if (!detail.data) {
    return (
      <div className={styles.body} role="status" aria-label={t('common:loading')}>
        <Skeleton active paragraph={{ rows: 14 }} />
        <Skeleton.Node active style={{ width: '100%', height: '100%' }} />
      </div>
    );
  }
  if (other.error) return <ErrorPanel error={other.error} onRetry={() => void other.refetch()} />;
  return <Ranges {...props} detail={detail.data} compared={other.data ?? null} />;
}

function Ranges({
  search,
  change,
  detail,
  compared,
  edition,
  other,
}: Props & { detail: EditionDetail; compared: EditionDetail | null }) {
  const { t } = useWords('catchments');
  const { season, school, district } = useSeason();
  const ground = groundOf(useQuery(placeQueries.gazetteer(edition.districtId)));
  const answer = useQuery({
    ...catchmentQueries.locate(edition.id, search.address ?? ''),
    enabled: search.address !== undefined,
  });
  const located = search.address !== undefined ? answer.data : undefined;
  const comparing = other ? compared : null;
  /** Chosen in the list: the map goes there. Chosen on the map: one is there already. */
  const [goTo, setGoTo] = useState<string | null>(null);
  const selectedId = search.school ?? located?.by[0]?.schoolId ?? null;

  const claiming = useMemo(() => {
    const clauses = new Map<string, Set<string>>();
    for (const { schoolId, clauseId } of located?.by ?? []) {
      clauses.set(schoolId, new Set([...(clauses.get(schoolId) ?? []), clauseId]));
    }
    return clauses;
  }, [located]);
  const rows = useMemo(() => {
    const others = new Map(comparing?.ranges.map((range) => [range.schoolId, range]));
    return detail.ranges.map((range) => ({
      range,
      comparison: comparing ? compareRange(range, others.get(range.schoolId)) : null,
    }));
  }, [detail, comparing]);
  const estimated = located?.estimate?.point ?? null;
  const point = located?.read.point ?? estimated;
  const scene = useMemo<MapScene>(
    () => ({
      ranges: detail.ranges.flatMap(({ schoolId, area }, shade) =>
        area ? [{ schoolId, label: school(schoolId), area, shade }] : [],
      ),
      outlines: comparing?.ranges.flatMap(({ schoolId, area }) =>
        area ? [{ schoolId, area }] : [],
      ),
      schools: season.schools
        .filter(({ districtId }) => districtId === edition.districtId)
        .map(({ id, point: at, ownership }) => ({
          id,
          point: at,
          ownership,
          name: school(id),
          note: ownership === 'private' ? t('private') : undefined,
        })),
      home: point
        ? {
            point,
            label: estimated
              ? `${search.address} · ${t('legend.estimatedHome')}`
              : (search.address ?? ''),
          }
        : null,
      // The ways whose length the answer names.
      links: point ? [...new Set(located?.by.map(({ schoolId }) => schoolId))] : [],
    }),
    [
      detail,
      comparing,
      season,
      school,
      edition.districtId,
      point,
      estimated,
      located,
      search.address,
      t,
    ],
  );
  const focus = useMemo(() => {
    const chosen = detail.ranges.find(({ schoolId }) => schoolId === goTo)?.area;
    if (chosen) return bboxOf(chosen);
    return joinBboxes(detail.ranges.flatMap(({ area }) => (area ? [bboxOf(area)] : [])));
  }, [detail, goTo]);

  const select = (schoolId: string | null) => {
    setGoTo(schoolId);
    change({ school: schoolId ?? undefined });
  };
  const step = (by: number) => {
    const at = rows.findIndex(({ range }) => range.schoolId === selectedId);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next) select(next.range.schoolId);
  };
  useShortcut({ key: 'j' }, () => step(1));
  useShortcut({ key: 'k' }, () => step(-1));
  useShortcut({ key: 'Escape' }, () => select(null));

  return (
    <div className={styles.body}>
      <div className={styles.side}>
        <AddressTest
          edition={detail}
          other={comparing}
          address={search.address}
          onTest={(address) => change({ address, school: undefined })}
        />
        <RangeList
          rows={rows}
          selectedId={selectedId}
          onSelect={select}
          claiming={claiming}
          other={comparing && otherWords(t, comparing, detail)}
        />
      </div>
      <div className={styles.mapSide}>
        <MapView
          label={t('mapLabel', { district: district(edition.districtId), year: edition.year })}
          ground={ground}
          scene={scene}
          selectedId={selectedId}
          onSelect={(schoolId) => change({ school: schoolId })}
          focus={focus}
          view={search.view ?? null}
          onView={(view) => change({ view })}
        />
        <p className={styles.legend}>
          <span className={styles.legendPublic}>{t('legend.public')}</span>
          <span className={styles.legendPrivate}>{t('legend.private')}</span>
          {comparing && (
            <span className={styles.legendOther}>
              {t('legend.other', { other: otherWords(t, comparing, detail) })}
            </span>
          )}
          {point && (
            <span className={styles.legendHome}>
              {t(estimated ? 'legend.estimatedHome' : 'legend.home')}
            </span>
          )}
        </p>
      </div>
    </div>
  );
}
