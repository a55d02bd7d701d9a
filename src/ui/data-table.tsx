import {
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useShortcut } from '../lib/use-shortcut.ts';
import { ColumnChooser, useHiddenColumns } from './column-chooser.tsx';
import { TableBeyond, TableBones, TableEmpty } from './data-table-states.tsx';
import styles from './data-table.module.css';
import type { DataColumn, DataTableHandle, DataTableProps } from './data-table-types.ts';
import { PageBar } from './page-bar.tsx';
import { SortHeader } from './sort-header.tsx';

/** Below this everything is drawn: a virtual window only costs then. */
const VIRTUAL_FROM = 40;

const features = tableFeatures({ columnVisibilityFeature });

function trackOf({ width, grow }: { width: number; grow?: number }): string {
  return grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`;
}

/**
 * The only meeting of TanStack Table (which owns the rows) and the looks of antd (house rule 12). Rows come
 * page by page and sorted from the service; the keyboard moves a visible focus through them.
 */
export function DataTable<Row extends object>({
  ref,
  ...props
}: DataTableProps<Row> & { ref?: Ref<DataTableHandle> }) {
  const { columns, rows, rowId, paging, rowHeight = 36 } = props;
  const { t } = useWords();
  const chooser = useHiddenColumns(props.storageKey, columns);
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, Row> => ({
        id: column.id,
        accessorFn: (row) => row,
      })),
    [columns],
  );
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const data = useMemo(() => (rows ? [...rows] : []), [rows]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    state: { columnVisibility: chooser.visibility },
    onColumnVisibilityChange: () => {},
  });

  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const hadFocus = useRef(false);
  const [activeAt, setActive] = useState<number | null>(null);
  const models = table.getRowModel().rows;
  const comeBackTo = props.activeId ? models.findIndex((row) => row.id === props.activeId) : -1;
  const active = Math.min(activeAt ?? Math.max(comeBackTo, 0), Math.max(models.length - 1, 0));

  const virtual = models.length > VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: models.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // React warns when a scroll during its own work is flushed at once; the overscan hides the frame in between.
    useFlushSync: false,
    // The row with the focus stays in the document, however far one scrolls.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  });

  const moveTo = (index: number) => {
    if (models.length === 0) return;
    const next = Math.max(0, Math.min(index, models.length - 1));
    wantsFocus.current = true;
    setActive(next);
    if (virtual) virtualizer.scrollToIndex(next);
    // Same row as before: no render will come to move the focus.
    focusRow(scroller.current, next);
  };
  useLayoutEffect(() => {
    // New rows take the old ones' place, and with them the element that had the focus.
    if (hadFocus.current && document.activeElement === document.body) wantsFocus.current = true;
    if (wantsFocus.current && focusRow(scroller.current, active)) wantsFocus.current = false;
  });
  useImperativeHandle(ref, () => ({ focusRow: moveTo }));
  useShortcut({ key: 'j' }, () => moveTo(active));
  useShortcut({ key: 'k' }, () => moveTo(active));

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const inRow = event.target instanceof HTMLElement && event.target.dataset.index !== undefined;
    if (!inRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = models[active];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const moves: Record<string, () => void> = {
      j: () => moveTo(active + 1),
      ArrowDown: () => moveTo(active + 1),
      k: () => moveTo(active - 1),
      ArrowUp: () => moveTo(active - 1),
      PageDown: () => moveTo(active + page),
      PageUp: () => moveTo(active - page),
      Home: () => moveTo(0),
      End: () => moveTo(models.length - 1),
      Enter: () => row && props.onOpen?.(row.original),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  const shown = table
    .getVisibleLeafColumns()
    .map(({ id }) => byId.get(id))
    .filter((column): column is DataColumn<Row> => column !== undefined);
  const template: CSSProperties = { gridTemplateColumns: shown.map(trackOf).join(' ') };
  const leastWidth = shown.reduce((sum, column) => sum + column.width, 0);
  const firstIndex = paging ? (paging.page - 1) * paging.pageSize : 0;
  const items = virtual
    ? virtualizer.getVirtualItems().map(({ index, start }) => ({ index, start }))
    : models.map((_, index) => ({ index, start: index * rowHeight }));

  return (
    <section className={styles.table}>
      {(props.toolbar || props.storageKey) && (
        <div className={styles.toolbar}>
          <div className={styles.tools}>{props.toolbar}</div>
          {props.storageKey && <ColumnChooser columns={columns} chooser={chooser} />}
        </div>
      )}
      <div ref={scroller} className={styles.scroller} data-stale={props.stale || undefined}>
        {/* The rows are what can be focused; the keys of all of them are read here. */}
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
        <div
          role="grid"
          aria-label={props.label}
          aria-rowcount={(props.total ?? models.length) + 1}
          aria-colcount={shown.length}
          aria-busy={props.stale || rows === undefined}
          style={{ minWidth: leastWidth }}
          onKeyDown={onKeyDown}
        >
          <div role="rowgroup" className={styles.head}>
            <div role="row" aria-rowindex={1} className={styles.row} style={template}>
              {shown.map((column) => (
                <SortHeader
                  key={column.id}
                  column={column}
                  sort={props.sort}
                  onSort={props.onSort}
                />
              ))}
            </div>
          </div>
          {!props.error && rows !== undefined && models.length > 0 && (
            <div
              role="rowgroup"
              className={styles.body}
              style={{ height: virtual ? virtualizer.getTotalSize() : models.length * rowHeight }}
            >
              {items.map(({ index, start }) => {
                const row = models[index];
                if (!row) return null;
                return (
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter, on the grid
                  <div
                    key={row.id}
                    role="row"
                    aria-rowindex={firstIndex + index + 2}
                    data-index={index}
                    data-openable={props.onOpen ? true : undefined}
                    tabIndex={index === active ? 0 : -1}
                    className={styles.row}
                    style={{ ...template, height: rowHeight, transform: `translateY(${start}px)` }}
                    onBlur={(event) => {
                      hadFocus.current = !event.relatedTarget && !event.target.isConnected;
                    }}
                    onFocus={() => {
                      hadFocus.current = true;
                      setActive(index);
                      props.onActive?.(row.original);
                    }}
                    onClick={(event) => {
                      const control = (event.target as HTMLElement).closest('a, button, input');
                      if (props.opensOnClick === false) return;
                      const selecting = getSelection()?.toString();
                      if (!control && !selecting) props.onOpen?.(row.original);
                    }}
                  >
                    {shown.map((column) => (
                      <div
                        key={column.id}
                        role="gridcell"
                        className={styles.cell}
                        data-align={column.align}
                      >
                        {column.cell(row.original)}
                      </div>
                    ))}
                  </div>
                );
              })}
            </div>
          )}
        </div>
        {props.error}
        {!props.error && rows === undefined && (
          <TableBones template={template} columns={shown.length} rowHeight={rowHeight} />
        )}
        {!props.error &&
          rows?.length === 0 &&
          (paging && props.total ? (
            <TableBeyond
              onLast={() =>
                paging.onChange(Math.ceil((props.total ?? 0) / paging.pageSize), paging.pageSize)
              }
            />
          ) : (
            (props.empty ?? <TableEmpty />)
          ))}
      </div>
      {/* Beside an error there is nothing to count, and no page to turn to. */}
      {paging && !props.error && (
        <PageBar {...paging} total={props.total} hint={props.onOpen ? t('tableKeys') : undefined} />
      )}
    </section>
  );
}

function focusRow(scroller: HTMLElement | null, index: number): boolean {
  const row = scroller?.querySelector<HTMLElement>(`[role="row"][data-index="${index}"]`);
  row?.focus({ preventScroll: false });
  return row !== null && row !== undefined;
}
