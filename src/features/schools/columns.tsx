import { classSizeBand } from '../../../domain/capacity/places.ts';
import type { WarningLevel } from '../../../domain/capacity/warning.ts';
import type { SchoolStanding } from '../../../server/contract/schools.ts';
import type { Person } from '../../../server/contract/session.ts';
import type { T } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import type { SeasonNames } from '../../lib/use-viewer.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import type { DataColumn } from '../../ui/data-table-types.ts';
import { ClassSizeTag } from './class-size-tag.tsx';
import { DemandBar } from './demand-bar.tsx';
import { planAction } from './plan-action.ts';
import styles from './schools.module.css';
import { planTried, type Trial, type Tried } from './what-if.ts';
import { WhatIfCell } from './what-if-cell.tsx';
import { WarningReason, WarningTag } from '../../ui/warning-tag.tsx';

interface Frame {
  t: T<'schools'>;
  names: SeasonNames;
  viewer: Person;
  /** Whether rows of several districts stand together. */
  manyDistricts: boolean;
  /** Pupils that the full width of a bar stands for. */
  scale: number;
  onPlan: (schoolId: string) => void;
  /** While plans are tried: what stands, what was typed, and how to type. */
  trial: {
    standing: (schoolId: string) => SchoolStanding | undefined;
    plans: Trial;
    onTry: (schoolId: string, tried: Tried) => void;
  } | null;
}

export function schoolColumns({
  t,
  names,
  viewer,
  manyDistricts,
  scale,
  onPlan,
  trial,
}: Frame): DataColumn<SchoolStanding>[] {
  return [
    {
      id: 'school',
      header: t('column.school'),
      width: 190,
      grow: 2,
      fixed: true,
      sort: 'name',
      cell: ({ school }) => (
        <div className={styles.two}>
          <span title={names.school(school.id)}>{names.school(school.id)}</span>
          <span className={styles.faint}>
            {t(`ownership.${school.ownership}`)}
            {manyDistricts && ` · ${names.district(school.districtId)}`}
          </span>
        </div>
      ),
    },
    {
      id: 'plan',
      header: t('column.plan'),
      width: 172,
      sort: 'capacity',
      cell: (row) => {
        const { plan, capacity, school } = row;
        const standing = trial?.standing(school.id);
        return trial && standing ? (
          <WhatIfCell
            name={names.school(school.id)}
            standing={standing}
            tried={planTried(standing, trial.plans)}
            onTry={(tried) => trial.onTry(school.id, tried)}
          />
        ) : (
          <div className={styles.two}>
            <span>
              {plan.classes} × {plan.classSize} = <strong>{formatCount(capacity)}</strong>
            </span>
            {/* Said where it is not as it should be; "standard" in every row would hide it. */}
            {classSizeBand(plan.classSize, names.season.classSizes) !== 'standard' && (
              <span>
                <ClassSizeTag classSize={plan.classSize} />
              </span>
            )}
          </div>
        );
      },
    },
    {
      id: 'taken',
      header: t('column.taken'),
      width: 74,
      align: 'end',
      sort: 'taken',
      cell: ({ taken }) => formatCount(taken),
    },
    {
      id: 'left',
      header: t('column.left'),
      width: 74,
      align: 'end',
      sort: 'left',
      cell: ({ placesLeft }) => (
        <strong className={placesLeft <= 0 ? styles.none : undefined}>
          {formatCount(placesLeft)}
        </strong>
      ),
    },
    {
      id: 'demand',
      header: t('column.demand'),
      width: 330,
      grow: 3,
      sort: 'demand',
      cell: ({ demandByCategory, capacity }) => (
        <DemandBar byCategory={demandByCategory} capacity={capacity} scale={scale} />
      ),
    },
    {
      id: 'warning',
      header: t('column.warning'),
      width: 200,
      grow: 1,
      sort: 'warning',
      cell: ({ warning, school }) =>
        school.ownership === 'public' ? (
          <div className={styles.two}>
            <WarningChange from={trial?.standing(school.id)?.warning.level} to={warning.level} />
            <span className={styles.because}>
              <WarningReason warning={warning} />
            </span>
          </div>
        ) : (
          <span className={styles.faint}>—</span>
        ),
    },
    {
      id: 'actions',
      header: t('column.actions'),
      width: 96,
      fixed: true,
      cell: (row) => (
        <ActionButton
          size="small"
          action={planAction(viewer, row)}
          onClick={() => onPlan(row.school.id)}
        >
          {t('editPlan')}
        </ActionButton>
      ),
    },
  ];
}

/** The colour; while plans are tried, from which colour it came. */
function WarningChange({ from, to }: { from: WarningLevel | undefined; to: WarningLevel }) {
  if (from === undefined || from === to) return <WarningTag level={to} />;
  return (
    <span className={styles.whatIfLevel}>
      <WarningTag level={from} />→<WarningTag level={to} />
    </span>
  );
}
