import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Action } from '../../../server/contract/case.ts';
import type { PlanDetail, PlanPlaceRow } from '../../../server/contract/plans.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence, refusalSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { planMutations, type BatchStep } from './plan-mutations.ts';
import styles from './plan.module.css';
import { StepDialog } from './step-dialog.tsx';

const allowed: Pick<Action, 'allowed' | 'because'> = { allowed: true, because: null };
const barred = (because: string): Pick<Action, 'allowed' | 'because'> => ({
  allowed: false,
  because,
});

interface Props {
  plan: PlanDetail;
  /** Ticked by the reader and still to approve, of the rows on the screen. */
  seen: readonly PlanPlaceRow[];
  onSample: () => void;
}

interface Asked {
  what: 'propose' | 'approve' | 'approve-seen' | 'return' | 'return-seen';
  /** As they stood when it was asked: what a colleague adjusts meanwhile is not proposed unseen. */
  version: number;
  count: number;
  numbers: string[];
}

/** How far the batch has come, and what the reader may do next: propose, look at the sample, approve, return. */
export function PlanBatch({ plan, seen, onSample }: Props) {
  const { t, i18n } = useWords('plans');
  const viewer = useViewer();
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const batch = useMutation(planMutations.batch(client, plan.id, setDone));
  const [asked, setAsked] = useState<Asked | null>(null);
  const [reason, setReason] = useState('');
  const { counts, sample } = plan;
  const officer = viewer.role === 'officer';
  const own = plan.proposedBy === viewer.id;
  const waiting = counts.open + counts.refused;
  const complete = sample.checked === sample.size;
  const second = (rest: Pick<Action, 'allowed' | 'because'>) => {
    if (!officer) return barred('wrong-role');
    if (own) return barred('four-eyes');
    return counts.proposed === 0 ? barred('nothing-proposed') : rest;
  };
  const numbers = seen.map(({ collectionNumber }) => collectionNumber);
  const open = (what: Asked['what']) => {
    setReason(what === 'propose' ? t('batch.reason') : '');
    batch.reset();
    setDone(0);
    const count = what.endsWith('-seen')
      ? numbers.length
      : what === 'propose'
        ? waiting
        : counts.proposed;
    setAsked({ what, version: plan.version, count, numbers });
  };
  const stepOf = ({ what, version, numbers: collectionNumbers }: Asked, why: string): BatchStep => {
    switch (what) {
      case 'propose':
        return { name: 'propose', version, reason: why };
      case 'approve':
        return { name: 'approve' };
      case 'approve-seen':
        return { name: 'approve', collectionNumbers };
      case 'return':
        return { name: 'return', reason: why };
      case 'return-seen':
        return { name: 'return', collectionNumbers, reason: why };
    }
  };
  const verb = asked?.what.startsWith('approve')
    ? 'approve'
    : asked?.what.startsWith('return')
      ? 'return'
      : 'propose';
  const count = asked?.count ?? 0;
  const error = batch.error ? toApiError(batch.error) : null;
  return (
    <section className={styles.batch} aria-label={t('batch.label')}>
      <div className={styles.batchLine}>
        <span>{t('batch.counts', { ...counts })}</span>
        {sample.seed !== null && counts.proposed > 0 && (
          <Button size="small" title={t('batch.sampleHint')} onClick={onSample}>
            {t('batch.sample', { ...sample, seed: sample.seed.slice(0, 8) })}
          </Button>
        )}
        <span className={styles.space} />
        <ActionButton
          type={counts.proposed === 0 ? 'primary' : 'default'}
          action={
            officer ? (waiting > 0 ? allowed : barred('already-proposed')) : barred('wrong-role')
          }
          onClick={() => open('propose')}
        >
          {t('batch.propose')}
        </ActionButton>
        {numbers.length > 0 && (
          <>
            <ActionButton action={second(allowed)} onClick={() => open('approve-seen')}>
              {t('batch.approvePart', { count: numbers.length })}
            </ActionButton>
            <ActionButton action={second(allowed)} onClick={() => open('return-seen')}>
              {t('batch.returnPart', { count: numbers.length })}
            </ActionButton>
          </>
        )}
        <ActionButton
          type={counts.proposed > 0 ? 'primary' : 'default'}
          action={second(complete ? allowed : barred('sample-not-checked'))}
          onClick={() => open('approve')}
        >
          {t('batch.approve')}
        </ActionButton>
        <ActionButton
          action={
            officer
              ? counts.proposed > 0
                ? allowed
                : barred('nothing-proposed')
              : barred('wrong-role')
          }
          onClick={() => open('return')}
        >
          {own ? t('batch.withdraw') : t('batch.return')}
        </ActionButton>
        {counts.approved > 0 && (
          <Link to={paths.coordinationNotices(plan.id)}>
            {t('batch.notices', { count: counts.approved })}
          </Link>
        )}
      </div>
      {batch.data && (
        <Alert
          type={
            batch.data.refused.length > 0 ? 'warning' : batch.data.done === 0 ? 'info' : 'success'
          }
          showIcon
          closable
          title={
            batch.data.refused.length > 0
              ? `${t('batch.done', { done: batch.data.done })} ${t('batch.refused', { count: batch.data.refused.length })}`
              : batch.data.done === 0
                ? t('batch.nothing')
                : t('batch.done', { done: batch.data.done })
          }
          description={
            batch.data.refused.length > 0 && (
              <ul className={styles.refused}>
                {batch.data.refused.map(({ collectionNumber, code }) => (
                  <li key={collectionNumber}>
                    {t('batch.refusedRow', {
                      number: collectionNumber,
                      why: refusalSentence(i18n, code),
                    })}
                  </li>
                ))}
              </ul>
            )
          }
        />
      )}
      {asked && (
        <StepDialog
          title={t(`batch.${verb}Title`, { count })}
          effect={t(`batch.${verb}Effect`)}
          // A part says so: "all" on the button of three children would frighten anybody.
          confirm={
            asked.what === 'approve-seen' || asked.what === 'return-seen'
              ? t(asked.what === 'approve-seen' ? 'batch.approvePart' : 'batch.returnPart', {
                  count,
                })
              : own && verb === 'return'
                ? t('batch.withdraw')
                : t(`batch.${verb}`)
          }
          presets={
            verb === 'approve'
              ? null
              : verb === 'propose'
                ? [t('batch.reason')]
                : [t('coordination:preset.other'), t('coordination:preset.facts')]
          }
          draft={reason}
          onDraft={setReason}
          pending={batch.isPending}
          error={
            error ? (
              <Alert type="error" showIcon title={errorSentence(i18n, error)} />
            ) : (
              batch.isPending && <p role="status">{t('batch.working', { done })}</p>
            )
          }
          onConfirm={(why) => batch.mutate(stepOf(asked, why), { onSuccess: () => setAsked(null) })}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
