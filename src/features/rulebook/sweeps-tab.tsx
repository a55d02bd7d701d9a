import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RulebookView } from '../../../server/contract/rulebook.ts';
import type { Sweep } from '../../../server/contract/sweeps.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { rulebookMutations } from './mutations.ts';
import { rulebookQueries } from './queries.ts';
import styles from './rulebook.module.css';
import { sweepColumns } from './sweep-columns.tsx';
import { LineLost, useSweepTitle } from './sweep-parts.tsx';

/** Every walk through the cases so far, and what starts another. */
export function SweepsTab({ view }: { view: RulebookView }) {
  const { t } = useWords('rulebookPages');
  const sweepTitle = useSweepTitle();
  const personName = usePersonName();
  const navigate = useNavigate();
  const list = useQuery(rulebookQueries.sweeps());
  const isOfficer = useViewer().role === 'officer';
  return (
    <div className={styles.fill}>
      <StartBar view={view} />
      <LineLost query={list} />
      <DataTable<Sweep>
        label={t('tab.sweeps')}
        rows={list.data?.rows}
        rowId={(sweep) => sweep.id}
        rowHeight={42}
        onOpen={(sweep) => void navigate(paths.sweep(sweep.id))}
        empty={<TableEmpty title={t('sweeps.empty')} hint={t('sweeps.emptyHint')} />}
        error={
          list.error && !list.data ? (
            <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
          ) : undefined
        }
        columns={sweepColumns({ t, sweepTitle, personName, isOfficer })}
      />
    </div>
  );
}

function StartBar({ view }: { view: RulebookView }) {
  const { t, i18n } = useWords('rulebookPages');
  const viewer = useViewer();
  const toast = useToast();
  const navigate = useNavigate();
  const client = useQueryClient();
  const start = useMutation(rulebookMutations.startSweep(client));
  const others = view.versions.filter(({ version }) => version !== view.inForce);
  const [before, setBefore] = useState(others[0]?.version ?? view.inForce);
  const [after, setAfter] = useState(view.draft ? 'draft' : view.inForce);
  const choices = [
    ...(view.draft ? [{ value: 'draft', label: t('sweeps.draft') }] : []),
    ...view.versions.map(({ version }) => ({ value: version, label: version })),
  ];
  const action =
    viewer.role === 'supervisor'
      ? { allowed: true, because: null }
      : { allowed: false, because: 'wrong-role' };
  const go = (json: { kind: Sweep['kind']; before?: string; after?: string }) =>
    start.mutate(json, {
      onSuccess: ({ id }) => void navigate(paths.sweep(id)),
      onError: (error) => void toast.error(errorSentence(i18n, toApiError(error))),
    });
  return (
    <div className={styles.bar}>
      <span>{t('sweeps.compareTwo')}</span>
      <Select
        size="small"
        className={styles.select}
        aria-label={t('sweeps.before')}
        value={before}
        options={choices}
        onChange={setBefore}
      />
      <span aria-hidden>→</span>
      <Select
        size="small"
        className={styles.select}
        aria-label={t('sweeps.after')}
        value={after}
        options={choices}
        onChange={setAfter}
      />
      <ActionButton
        size="small"
        action={action}
        loading={start.isPending}
        onClick={() => go({ kind: 'compare', before, after })}
      >
        {t('sweeps.start')}
      </ActionButton>
      <span className={styles.space} />
      <span title={t('sweeps.reEvaluateHint')}>
        <ActionButton size="small" action={action} onClick={() => go({ kind: 're-evaluate' })}>
          {t('sweeps.reEvaluate')}
        </ActionButton>
      </span>
      <span title={t('sweeps.replayHint')}>
        <ActionButton size="small" action={action} onClick={() => go({ kind: 'replay' })}>
          {t('sweeps.replay')}
        </ActionButton>
      </span>
    </div>
  );
}
