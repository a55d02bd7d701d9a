import type { RosterRow } from '../../../server/contract/check-in.ts';
import type { T } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import type { DataColumn } from '../../ui/data-table-types.ts';
import { StatusTag } from '../../ui/status-tag.tsx';

/** `narrow`: on a telephone only what tells one child from another. */
export function rosterColumns(t: T<'checkIn'>, narrow: boolean): DataColumn<RosterRow>[] {
  const columns: DataColumn<RosterRow>[] = [
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
