import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import type { RosterRow } from '../../../server/contract/check-in.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence, refusalSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './batch-dialog.module.css';
import { deskName } from './desk-name.tsx';
import { checkInMutations } from './mutations.ts';

/** Several at once, with care: first what would happen to each, then the yes, then a receipt. */
export function BatchDialog({
  rows,
  onClose,
}: {
  rows: readonly RosterRow[];
  onClose: (done: boolean) => void;
}) {
  const { t, i18n } = useWords('desk');
  // The same keys at every try, so that an answer that was lost checks nobody in twice.
  const [items] = useState(() =>
    rows.map(({ collectionNumber, version }) => ({
      collectionNumber,
      version,
      key: `batch-${crypto.getRandomValues(new Uint32Array(3)).join('-')}`,
    })),
  );
  const trial = useMutation(checkInMutations.batch());
  const done = useMutation(checkInMutations.batch());
  const tryOut = useEffectEvent(() => trial.mutate({ dryRun: true, desk: deskName(), items }));
  useEffect(() => tryOut(), []);

  const names = new Map(rows.map((row) => [row.collectionNumber, row.name]));
  const receipt = done.data ?? trial.data;
  const good = (trial.data?.results ?? []).filter(({ outcome }) => outcome !== 'refused');
  const counted = (done.data?.results ?? []).reduce(
    (sum, { outcome }) =>
      outcome === 'refused' ? { ...sum, refused: sum.refused + 1 } : { ...sum, done: sum.done + 1 },
    { done: 0, refused: 0 },
  );
  const error = done.error ?? trial.error;
  const confirm = () => {
    const may = new Set(good.map(({ collectionNumber }) => collectionNumber));
    done.mutate({
      dryRun: false,
      desk: deskName(),
      items: items.filter(({ collectionNumber }) => may.has(collectionNumber)),
    });
  };

  return (
    <Modal
      open
      width={520}
      title={t('batch.title')}
      onCancel={() => onClose(done.isSuccess)}
      footer={
        done.data ? (
          <>
            <Button onClick={() => print()}>{t('batch.print')}</Button>
            <Button type="primary" onClick={() => onClose(true)}>
              {t('batch.close')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => onClose(false)}>{t('common:cancel')}</Button>
            <Button
              type="primary"
              disabled={good.length === 0}
              loading={done.isPending || trial.isPending}
              onClick={confirm}
            >
              {done.error
                ? t('batch.retry')
                : good.length === 0 && trial.data
                  ? t('batch.none')
                  : t('batch.confirm', { n: good.length })}
            </Button>
          </>
        )
      }
    >
      <div className={styles.batch}>
        {done.data ? (
          <p role="status">
            <strong>{t('batch.done', counted)}</strong>
            <br />
            {t('batch.receipt', { receipt: done.data.receipt })}
          </p>
        ) : (
          <p>{t('batch.hint')}</p>
        )}
        {error && (
          <Alert
            type="error"
            showIcon
            title={errorSentence(i18n, toApiError(error))}
            description={done.error ? t('batch.repeat') : undefined}
          />
        )}
        <ul>
          {receipt?.results.map(({ collectionNumber, outcome, code }) => (
            <li key={collectionNumber}>
              <strong>{names.get(collectionNumber)}</strong>
              <span>{collectionNumber}</span>
              <Tag tone={outcome === 'refused' ? 'bad' : 'good'}>
                {t(`batch.outcome.${outcome}`)}
              </Tag>
              {code && <p className={styles.why}>{refusalSentence(i18n, code)}</p>}
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}
