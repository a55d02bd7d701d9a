import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import type { DistrictThresholds } from '../../../server/contract/rulebook.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { useFirstField } from '../../lib/use-first-focus.ts';
import { useToast } from '../../ui/toast.tsx';
import { rulebookMutations } from './mutations.ts';
import styles from './rulebook.module.css';
import { ReasonField } from './reason-field.tsx';

const LEVELS = ['red', 'orange', 'yellow'] as const;
const CATEGORIES = [1, 2, 3, 4, 5, 6, 7];

export function ThresholdsDialog({
  standing,
  onClose,
}: {
  standing: DistrictThresholds;
  onClose: () => void;
}) {
  const { t, i18n } = useWords('rulebookPages');
  const toast = useToast();
  const district = useSeason().district(standing.districtId);
  const client = useQueryClient();
  const [thresholds, setThresholds] = useState(standing.thresholds);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const firstField = useFirstField();
  const save = useMutation(rulebookMutations.setThresholds(client));
  const error = save.error ? toApiError(save.error) : null;
  const missing = reason.trim().length < 2;
  const submit = () => {
    setTried(true);
    if (missing) return;
    const { districtId, version } = standing;
    save.mutate(
      { districtId, version, thresholds, reason: reason.trim() },
      {
        onSuccess: () => {
          void toast.success(t('thresholds.saved', { district }));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('thresholds.dialog', { district })}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ loading: save.isPending, disabled: error?.stale }}
      onOk={submit}
      onCancel={onClose}
    >
      <div ref={firstField} className={styles.stack}>
        {LEVELS.map((level) => {
          const { categories, percent } = thresholds[level];
          const name = t(`thresholds.level.${level}`);
          const change = (part: Partial<(typeof thresholds)[typeof level]>) =>
            setThresholds({ ...thresholds, [level]: { ...thresholds[level], ...part } });
          return (
            <fieldset key={level} className={styles.level} data-level={level}>
              <legend>{name}</legend>
              <Checkbox.Group
                aria-label={t('thresholds.categories', { level: name })}
                options={CATEGORIES.map((n) => ({ value: n, label: t('domain:category', { n }) }))}
                value={categories}
                onChange={(chosen) => change({ categories: chosen.toSorted((a, b) => a - b) })}
              />
              <InputNumber
                aria-label={t('thresholds.percent', { level: name })}
                min={1}
                max={200}
                precision={0}
                suffix="%"
                value={percent}
                onChange={(value) => change({ percent: value ?? 100 })}
              />
            </fieldset>
          );
        })}
        <ReasonField reason={reason} wrong={tried && missing} onChange={setReason} />
        {error && (
          <Alert
            role="alert"
            type={error.stale ? 'warning' : 'error'}
            showIcon
            title={error.stale ? t('thresholds.stale') : errorSentence(i18n, error)}
          />
        )}
      </div>
    </Modal>
  );
}
