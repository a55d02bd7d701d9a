import { useQuery } from '@tanstack/react-query';
import { Modal, Select } from 'antd';
import { useId, useRef, useState, type ComponentRef, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import styles from './coordination.module.css';
import type { Step } from './mutations.ts';
import { coordinationQueries } from './queries.ts';

interface Props {
  number: string;
  name: string;
  /** Where this child is held a place. */
  schoolId: string | null;
  pending: boolean;
  error: ReactNode;
  onSwap: (step: Extract<Step, { name: 'swap' }>) => void;
  onClose: () => void;
}

/** Two of one's own holds change places at once, also where both schools are full. */
export function SwapDialog({ number, name, schoolId, pending, error, onSwap, onClose }: Props) {
  const { t } = useWords('coordination');
  const { school } = useSeason();
  const viewer = useViewer();
  const id = useId();
  const choice = useRef<ComponentRef<typeof Select>>(null);
  const held = useQuery(
    coordinationQueries.list({ district: undefined, status: 'held', q: undefined, page: 1 }),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const own = (held.data?.rows ?? []).filter(
    (row) =>
      row.pendingBy === viewer.id &&
      row.collectionNumber !== number &&
      row.pendingSchoolId !== schoolId,
  );
  // Where there is nothing to choose it is chosen.
  const other =
    own.find((row) => row.collectionNumber === chosen) ?? (own.length === 1 ? own[0] : undefined);
  return (
    <Modal
      open
      width={480}
      // After the dialog has taken the focus for itself.
      afterOpenChange={(open) => open && choice.current?.focus()}
      title={t('swap.title', { name, school: school(schoolId) })}
      okText={t('swap.name')}
      cancelText={t('common:cancel')}
      confirmLoading={pending}
      okButtonProps={{ disabled: !other }}
      onOk={() => {
        if (!other?.pendingSchoolId) return;
        onSwap({
          name: 'swap',
          with: other.collectionNumber,
          withVersion: other.version,
          schoolId: other.pendingSchoolId,
        });
      }}
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <p>{t('swap.effect')}</p>
        <label htmlFor={id}>{t('swap.with')}</label>
        <Select
          id={id}
          ref={choice}
          value={other?.collectionNumber ?? null}
          loading={held.isPending}
          placeholder={t(own.length === 0 ? 'swap.none' : 'swap.with')}
          onChange={setChosen}
          options={own.map((row) => ({
            value: row.collectionNumber,
            label: `${row.name} ${row.collectionNumber} · ${school(row.pendingSchoolId)}`,
          }))}
        />
        {error}
      </div>
    </Modal>
  );
}
