import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { Edition } from '../../../../server/contract/catchments.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useToast } from '../../../ui/toast.tsx';
import { editionName } from './edition-name.ts';
import styles from './lifecycle.module.css';
import { lifecycleMutations } from './mutations.ts';
import { Refusal } from './refusal.tsx';

/** A draft is put away. What was published never can be. */
export function DiscardDialog({
  edition,
  onClose,
  onDone,
}: {
  edition: Edition;
  onClose: () => void;
  onDone?: () => void;
}) {
  const { t } = useWords('editions');
  const toast = useToast();
  const discard = useMutation(lifecycleMutations.discard(useQueryClient(), edition.id));
  return (
    <Modal
      open
      title={t('discard.title', { edition: editionName(t, edition) })}
      okText={t('action.discard')}
      okButtonProps={{ danger: true }}
      cancelText={t('common:cancel')}
      confirmLoading={discard.isPending}
      onOk={() =>
        discard.mutate(
          { version: edition.version },
          {
            onSuccess: () => {
              void toast.success(t('discard.done'));
              onClose();
              onDone?.();
            },
          },
        )
      }
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <p>{t('discard.hint')}</p>
        <Refusal error={discard.error} />
      </div>
    </Modal>
  );
}
