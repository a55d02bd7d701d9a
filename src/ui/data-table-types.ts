import type { ReactNode } from 'react';

/** A column as a feature describes it; that TanStack Table and antd stand behind it is nobody's business. */
export interface DataColumn<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Pixels; with `grow` the least. */
  width: number;
  /** Share of what is left over. */
  grow?: number;
  align?: 'start' | 'end' | 'center';
  /** The name by which the service sorts; descending is `-name`. */
  sort?: string;
  /** Always shown. */
  fixed?: boolean;
  /** Not shown until chosen. */
  hidden?: boolean;
}

export interface DataTableHandle {
  focusRow: (index: number) => void;
}

export interface DataTableProps<Row> {
  /** What the rows are, for those who do not see them. */
  label: string;
  columns: readonly DataColumn<Row>[];
  /** `undefined` on the first load only; later the old rows stay until the new ones are there. */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  /** The true total of the query, not of the page. */
  total?: number;
  paging?: {
    page: number;
    pageSize: number;
    onChange: (page: number, pageSize: number) => void;
  };
  sort?: string;
  onSort?: (sort: string) => void;
  /** The rows shown are those of the previous question. */
  stale?: boolean;
  /** Stands in place of the rows. */
  error?: ReactNode;
  empty?: ReactNode;
  onOpen?: (row: Row) => void;
  /** `false`: a click only comes to the row, and Enter opens it. */
  opensOnClick?: boolean;
  /** The keyboard or the mouse has come to this row; a panel beside the table may follow it. */
  onActive?: (row: Row) => void;
  /** Row to start at, such as the case one came back from. */
  activeId?: string;
  rowHeight?: number;
  /** Under this name the chosen columns are remembered on this machine. */
  storageKey?: string;
  /** Left of the column chooser. */
  toolbar?: ReactNode;
}
