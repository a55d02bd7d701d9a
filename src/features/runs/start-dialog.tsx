import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Input, Modal, Select, Skeleton } from 'antd';
import { useId, useState } from 'react';
import type { StraddleRule } from '../../../domain/allocation/placement.ts';
import type { Run } from '../../../server/contract/runs.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { STRADDLE_CHOICES } from './choices.ts';
import { runMutations } from './mutations.ts';
import { PreflightList } from './preflight-list.tsx';
import { runQueries } from './queries.ts';
import styles from './runs.module.css';

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

/** What a run will do, what was found before it, and by which rule it cuts a category that does not fit. */
export function StartDialog({ kind, onClose }: Props) {
  const { t, i18n } = useWords('runs');
  const viewer = useViewer();
  const { season, district } = useSeason();
  const client = useQueryClient();
  const id = useId();
  // One dialog, one key: pressing again after a lost answer starts nothing twice.
  const [idempotencyKey] = useState(newKey);
  const [straddle, setStraddle] = useState<StraddleRule | null>(null);
  const [seed, setSeed] = useState('');
  const before = useQuery(runQueries.preflight(kind));
  const start = useMutation(runMutations.start(client));
  const scope = viewer.districtId ? district(viewer.districtId) : t('wholeCity');
  // Where a formal run stands, another one can only correct it.
  const corrects = kind === 'formal' ? (before.data?.standing ?? null) : null;
  const findings = (before.data?.findings ?? []).filter(
    ({ code }) => corrects === null || code !== 'formal-already-published',
  );
  const blocked = findings.some(({ weight }) => weight === 'blocker') && kind === 'formal';
  const rule = straddle ?? before.data?.straddle;
  const draws = rule === 'seeded-draw';
  return (
    <Modal
      open
      width={560}
      title={t(corrects ? 'start.titleCorrection' : 'start.title', {
        kind: t(`domain:runKind.${kind}`),
      })}
      okText={t('start.confirm')}
      cancelText={t('common:cancel')}
      confirmLoading={start.isPending}
      okButtonProps={{ disabled: blocked || !before.data }}
      onOk={() =>
        start.mutate(
          {
            kind,
            idempotencyKey,
            straddle: straddle ?? undefined,
            seed: draws && seed.trim() ? seed.trim() : undefined,
            corrects: corrects ?? undefined,
          },
          { onSuccess: onClose },
        )
      }
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <p>{t(`start.${kind}`, { scope, year: season.season, before: season.season - 1 })}</p>
        {corrects && <Alert type="info" showIcon title={t('start.correction')} />}
        <section className={styles.section} aria-label={t('preflight.title')}>
          <h3>{t('preflight.title')}</h3>
          {before.error && (
            <ErrorPanel error={before.error} onRetry={() => void before.refetch()} />
          )}
          {before.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
          {before.data && <PreflightList findings={findings} />}
          {blocked && <p className={styles.blocked}>{t('preflight.blocked')}</p>}
        </section>
        <label htmlFor={`${id}-rule`}>{t('start.straddle')}</label>
        <Select
          id={`${id}-rule`}
          value={rule}
          onChange={(next: StraddleRule) => setStraddle(next)}
          options={STRADDLE_CHOICES.map((value) => ({ value, label: t(`straddle.${value}`) }))}
        />
        {draws && (
          <>
            <label htmlFor={`${id}-seed`}>{t('start.seed')}</label>
            <Input
              id={`${id}-seed`}
              value={seed}
              maxLength={100}
              placeholder={t('start.seedHint')}
              onChange={(event) => setSeed(event.target.value)}
            />
          </>
        )}
        <p className={styles.faint}>{t('start.safe')}</p>
        {start.error && (
          <Alert type="error" showIcon title={errorSentence(i18n, toApiError(start.error))} />
        )}
      </div>
    </Modal>
  );
}
