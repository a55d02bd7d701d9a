import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button, InputNumber, Pagination, Select } from 'antd';
import { memo, useCallback, useMemo, useState } from 'react';
import { faultsOf } from '../../../../domain/catchment/area/faults.ts';
import type { MultiPolygon } from '../../../../domain/catchment/clause.ts';
import type { Point } from '../../../../domain/evidence/evidence.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useDraftStore } from '../draft/use-draft.ts';
import styles from '../editor.module.css';
import { useHand } from '../hand.ts';
import { PasteCorners } from './paste-corners.tsx';

/** A river bank has thousands of corners; so many stand on a page of the table. */
const PER_PAGE = 25;
/** A decimetre. */
const DECIMALS = 6;
/** A new corner on an edge lies in its middle. */
const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

interface Props {
  schoolId: string;
  clauseId: string;
  area: MultiPolygon | null;
}

/** The corners of an area as numbers: the map's way of reshaping, without the map. */
export function CornerTable({ schoolId, clauseId, area }: Props) {
  const { t } = useWords('catchmentEditor');
  const store = useDraftStore();
  const { together } = useHand();
  const [place, setPlace] = useState('0-0');
  const [page, setPage] = useState(1);
  const rings = useMemo(
    () =>
      (area ?? []).flatMap((rows, polygon) =>
        rows.map((ring, at) => ({ key: `${polygon}-${at}`, polygon, at, ring })),
      ),
    [area],
  );
  const chosen = rings.find(({ key }) => key === place) ?? rings[0];
  const corners = chosen?.ring.slice(0, -1) ?? [];
  const pages = Math.max(1, Math.ceil(corners.length / PER_PAGE));
  const first = (Math.min(page, pages) - 1) * PER_PAGE;
  const fault = area && faultsOf(area)[0];
  const of = useMemo(() => ({ schoolId, clauseId, together }), [schoolId, clauseId, together]);

  const move = useCallback(
    (from: Point, to: Point) => store.do({ do: 'move-corner', ...of, from, to }),
    [store, of],
  );
  const remove = useCallback(
    (at: Point) => store.do({ do: 'remove-corner', ...of, at }),
    [store, of],
  );
  const { polygon, at: ringAt } = chosen ?? { polygon: 0, at: 0 };
  const add = useCallback(
    (index: number, on: Point) => {
      const ring = { polygon, ring: ringAt, position: index + 1 };
      store.do({ do: 'add-corner', ...of, on, to: on, ring });
    },
    [store, of, polygon, ringAt],
  );

  return (
    <section className={styles.corners} aria-label={t('corners.title')}>
      <div className={styles.cornersHead}>
        <span className={styles.faint}>{t('corners.title')}</span>
        {rings.length > 1 && (
          <Select
            size="small"
            aria-label={t('corners.which')}
            value={chosen?.key}
            popupMatchSelectWidth={false}
            onChange={(key) => {
              setPlace(key);
              setPage(1);
            }}
            options={rings.map((each) => ({
              value: each.key,
              label:
                each.at === 0
                  ? t('corners.ring', { polygon: each.polygon + 1 })
                  : t('corners.hole', { polygon: each.polygon + 1, ring: each.at }),
            }))}
          />
        )}
      </div>
      {fault && (
        <p className={styles.fault} role="alert">
          {t(`corners.faults.${fault.code}`)}
        </p>
      )}
      {corners.length > 0 && (
        <table className={styles.cornerTable}>
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">{t('corners.longitude')}</th>
              <th scope="col">{t('corners.latitude')}</th>
              <th scope="col" aria-label={t('area.tools')} />
            </tr>
          </thead>
          <tbody>
            {corners.slice(first, first + PER_PAGE).map((corner, i) => (
              <CornerRow
                // A corner keeps its row while its numbers change.
                key={first + i}
                n={first + i}
                x={corner[0]}
                y={corner[1]}
                next={corners[(first + i + 1) % corners.length] ?? corner}
                onMove={move}
                onRemove={corners.length > 3 ? remove : null}
                onAdd={add}
              />
            ))}
          </tbody>
        </table>
      )}
      {pages > 1 && (
        <Pagination
          size="small"
          simple
          current={Math.min(page, pages)}
          pageSize={PER_PAGE}
          total={corners.length}
          onChange={setPage}
        />
      )}
      <PasteCorners schoolId={schoolId} clauseId={clauseId} drawn={area !== null} />
    </section>
  );
}

interface RowProps {
  n: number;
  x: number;
  y: number;
  next: Point;
  onMove: (from: Point, to: Point) => void;
  onRemove: ((at: Point) => void) | null;
  onAdd: (index: number, on: Point) => void;
}

const CornerRow = memo(function CornerRow({ n, x, y, next, onMove, onRemove, onAdd }: RowProps) {
  const { t } = useWords('catchmentEditor');
  const number = (label: string, value: number, limit: number, set: (value: number) => Point) => (
    <InputNumber
      size="small"
      aria-label={`${t('corners.nth', { n: n + 1 })} ${label}`}
      controls={false}
      min={-limit}
      max={limit}
      step={0.0001}
      value={Number(value.toFixed(DECIMALS))}
      // On leaving the field or Enter, so that half a number moves nothing.
      changeOnBlur
      onBlur={(event) => commit(event.target.value, value, set)}
      // The event is that of a wrapper around the field.
      onPressEnter={({ target }) => {
        if (target instanceof HTMLInputElement) commit(target.value, value, set);
      }}
      onStep={(stepped) => onMove([x, y], set(stepped))}
    />
  );
  const commit = (text: string, value: number, set: (value: number) => Point) => {
    const typed = Number(text);
    if (text.trim() === '' || !Number.isFinite(typed)) return;
    if (typed.toFixed(DECIMALS) === value.toFixed(DECIMALS)) return;
    onMove([x, y], set(typed));
  };
  return (
    <tr>
      <td className={styles.faint}>{n + 1}</td>
      <td>{number(t('corners.longitude'), x, 180, (value) => [value, y])}</td>
      <td>{number(t('corners.latitude'), y, 90, (value) => [x, value])}</td>
      <td>
        <Button
          size="small"
          type="text"
          icon={<PlusOutlined />}
          aria-label={`${t('corners.nth', { n: n + 1 })} ${t('corners.add')}`}
          title={t('corners.add')}
          onClick={() => onAdd(n, middle([x, y], next))}
        />
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          disabled={onRemove === null}
          aria-label={`${t('corners.nth', { n: n + 1 })} ${t('corners.remove')}`}
          title={t('corners.remove')}
          onClick={() => onRemove?.([x, y])}
        />
      </td>
    </tr>
  );
});
