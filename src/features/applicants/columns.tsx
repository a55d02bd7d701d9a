import type { ApplicantRow } from '../../../server/contract/applicants.ts';
import type { T } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import type { SeasonNames } from '../../lib/use-viewer.ts';
import type { DataColumn } from '../../ui/data-table-types.ts';
import { ReasonTags } from '../../ui/reason-tag.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { ApplicantLink } from './applicant-link.tsx';

interface Context {
  t: T<'applicants'>;
  names: SeasonNames;
  /** Whether the rows come from more than one district, or school. */
  manyDistricts: boolean;
  linkTo: (row: ApplicantRow) => string;
}

const NONE = '—';

/** Every address begins with the city and most with the district; what tells them apart comes after. */
const withoutCity = (address: string) => address.replace(/^[^市]{2,4}市([^区县]{1,4}[区县])?/, '');

export function applicantColumns({
  t,
  names,
  manyDistricts,
  linkTo,
}: Context): DataColumn<ApplicantRow>[] {
  const schools = (ids: string[]) =>
    ids.map((id) => names.school(id)).join(t('common:listJoin')) || NONE;
  return [
    {
      id: 'collectionNumber',
      header: t('column.collectionNumber'),
      width: 112,
      sort: 'collectionNumber',
      fixed: true,
      cell: (row) => <ApplicantLink to={linkTo(row)}>{row.collectionNumber}</ApplicantLink>,
    },
    {
      id: 'name',
      header: t('column.name'),
      width: 88,
      sort: 'name',
      fixed: true,
      cell: (row) => <strong title={row.name}>{row.name}</strong>,
    },
    {
      id: 'sex',
      header: t('column.sex'),
      width: 66,
      cell: (row) => t(`domain:sex.${row.sex}`),
    },
    {
      id: 'idNumber',
      header: t('column.idNumber'),
      width: 164,
      cell: (row) => row.idNumberMasked,
    },
    {
      id: 'kind',
      header: t('column.kind'),
      width: 104,
      cell: (row) => t(`domain:kind.${row.kind}`),
    },
    {
      id: 'district',
      header: t('column.district'),
      width: 92,
      hidden: !manyDistricts,
      cell: (row) => names.district(row.districtId),
    },
    {
      id: 'homeAddress',
      header: t('column.homeAddress'),
      width: 150,
      grow: 2,
      cell: (row) => (
        <span title={row.homeAddress ?? undefined}>
          {row.homeAddress ? withoutCity(row.homeAddress) : NONE}
        </span>
      ),
    },
    {
      id: 'status',
      header: t('column.status'),
      width: 124,
      cell: (row) => <StatusTag status={row.status} />,
    },
    {
      id: 'route',
      header: t('column.route'),
      width: 100,
      cell: (row) => (row.route ? t(`domain:routeShort.${row.route}`) : NONE),
    },
    {
      id: 'category',
      header: t('column.category'),
      width: 60,
      align: 'end',
      cell: (row) => row.category ?? NONE,
    },
    {
      id: 'reasons',
      header: t('column.reasons'),
      width: 130,
      grow: 1,
      cell: (row) => <ReasonTags reasons={row.reasons} />,
    },
    {
      id: 'homeSchool',
      header: t('column.homeSchool'),
      width: 150,
      grow: 2,
      cell: (row) => <span title={schools(row.homeSchoolIds)}>{schools(row.homeSchoolIds)}</span>,
    },
    {
      id: 'placedSchool',
      header: t('column.placedSchool'),
      width: 130,
      grow: 1,
      hidden: true,
      cell: (row) => names.school(row.placedSchoolId),
    },
    {
      id: 'primarySchool',
      header: t('column.primarySchool'),
      width: 130,
      grow: 1,
      hidden: true,
      cell: (row) => row.primarySchool,
    },
    {
      id: 'submittedAt',
      header: t('column.submittedAt'),
      width: 140,
      sort: 'submittedAt',
      hidden: true,
      cell: (row) => (row.submittedAt ? formatInstant(row.submittedAt) : t('notSubmitted')),
    },
    {
      id: 'changedAt',
      header: t('column.changedAt'),
      width: 140,
      sort: 'changedAt',
      hidden: true,
      cell: (row) => formatInstant(row.changedAt),
    },
  ];
}
