import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFirstFocus } from '../../lib/use-first-focus.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { useToast } from '../../ui/toast.tsx';
import { schoolMutations, type SetPlan } from './mutations.ts';
import styles from './schools.module.css';

const LEAST_REASON = 2;

interface Props {
  plans: readonly (SetPlan & { was: { classes: number; classSize: number } | null })[];
  onClose: () => void;
  onDone: () => void;
}

/** Several plans set in one go, with one reason; all of them or none. */
export function ApplyDialog({ plans, onClose, onDone }: Props) {
  const { t, i18n } = useWords('capacities');
  const firstFocus = useFirstFocus();
  const { school } = useSeason();
  const toast = useToast();
  const id = useId();
  const [reason, setReason] = useState('');
  const apply = useMutation(schoolMutations.setPlans(useQueryClient()));
  const error = apply.error ? toApiError(apply.error) : null;
  const said = reason.trim();
  /** `plans.3` and what is below it: which of those sent the service speaks of. */
  const blamed = new Set(
    error?.problem?.errors?.flatMap(({ field }) => /^plans\.(\d+)/.exec(field)?.[1] ?? []),
  );
  return (
    <Modal
      open
      width={560}
      title={t('apply.title', { count: plans.length })}
      okText={t('apply.confirm')}
      cancelText={t('common:cancel')}
      confirmLoading={apply.isPending}
      okButtonProps={{ disabled: said.length < LEAST_REASON || error?.stale }}
      onOk={() =>
        apply.mutate(
          {
            reason: said,
            plans: plans.map(({ schoolId, version, classes, classSize }) => ({
              schoolId,
              version,
              classes,
              classSize,
            })),
          },
          {
            onSuccess: ({ changed }) => {
              void toast.success(t('apply.done', { count: changed }));
              onDone();
            },
          },
        )
      }
      onCancel={onClose}
    >
      <div className={styles.form}>
        <ul className={styles.applied}>
          {plans.map(({ schoolId, classes, classSize, was }, index) => (
            <li key={schoolId} data-wrong={blamed.has(String(index)) || undefined}>
              <span>{school(schoolId)}</span>
              <span>
                {was ? `${was.classes} × ${was.classSize}` : t('noPlan')} →{' '}
                <strong>
                  {classes} × {classSize}
                </strong>
              </span>
            </li>
          ))}
        </ul>
        <label htmlFor={id}>{t('common:reason')}</label>
        <Input.TextArea
          id={id}
          ref={firstFocus}
          rows={2}
          maxLength={500}
          value={reason}
          placeholder={t('common:reasonHint')}
          onChange={(event) => setReason(event.target.value)}
        />
        {error && (
          <Alert
            type={error.stale ? 'warning' : 'error'}
            showIcon
            title={error.stale ? t('apply.stale') : errorSentence(i18n, error)}
          />
        )}
      </div>
    </Modal>
  );
}
