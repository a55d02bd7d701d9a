import { Checkbox } from 'antd';
import type { RosterRow } from '../../../server/contract/check-in.ts';
import type { T } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import type { DataColumn } from '../../ui/data-table-types.ts';
import { StatusTag } from '../../ui/status-tag.tsx';

/** Who is ticked for a batch; `null`: one at a time. */
export type Picked = {
  numbers: ReadonlySet<string>;
  toggle: (row: RosterRow) => void;
} | null;

/** `narrow`: on a telephone only what tells one child from another. */
export function rosterColumns(
  t: T<'checkIn'>,
  narrow: boolean,
  picked: Picked,
): DataColumn<RosterRow>[] {
  const columns: DataColumn<RosterRow>[] = [
    ...(picked ? [pickColumn(t, picked)] : []),
    {
      id: 'name',
      header: t('roster.columns.name'),
      width: 84,
      grow: 1,
      fixed: true,
      cell: (row) => <span title={row.name}>{row.name}</span>,
    },
    {
      id: 'number',
      header: t('roster.columns.number'),
      width: 112,
      fixed: true,
      cell: (row) => row.collectionNumber,
    },
    {
      id: 'status',
      header: t('roster.columns.status'),
      width: narrow ? 124 : 166,
      fixed: true,
      cell: (row) => <StatusTag status={row.status} />,
    },
  ];
  if (narrow) return columns;
  return [
    ...columns,
    {
      id: 'checkedInAt',
      header: t('roster.columns.checkedInAt'),
      width: 104,
      // Month, day and time: nobody checks in in another year.
      cell: (row) => (row.checkedInAt ? formatInstant(row.checkedInAt).slice(5) : '—'),
    },
    {
      id: 'primarySchool',
      header: t('roster.columns.primarySchool'),
      width: 120,
      grow: 2,
      cell: (row) => <span title={row.primarySchool}>{row.primarySchool}</span>,
    },
    {
      id: 'idNumber',
      header: t('roster.columns.idNumber'),
      width: 172,
      hidden: true,
      cell: (row) => row.idNumberMasked,
    },
  ];
}

function pickColumn(t: T<'checkIn'>, picked: NonNullable<Picked>): DataColumn<RosterRow> {
  return {
    id: 'pick',
    header: '',
    width: 40,
    fixed: true,
    cell: (row) => (
      <Checkbox
        checked={picked.numbers.has(row.collectionNumber)}
        disabled={row.checkedInAt !== null}
        aria-label={t('desk:batch.pick', { name: row.name })}
        onClick={(event) => event.stopPropagation()}
        onChange={() => picked.toggle(row)}
      />
    ),
  };
}
