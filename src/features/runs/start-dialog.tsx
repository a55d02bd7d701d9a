import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { Run } from '../../../server/contract/runs.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { runMutations } from './mutations.ts';

/** `crypto.randomUUID` is missing on offices' plain http addresses. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(
    '-',
  );
}

interface Props {
  kind: Run['kind'];
  onClose: () => void;
}

export function StartDialog({ kind, onClose }: Props) {
  const { t, i18n } = useWords('runs');
  const viewer = useViewer();
  const { season, district } = useSeason();
  const client = useQueryClient();
  // One dialog, one key: pressing again after a lost answer starts nothing twice.
  const [idempotencyKey] = useState(newKey);
  const start = useMutation(runMutations.start(client));
  const scope = viewer.districtId ? district(viewer.districtId) : t('wholeCity');
  return (
    <Modal
      open
      width={480}
      title={t('start.title', { kind: t(`domain:runKind.${kind}`) })}
      okText={t('start.confirm')}
      cancelText={t('common:cancel')}
      confirmLoading={start.isPending}
      onOk={() => start.mutate({ kind, idempotencyKey }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <p>{t(`start.${kind}`, { scope, year: season.season, before: season.season - 1 })}</p>
      <p>{t('start.safe')}</p>
      {start.error && (
        <Alert type="error" showIcon title={errorSentence(i18n, toApiError(start.error))} />
      )}
    </Modal>
  );
}
