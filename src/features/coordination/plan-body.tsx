import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import type { PlanDetail } from '../../../server/contract/plans.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PlanBatch } from './plan-batch.tsx';
import { planColumns } from './plan-columns.tsx';
import { PlanFigures, PlanProof } from './plan-figures.tsx';
import { PlanMap } from './plan-map.tsx';
import { planMutations, type PlanMove } from './plan-mutations.ts';
import { PLAN_PAGE_SIZE, planQueries } from './plan-queries.ts';
import { PLAN_SHOWS, type PlanSearch } from './plan-search.ts';
import styles from './plan.module.css';
import { PlanWhy } from './plan-why.tsx';

interface Props {
  plan: PlanDetail;
  result: NonNullable<PlanDetail['result']>;
  search: PlanSearch;
  onChange: (next: Partial<PlanSearch>) => void;
}

/** A complete plan: its figures and proof, its children, why each is where it is, and the batch. */
export function PlanBody({ plan, result, search, onChange }: Props) {
  const { t, i18n } = useWords('plans');
  const viewer = useViewer();
  const { school } = useSeason();
  const client = useQueryClient();
  const [tab, setTab] = useState<'list' | 'map'>('list');
  const places = useQuery(planQueries.places(plan.id, search));
  const adjust = useMutation(planMutations.adjust(client, plan.id));
  const check = useMutation(planMutations.check(client, plan.id));
  const rows = places.data?.rows;
  const row = rows?.find(({ collectionNumber }) => collectionNumber === search.child) ?? null;
  const officer = viewer.role === 'officer';
  const onMove = officer
    ? (moves: PlanMove[]) => adjust.mutate({ version: plan.version, moves })
    : null;
  const refused = adjust.error ?? check.error;
  const mayTick = officer && plan.proposedBy !== viewer.id;
  // J and V go through a sample without the mouse.
  useShortcut({ key: 'v' }, () => {
    if (mayTick && row?.step === 'proposed' && !row.checked) check.mutate([row.collectionNumber]);
  });
  return (
    <>
      <PlanFigures plan={plan} result={result} />
      <PlanProof
        plan={plan}
        result={result}
        // What is proposed is not moved any more.
        onAdopt={plan.counts.proposed + plan.counts.approved === 0 ? onMove : null}
      />
      <PlanBatch
        plan={plan}
        seen={(rows ?? []).filter(({ checked, step }) => checked && step === 'proposed')}
        onSample={() => onChange({ show: 'sample', page: 1 })}
      />
      {refused && <Alert type="error" showIcon title={errorSentence(i18n, toApiError(refused))} />}
      <div className={styles.panes}>
        {tab === 'list' ? (
          <DataTable
            label={t('list')}
            columns={planColumns({
              t,
              i18n,
              school,
              onTick: mayTick ? ({ collectionNumber }) => check.mutate([collectionNumber]) : null,
            })}
            rows={rows}
            rowId={({ collectionNumber }) => collectionNumber}
            rowHeight={46}
            stale={places.isPlaceholderData}
            total={places.data?.total}
            paging={{
              page: search.page,
              pageSize: PLAN_PAGE_SIZE,
              onChange: (page) => onChange({ page }),
            }}
            error={
              places.error && (
                <ErrorPanel error={places.error} onRetry={() => void places.refetch()} />
              )
            }
            activeId={search.child}
            onActive={({ collectionNumber }) => onChange({ child: collectionNumber })}
            onOpen={({ collectionNumber }) => onChange({ child: collectionNumber })}
            toolbar={
              <>
                <TabChoice tab={tab} onTab={setTab} />
                <Segmented
                  size="small"
                  value={search.show}
                  onChange={(show) => onChange({ show, page: 1 })}
                  options={PLAN_SHOWS.map((value) => ({ value, label: t(`show.${value}`) }))}
                />
              </>
            }
          />
        ) : (
          <div className={styles.mapPane}>
            <TabChoice tab={tab} onTab={setTab} />
            <PlanMap
              plan={plan}
              row={row}
              schoolId={search.school ?? null}
              onChoose={(id) =>
                onChange({ school: search.school === id ? undefined : id, page: 1 })
              }
            />
          </div>
        )}
        <aside className={styles.side}>
          {row ? (
            <PlanWhy
              key={row.collectionNumber}
              plan={plan}
              row={row}
              busy={adjust.isPending}
              onMove={onMove}
            />
          ) : (
            <p className={styles.faint}>{t('why.pick')}</p>
          )}
        </aside>
      </div>
    </>
  );
}

function TabChoice({ tab, onTab }: { tab: 'list' | 'map'; onTab: (tab: 'list' | 'map') => void }) {
  const { t } = useWords('plans');
  return (
    <Segmented
      size="small"
      value={tab}
      onChange={onTab}
      options={(['list', 'map'] as const).map((value) => ({ value, label: t(`tab.${value}`) }))}
    />
  );
}
