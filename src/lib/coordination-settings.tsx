import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, InputNumber, Modal, Skeleton } from 'antd';
import { useId, useState } from 'react';
import type { CoordinationSettingsVersion } from '../../server/contract/coordination-settings.ts';
import {
  coordinationSettingsQuery,
  saveCoordinationSettings,
} from '../api/coordination-settings.ts';
import { useWords } from '../i18n/use-words.ts';
import { ErrorPanel } from '../ui/error-panel.tsx';
import { RankedList } from '../ui/ranked-list.tsx';
import { useToast } from '../ui/toast.tsx';
import styles from './coordination-settings.module.css';
import { formatCount, formatInstant } from './format.ts';
import { SettingsFoot } from './settings-foot.tsx';
import { usePersonName } from './use-person-name.ts';
import { useViewer } from './use-viewer.ts';

/** What the letter leaves open and a supervisor says: officers see it, with every version that stood before. */
export function CoordinationSettings() {
  const { t } = useWords('coordinationSettings');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {open && <SettingsDialog onClose={() => setOpen(false)} />}
    </>
  );
}

type ReasonOrder = CoordinationSettingsVersion['reasonOrder'];

/** In which order the queue is served, and where that is said. */
export function ServedOrder({ order }: { order: ReasonOrder }) {
  const { t } = useWords('coordinationSettings');
  return (
    <div className={styles.order}>
      <ReasonList order={order} />
      <p>{t('reasonOrderHint')}</p>
      <CoordinationSettings />
    </div>
  );
}

function ReasonList(props: { order: ReasonOrder; onChange?: (order: ReasonOrder) => void }) {
  const { t } = useWords('coordinationSettings');
  return (
    <RankedList
      items={props.order}
      labelOf={(reason) => t(`domain:reason.${reason}`)}
      upLabel={(reason) => t('up', { reason })}
      onChange={props.onChange}
      last={t('falseLast')}
    />
  );
}

function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords('coordinationSettings');
  // A form begun on what was known before would be refused, and its order would be the old one.
  const query = useQuery({ ...coordinationSettingsQuery(), refetchOnMount: 'always' });
  const { data, error, refetch } = query;
  const standing = query.isFetchedAfterMount ? data?.versions[0] : undefined;
  return (
    <Modal open title={t('title')} footer={null} onCancel={onClose}>
      <div className={styles.form}>
        <p>{t('about')}</p>
        {data && standing ? (
          <>
            <Form standing={standing} onDone={onClose} />
            <History versions={data.versions} />
          </>
        ) : error ? (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton active />
        )}
      </div>
    </Modal>
  );
}

function Form({ standing, onDone }: { standing: CoordinationSettingsVersion; onDone: () => void }) {
  const { t } = useWords('coordinationSettings');
  const ids = useId();
  const toast = useToast();
  const mine = useViewer().role === 'supervisor';
  const save = useMutation(saveCoordinationSettings());
  // A colleague's version that comes meanwhile is not mixed with what is typed here: saving it is refused.
  const [version] = useState(standing.version);
  const [gain, setGain] = useState<number | null>(standing.leastGainMetres);
  const [days, setDays] = useState<number | null>(standing.reconsiderationDays);
  const [order, setOrder] = useState(standing.reasonOrder);
  const same =
    gain === standing.leastGainMetres &&
    days === standing.reconsiderationDays &&
    order.join() === standing.reasonOrder.join();
  const because =
    gain === null || days === null ? 'field-empty' : same ? 'settings-unchanged' : null;
  const submit = (reason: string) => {
    if (gain === null || days === null) return;
    save.mutate(
      {
        reasonOrder: order,
        leastGainMetres: gain,
        reconsiderationDays: days,
        version,
        reason,
      },
      {
        onSuccess: (saved) => {
          void toast.success(t('saved', { n: saved.version }));
          onDone();
        },
      },
    );
  };
  return (
    <>
      <section aria-labelledby={`${ids}order`}>
        <h3 id={`${ids}order`}>{t('reasonOrder')}</h3>
        {mine ? <ReasonList order={order} onChange={setOrder} /> : <ReasonList order={order} />}
        <p>{t('reasonOrderHint')}</p>
      </section>
      <div className={styles.figures}>
        <label htmlFor={`${ids}gain`}>
          {t('leastGainMetres')}
          <InputNumber
            id={`${ids}gain`}
            min={0}
            max={20_000}
            precision={0}
            readOnly={!mine}
            value={gain}
            onChange={setGain}
          />
        </label>
        <label htmlFor={`${ids}days`}>
          {t('reconsiderationDays')}
          <InputNumber
            id={`${ids}days`}
            min={1}
            max={60}
            precision={0}
            readOnly={!mine}
            value={days}
            onChange={setDays}
          />
        </label>
      </div>
      <SettingsFoot
        because={because}
        saving={save.isPending}
        error={save.error}
        stale={t('stale')}
        onSave={submit}
      />
    </>
  );
}

function History({ versions }: { versions: readonly CoordinationSettingsVersion[] }) {
  const { t } = useWords('coordinationSettings');
  const personName = usePersonName();
  return (
    <section aria-label={t('history')}>
      <h3>{t('history')}</h3>
      <ol className={styles.versions}>
        {versions.map((each) => (
          <li key={each.version}>
            <strong>{each.version === 0 ? t('default') : t('version', { n: each.version })}</strong>{' '}
            {t('line', { gain: formatCount(each.leastGainMetres), days: each.reconsiderationDays })}
            <div>
              {t('orderLine', {
                order: each.reasonOrder
                  .map((reason) => t(`domain:reasonShort.${reason}`))
                  .join(t('next')),
              })}
            </div>
            {each.setAt && (
              <div>
                {each.reason}{' '}
                <span>
                  {personName(each.setBy)} {formatInstant(each.setAt)}
                </span>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
