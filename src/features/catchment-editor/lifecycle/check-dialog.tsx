import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Modal, Skeleton } from 'antd';
import { toApiError } from '../../../api/errors.ts';
import type { Edition } from '../../../../server/contract/catchments.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { ErrorPanel } from '../../../ui/error-panel.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { editionName } from './edition-name.ts';
import { Findings } from './findings.tsx';
import styles from './lifecycle.module.css';
import { lifecycleMutations } from './mutations.ts';
import { lifecycleQueries } from './queries.ts';
import { Refusal } from './refusal.tsx';

interface Props {
  edition: Edition;
  onClose: () => void;
}

/** Draft → checked: what the service finds in it, and only without anything that blocks it passes. */
export function CheckDialog({ edition, onClose }: Props) {
  const { t } = useWords('editions');
  const toast = useToast();
  const client = useQueryClient();
  const checks = useQuery(lifecycleQueries.checks(edition.id));
  const check = useMutation(lifecycleMutations.check(client, edition.id));
  const blocked = checks.data !== undefined && checks.data.blocking > 0;
  const refused = check.error && toApiError(check.error).code !== 'blocking-checks';
  return (
    <Modal
      open
      width={620}
      title={t('check.title', { edition: editionName(t, edition) })}
      okText={t('check.confirm')}
      cancelText={t('common:close')}
      confirmLoading={check.isPending}
      okButtonProps={{ disabled: !checks.data || blocked || checks.isFetching }}
      onOk={() =>
        check.mutate(
          { version: checks.data?.version ?? edition.version },
          {
            onSuccess: () => {
              void toast.success(t('check.done'));
              onClose();
            },
          },
        )
      }
      onCancel={onClose}
    >
      <div className={styles.dialog} aria-live="polite">
        {checks.error && <ErrorPanel error={checks.error} onRetry={() => void checks.refetch()} />}
        {checks.isPending && <Skeleton active />}
        {checks.data && <Findings checks={checks.data} />}
        {blocked && <p className={styles.barred}>{t('check.blocked')}</p>}
        {refused && <Refusal error={check.error} />}
      </div>
    </Modal>
  );
}
