import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { SchoolStanding } from '../../../server/contract/schools.ts';
import { schoolQueries } from '../../api/schools.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ApplyDialog } from './apply-dialog.tsx';
import { schoolColumns } from './columns.tsx';
import { arrange, demandTotal, totalsOf } from './figures.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { PlanDrawer } from './plan-drawer.tsx';
import styles from './schools.module.css';
import {
  parseSchoolsSearch,
  schoolsSearchParams,
  type SchoolSort,
  type SchoolsSearch,
} from './search.ts';
import { Summary } from './summary.tsx';
import { useTrial } from './use-trial.ts';
import { WhatIfBar } from './what-if-bar.tsx';

/** The district's figures are those of its public schools. */
const publicOf = (rows: readonly SchoolStanding[] | undefined) =>
  rows?.filter(({ school }) => school.ownership === 'public') ?? [];

export function Component() {
  const { t } = useWords('schools');
  const viewer = useViewer();
  const names = useSeason();
  const [params, setParams] = useSearchParams();
  const search = parseSchoolsSearch(params);
  const change = (next: Partial<SchoolsSearch>, replace = false) =>
    setParams((old) => schoolsSearchParams({ ...parseSchoolsSearch(old), ...next }), { replace });

  const district = viewer.districtId ?? search.district;
  const list = useQuery(schoolQueries.list(district));
  const standing = list.data?.rows;
  const trial = useTrial(standing);
  const [pasting, setPasting] = useState(false);
  const [applying, setApplying] = useState(false);
  const all = trial.rows;
  const rows = all && arrange(all, search, names.school);
  const totals = useMemo(() => totalsOf(publicOf(all)), [all]);
  const scale = Math.max(
    1,
    ...(standing ?? []).map(
      (row) => Math.max(row.capacity, demandTotal(row.demandByCategory)) * 1.03,
    ),
  );
  const columns = schoolColumns({
    t,
    names,
    viewer,
    manyDistricts: !district,
    scale,
    onPlan: (plan) => change({ plan }),
    trial: trial.on
      ? {
          standing: (id) => standing?.find(({ school }) => school.id === id),
          plans: trial.plans,
          onTry: trial.put,
        }
      : null,
  });
  const open = standing?.find(({ school }) => school.id === search.plan);
  const officer = {
    allowed: viewer.role === 'officer',
    because: viewer.role === 'officer' ? null : 'wrong-role',
  };

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={district && viewer.districtId ? names.district(district) : undefined}
        actions={
          <span className={styles.tools}>
            <Link to={paths.warnings(schoolsSearchParams({ district: search.district }))}>
              {t('capacities:board.button')}
            </Link>
            <ActionButton action={officer} onClick={() => setPasting(true)}>
              {t('capacities:paste.button')}
            </ActionButton>
            <ActionButton
              action={officer}
              aria-pressed={trial.on}
              onClick={() => (trial.on ? trial.leave() : trial.start())}
            >
              {t('capacities:whatIf.button')}
            </ActionButton>
            {!viewer.districtId && (
              <Select
                aria-label={t('district')}
                value={search.district ?? ''}
                onChange={(next) => change({ district: next || undefined })}
                popupMatchSelectWidth={false}
                options={[
                  { value: '', label: t('wholeCity') },
                  ...names.season.districts.map(({ id }) => ({
                    value: id,
                    label: names.district(id),
                  })),
                ]}
              />
            )}
          </span>
        }
      />
      {trial.on && standing && (
        <WhatIfBar
          before={totalsOf(publicOf(standing))}
          after={totals}
          changed={trial.changed.length}
          onApply={() => setApplying(true)}
          onClear={trial.clear}
          onLeave={trial.leave}
        />
      )}
      <Summary
        totals={standing ? totals : null}
        warning={search.warning}
        onWarning={(warning) => change({ warning }, true)}
      />
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.school.id}
        rowHeight={54}
        stale={list.isPlaceholderData}
        sort={search.sort}
        onSort={(sort) => change({ sort: sort as SchoolSort }, true)}
        onOpen={(row) => {
          if (!trial.on) change({ plan: row.school.id });
        }}
        error={
          list.error && !all ? (
            <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
          ) : undefined
        }
      />
      <p className={styles.legend}>{t('legend')}</p>
      {open && (
        <PlanDrawer
          key={open.school.id}
          standing={open}
          onClose={() => change({ plan: undefined }, true)}
        />
      )}
      {pasting && <PasteDialog onClose={() => setPasting(false)} />}
      {applying && (
        <ApplyDialog
          plans={trial.changed.map(({ row, classes, classSize }) => ({
            schoolId: row.school.id,
            version: row.plan.version,
            classes,
            classSize,
            was: row.plan.version === 0 ? null : row.plan,
          }))}
          onClose={() => setApplying(false)}
          onDone={() => {
            setApplying(false);
            trial.leave();
          }}
        />
      )}
    </div>
  );
}
