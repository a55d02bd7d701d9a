import { Link } from 'react-router';
import type { ApplicantRow } from '../../../server/contract/applicants.ts';
import type { T } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import type { DataColumn } from '../../ui/data-table-types.ts';

export function verificationColumns(
  t: T<'verification'>,
  linkTo: (row: ApplicantRow) => string,
): DataColumn<ApplicantRow>[] {
  return [
    {
      id: 'collectionNumber',
      header: t('columns.number'),
      width: 112,
      fixed: true,
      cell: (row) => (
        <Link to={linkTo(row)} tabIndex={-1}>
          {row.collectionNumber}
        </Link>
      ),
    },
    {
      id: 'name',
      header: t('columns.name'),
      width: 88,
      fixed: true,
      cell: (row) => <strong title={row.name}>{row.name}</strong>,
    },
    {
      id: 'kind',
      header: t('columns.kind'),
      width: 112,
      cell: (row) => t(`domain:kind.${row.kind}`),
    },
    {
      id: 'address',
      header: t('columns.address'),
      width: 160,
      grow: 1,
      cell: (row) => <span title={row.homeAddress ?? undefined}>{row.homeAddress ?? '—'}</span>,
    },
    {
      id: 'submittedAt',
      header: t('columns.submittedAt'),
      width: 140,
      cell: (row) => (row.submittedAt ? formatInstant(row.submittedAt) : '—'),
    },
  ];
}
