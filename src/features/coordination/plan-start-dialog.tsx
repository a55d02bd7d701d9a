import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, InputNumber, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import type { Plan, PlanChoices } from '../../../server/contract/plans.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount, formatInstant } from '../../lib/format.ts';
import { RankedList } from '../../ui/ranked-list.tsx';
import styles from './plan.module.css';
import { planMutations } from './plan-mutations.ts';

const TIERS: readonly PlanChoices['tierRule'][] = [
  'false-information-last',
  'by-reason',
  'by-reason-and-category',
];

/** `crypto.randomUUID` is missing on offices' plain http addresses. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(
    '-',
  );
}

interface Props {
  defaults: PlanChoices;
  plans: readonly Plan[];
  travelTable: { id: string; takenInAt: string; pairs: number } | null;
  onStarted: (planId: string) => void;
  onClose: () => void;
}

/** What a plan strives for, in which order, and what it will do. */
export function PlanStartDialog({ defaults, plans, travelTable, onStarted, onClose }: Props) {
  const { t, i18n } = useWords('plans');
  const client = useQueryClient();
  const id = useId();
  // One dialog, one key: pressing again after a lost answer starts nothing twice.
  const [idempotencyKey] = useState(newKey);
  const [chosen, setChosen] = useState(defaults);
  const change = (next: Partial<PlanChoices>) => setChosen((old) => ({ ...old, ...next }));
  const start = useMutation(planMutations.start(client));
  const { aims } = chosen;
  const keepTo = (before: string) => {
    const others = aims.filter((aim) => aim !== 'unchanged');
    change({
      before: before || null,
      aims: before ? [...others.slice(0, -1), 'unchanged', ...others.slice(-1)] : others,
    });
  };
  return (
    <Modal
      open
      width={560}
      title={t('start.title')}
      okText={t('start.confirm')}
      cancelText={t('common:cancel')}
      confirmLoading={start.isPending}
      onOk={() =>
        start.mutate(
          { idempotencyKey, parameters: chosen },
          { onSuccess: (plan) => onStarted(plan.id) },
        )
      }
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <p>{t('start.effect')}</p>
        <h3>{t('start.aims')}</h3>
        <RankedList
          first={t('start.aimsFixed')}
          items={aims}
          labelOf={(aim) => t(`aim.${aim}`)}
          upLabel={(aim) => t('start.up', { aim })}
          onChange={(next) => change({ aims: next })}
        />
        <div className={styles.fields}>
          {travelTable && (
            <>
              <label htmlFor={`${id}-travel`}>{t('travel.by')}</label>
              <Select
                id={`${id}-travel`}
                value={chosen.travelTable ?? ''}
                onChange={(next: string) => change({ travelTable: next || null })}
                options={[
                  {
                    value: travelTable.id,
                    label: t('travel.table', {
                      at: formatInstant(travelTable.takenInAt),
                      pairs: formatCount(travelTable.pairs),
                    }),
                  },
                  { value: '', label: t('travel.straight') },
                ]}
              />
            </>
          )}
          <Limit id={`${id}-limit`} chosen={chosen} onChange={change} />
          <label htmlFor={`${id}-tier`}>{t('start.tier')}</label>
          <Select
            id={`${id}-tier`}
            value={chosen.tierRule}
            onChange={(tierRule: PlanChoices['tierRule']) => change({ tierRule })}
            options={TIERS.map((value) => ({ value, label: t(`tier.${value}`) }))}
          />
          <label htmlFor={`${id}-before`}>{t('start.before')}</label>
          <Select
            id={`${id}-before`}
            value={chosen.before ?? ''}
            onChange={keepTo}
            options={[
              { value: '', label: t('start.none') },
              ...plans
                .filter(({ state }) => state === 'complete')
                .map((plan) => ({ value: plan.id, label: formatInstant(plan.startedAt) })),
            ]}
          />
          <label htmlFor={`${id}-least`}>{t('start.least')}</label>
          <InputNumber
            id={`${id}-least`}
            min={1}
            max={200}
            precision={0}
            value={chosen.sample.least}
            onChange={(least) => least && change({ sample: { ...chosen.sample, least } })}
          />
          <label htmlFor={`${id}-percent`}>{t('start.percent')}</label>
          <InputNumber
            id={`${id}-percent`}
            min={1}
            max={100}
            precision={0}
            value={chosen.sample.percent}
            onChange={(percent) => percent && change({ sample: { ...chosen.sample, percent } })}
          />
        </div>
        {start.error && (
          <Alert type="error" showIcon title={errorSentence(i18n, toApiError(start.error))} />
        )}
      </div>
    </Modal>
  );
}

/** "No child beyond so much if it can be helped", in the unit that the plan goes by. */
function Limit({
  id,
  chosen,
  onChange,
}: {
  id: string;
  chosen: PlanChoices;
  onChange: (next: Partial<PlanChoices>) => void;
}) {
  const { t } = useWords('plans');
  const byTable = chosen.travelTable !== null;
  return (
    <>
      <label htmlFor={id}>{t(byTable ? 'travel.limit' : 'start.limit')}</label>
      <InputNumber
        id={id}
        min={byTable ? 1 : 100}
        max={byTable ? 600 : 100_000}
        step={byTable ? 5 : 500}
        precision={0}
        value={byTable ? chosen.limitMinutes : chosen.limitMetres}
        placeholder={t('start.limitHint')}
        onChange={(limit) => onChange(byTable ? { limitMinutes: limit } : { limitMetres: limit })}
      />
    </>
  );
}
