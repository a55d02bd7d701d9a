import { useQuery } from '@tanstack/react-query';
import { Alert, Progress, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { PlanDetail } from '../../../server/contract/plans.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PlanBody } from './plan-body.tsx';
import { planQueries } from './plan-queries.ts';
import { parsePlanSearch, planSearchParams, type PlanSearch } from './plan-search.ts';
import { PlanStartDialog } from './plan-start-dialog.tsx';
import styles from './plan.module.css';

const PHASES = ['reading', 'planning', 'comparing', 'proving', 'storing'] as const;

/** The whole queue at once: a plan is made, looked at, adjusted, proposed and approved here. */
export function Component() {
  const { t } = useWords('plans');
  const viewer = useViewer();
  const personName = usePersonName();
  const [params, setParams] = useSearchParams();
  const search = parsePlanSearch(params);
  const change = (next: Partial<PlanSearch>) =>
    setParams((old) => planSearchParams({ ...parsePlanSearch(old), ...next }), { replace: true });
  const list = useQuery(planQueries.list());
  const [making, setMaking] = useState(false);
  const plans = list.data?.rows ?? [];
  const planId = search.plan ?? plans[0]?.id;
  if (list.error && !list.data) {
    return <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />;
  }
  const mayMake = viewer.role === 'officer';
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <span className={styles.heading}>
            <Link to={paths.coordination()}>{t('coordination:title')}</Link>
            <span aria-hidden>/</span>
            {t('title')}
          </span>
        }
        actions={
          <>
            {plans.length > 0 && (
              <Select
                aria-label={t('choose')}
                value={planId}
                popupMatchSelectWidth={false}
                onChange={(plan: string) =>
                  change({ plan, show: 'all', school: undefined, child: undefined, page: 1 })
                }
                options={plans.map((plan) => ({
                  value: plan.id,
                  label: t('option', {
                    at: formatInstant(plan.startedAt),
                    person: personName(plan.startedBy),
                  }),
                }))}
              />
            )}
            <ActionButton
              type={plans.length === 0 ? 'primary' : 'default'}
              action={{ allowed: mayMake, because: mayMake ? null : 'wrong-role' }}
              onClick={() => setMaking(true)}
            >
              {t('make')}
            </ActionButton>
          </>
        }
      />
      {list.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {list.data && !planId && <TableEmpty title={t('empty.title')} hint={t('empty.hint')} />}
      {planId && <OnePlan key={planId} planId={planId} search={search} onChange={change} />}
      {making && list.data && (
        <PlanStartDialog
          defaults={list.data.defaults}
          travelTable={list.data.travelTable}
          plans={plans.filter(({ districtId }) => districtId === viewer.districtId)}
          onStarted={(plan) => {
            setMaking(false);
            change({ plan, show: 'all', school: undefined, child: undefined, page: 1 });
          }}
          onClose={() => setMaking(false)}
        />
      )}
    </div>
  );
}

interface OneProps {
  planId: string;
  search: PlanSearch;
  onChange: (next: Partial<PlanSearch>) => void;
}

function OnePlan({ planId, search, onChange }: OneProps) {
  const { t } = useWords('plans');
  const query = useQuery(planQueries.detail(planId));
  const plan = query.data;
  if (query.error && !plan) {
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!plan) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (plan.state === 'failed') {
    return <Alert type="error" showIcon title={t('failed', { failure: plan.failure ?? '' })} />;
  }
  if (plan.result === null) return <PlanProgress plan={plan} />;
  return <PlanBody plan={plan} result={plan.result} search={search} onChange={onChange} />;
}

function PlanProgress({ plan }: { plan: PlanDetail }) {
  const { t } = useWords('plans');
  return (
    <div role="status" className={styles.running}>
      <Progress percent={Math.round((PHASES.indexOf(plan.phase) / PHASES.length) * 100)} />
      <p>{t('running', { phase: t(`phase.${plan.phase}`), pupils: plan.pupils })}</p>
    </div>
  );
}
