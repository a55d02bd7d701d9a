import { Link } from 'react-router';
import type { Sweep } from '../../../server/contract/sweeps.ts';
import type { T } from '../../i18n/use-words.ts';
import { formatCount, formatInstant } from '../../lib/format.ts';
import { paths } from '../../paths.ts';
import type { DataColumn } from '../../ui/data-table-types.ts';
import styles from './rulebook.module.css';
import { SweepState } from './sweep-parts.tsx';

interface Frame {
  t: T<'rulebookPages'>;
  sweepTitle: (sweep: Sweep) => string;
  personName: (id: string | null) => string;
  /** How many the whole city has is not for a district to learn. */
  isOfficer: boolean;
}

export function sweepColumns({ t, sweepTitle, personName, isOfficer }: Frame): DataColumn<Sweep>[] {
  return [
    {
      id: 'what',
      header: t('sweeps.what'),
      width: 280,
      grow: 1,
      fixed: true,
      cell: (sweep) => (
        <Link to={paths.sweep(sweep.id)} tabIndex={-1}>
          {sweepTitle(sweep)}
        </Link>
      ),
    },
    {
      id: 'state',
      header: t('sweeps.state'),
      width: 190,
      cell: (sweep) => <SweepState sweep={sweep} />,
    },
    ...(isOfficer
      ? []
      : [
          {
            id: 'changed',
            header: t('sweeps.changed'),
            width: 100,
            align: 'end' as const,
            cell: ({ changed }: Sweep) => formatCount(changed),
          },
        ]),
    {
      id: 'started',
      header: t('sweeps.started'),
      width: 240,
      cell: ({ startedAt, startedBy }) => (
        <>
          {formatInstant(startedAt)} <span className={styles.faint}>{personName(startedBy)}</span>
        </>
      ),
    },
  ];
}
