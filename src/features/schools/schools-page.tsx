import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { schoolColumns } from './columns.tsx';
import { arrange, demandTotal, totalsOf } from './figures.ts';
import { PlanDrawer } from './plan-drawer.tsx';
import { planAction } from './plan-action.ts';
import { schoolQueries } from '../../api/schools.ts';
import styles from './schools.module.css';
import {
  parseSchoolsSearch,
  schoolsSearchParams,
  type SchoolSort,
  type SchoolsSearch,
} from './search.ts';
import { Summary } from './summary.tsx';

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
  const all = list.data?.rows;
  const rows = all && arrange(all, search, names.school);
  const totals = useMemo(
    () => totalsOf(all?.filter(({ school }) => school.ownership === 'public') ?? []),
    [all],
  );
  const scale = Math.max(
    1,
    ...(all ?? []).map((row) => Math.max(row.capacity, demandTotal(row.demandByCategory)) * 1.03),
  );
  const columns = schoolColumns({
    t,
    names,
    viewer,
    manyDistricts: !district,
    scale,
    onPlan: (plan) => change({ plan }),
  });
  const open = all?.find(({ school }) => school.id === search.plan);

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={district && viewer.districtId ? names.district(district) : undefined}
        actions={
          !viewer.districtId && (
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
          )
        }
      />
      <Summary
        totals={totals}
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
          if (planAction(viewer, row).allowed) change({ plan: row.school.id });
        }}
        error={
          list.error && !all ? (
            <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
          ) : undefined
        }
      />
      <p className={styles.legend}>{t('legend')}</p>
      {open && planAction(viewer, open).allowed && (
        <PlanDrawer
          key={open.school.id}
          standing={open}
          onClose={() => change({ plan: undefined }, true)}
        />
      )}
    </div>
  );
}
