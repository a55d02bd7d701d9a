import { useQuery } from '@tanstack/react-query';
import { Button, InputNumber, Select } from 'antd';
import { memo, useMemo, useState } from 'react';
import { splitByLine } from '../../../../domain/catchment/area/split.ts';
import type { Clause, MultiPolygon } from '../../../../domain/catchment/clause.ts';
import { placeQueries } from '../../../api/places.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useToast } from '../../../ui/toast.tsx';
import { clauseOf } from '../draft/apply.ts';
import { newClauseId, useDraftStore, useRange } from '../draft/use-draft.ts';
import styles from '../editor.module.css';
import { linesOf } from '../map/snap-to.ts';
import { groundOfNotice } from '../notice/ground.ts';
import { placeClause } from '../notice/placing.ts';
import { CornerTable } from './corner-table.tsx';

type Placed = Extract<Clause, { area: MultiPolygon | null }>;

interface Props {
  schoolId: string;
  clauseId: string;
  kind: Clause['kind'];
  drawn: boolean;
  districtId: string;
  schools: readonly { id: string; name: string }[];
}

/** What is done with one clause's area, without the map. The area itself is looked up when it is needed: it changes at every step of a drag. */
export const AreaTools = memo(function AreaTools({
  schoolId,
  clauseId,
  kind,
  drawn,
  districtId,
  schools,
}: Props) {
  const { t } = useWords('catchmentEditor');
  const toast = useToast();
  const store = useDraftStore();
  const gazetteer = useQuery(placeQueries.gazetteer(districtId)).data?.features;
  const [metres, setMetres] = useState(30);
  const [table, setTable] = useState(false);
  const lines = useMemo(() => linesOf(gazetteer ?? []), [gazetteer]);
  const streets = useMemo(
    () =>
      (gazetteer ?? []).flatMap(({ geometry, properties }, value) =>
        geometry.type === 'LineString' ? [{ value, label: properties.name }] : [],
      ),
    [gazetteer],
  );
  const of = { schoolId, clauseId };
  const placedClause = (): Placed | null => {
    const clause = clauseOf(store.view().draft.ranges, schoolId, clauseId);
    return clause && 'area' in clause ? clause : null;
  };

  const snap = () => {
    const before = store.view().draft;
    store.do({ do: 'snap', ...of, metres, lines });
    if (store.view().draft === before) void toast.info(t('area.nothingNear'));
    else void toast.success(t('area.snapped'));
  };
  const splitBy = (at: number) => {
    const geometry = gazetteer?.[at]?.geometry;
    const area = placedClause()?.area;
    if (geometry?.type !== 'LineString' || !area) return;
    const line = geometry.coordinates;
    const found = splitByLine(area, line);
    if ('fault' in found) {
      const missed = found.fault === 'misses';
      return void toast.warning(t(missed ? 'map.splitMissed' : 'map.splitFault'));
    }
    store.do({ do: 'split', ...of, line, ids: found.pieces.slice(1).map(newClauseId) });
  };
  const fromWords = () => {
    const clause = placedClause();
    if (!clause) return;
    const ground = groundOfNotice(gazetteer ?? [], districtId, schools);
    const { clause: placed, placing } = placeClause(clause, ground);
    if ('area' in placed && placed.area && placing.state === 'placed') {
      return store.do({ do: 'set-area', ...of, area: placed.area });
    }
    const unclear =
      placing.state === 'to-draw'
        ? [
            ...placing.unknownLines,
            ...placing.unclear.map(({ line }) => line),
            ...(placing.unclosed ?? []),
          ]
        : [];
    void toast.warning(
      t('area.fromWordsFailed', { lines: unclear.join(t('checks.and')) || t('common:unknown') }),
    );
  };

  return (
    <div className={styles.areaTools} role="group" aria-label={t('area.tools')}>
      {kind !== 'area' && (
        <Button size="small" disabled={!gazetteer} onClick={fromWords}>
          {t('area.fromWords')}
        </Button>
      )}
      {drawn && (
        <>
          <span className={styles.joined}>
            <Button size="small" onClick={snap}>
              {t('area.snap')}
            </Button>
            <InputNumber
              size="small"
              aria-label={t('area.snapWithin')}
              title={t('area.snapWithin')}
              min={1}
              max={500}
              precision={0}
              controls={false}
              suffix={t('area.metres')}
              value={metres}
              onChange={(value) => setMetres(value ?? 30)}
            />
          </span>
          <Select
            size="small"
            className={styles.splitBy}
            aria-label={t('area.splitBy')}
            placeholder={t('area.splitBy')}
            popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: 'label' }}
            value={null}
            onChange={splitBy}
            options={streets}
          />
          <Button size="small" onClick={() => store.do({ do: 'set-area', ...of, area: null })}>
            {t('area.erase')}
          </Button>
        </>
      )}
      <Button size="small" aria-expanded={table} onClick={() => setTable(!table)}>
        {t(drawn ? 'area.corners' : 'area.draw')}
      </Button>
      {table && <Corners key={clauseId} {...of} />}
    </div>
  );
});

function Corners({ schoolId, clauseId }: { schoolId: string; clauseId: string }) {
  const clause = useRange(schoolId)?.clauses.find(({ id }) => id === clauseId);
  return clause && 'area' in clause ? (
    <CornerTable schoolId={schoolId} clauseId={clauseId} area={clause.area} />
  ) : null;
}
