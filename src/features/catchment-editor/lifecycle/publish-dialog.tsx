import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Input, Modal, Skeleton } from 'antd';
import { useId, useState } from 'react';
import type { Edition } from '../../../../server/contract/catchments.ts';
import { useWords } from '../../../i18n/use-words.ts';

import { ErrorPanel } from '../../../ui/error-panel.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { editionName } from './edition-name.ts';
import { ImpactSums } from './impact-sums.tsx';
import styles from './lifecycle.module.css';
import { lifecycleMutations } from './mutations.ts';
import { lifecycleQueries } from './queries.ts';
import { Refusal } from './refusal.tsx';
import { usePersonName } from '../../../lib/use-person-name.ts';

interface Props {
  edition: Edition;
  onClose: () => void;
}

/** The second pair of eyes: what is made public, what it does, and from when. */
export function PublishDialog({ edition, onClose }: Props) {
  const { t } = useWords('editions');
  const personName = usePersonName();
  const toast = useToast();
  const client = useQueryClient();
  const id = useId();
  const [read, setRead] = useState(false);
  const [embargo, setEmbargo] = useState('');
  const impact = useQuery(lifecycleQueries.impact(edition.id));
  const publish = useMutation(lifecycleMutations.publish(client, edition.id));
  const editors = edition.editors.map(personName).join(t('and'));
  return (
    <Modal
      open
      width={620}
      title={t('publish.title', { edition: editionName(t, edition) })}
      okText={t(embargo === '' ? 'publish.now' : 'publish.later')}
      cancelText={t('common:cancel')}
      confirmLoading={publish.isPending}
      okButtonProps={{ disabled: !read }}
      onOk={() =>
        publish.mutate(
          {
            version: edition.version,
            embargoUntil: embargo === '' ? null : `${embargo}:00+08:00`,
          },
          {
            onSuccess: ({ edition: { state } }) => {
              void toast.success(t(state === 'published' ? 'publish.done' : 'publish.scheduled'));
              onClose();
            },
          },
        )
      }
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <p>{t('publish.fourEyes', { editors })}</p>
        {edition.correctsId !== null && <p>{t('publish.correction')}</p>}
        {impact.error && <ErrorPanel error={impact.error} onRetry={() => void impact.refetch()} />}
        {impact.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
        {impact.data && <ImpactSums impact={impact.data} />}
        <div className={styles.embargo}>
          <label htmlFor={id}>{t('publish.embargo')}</label>
          <Input
            id={id}
            type="datetime-local"
            value={embargo}
            onChange={(event) => setEmbargo(event.target.value)}
          />
          <span className={styles.faint}>{t('publish.embargoHint')}</span>
        </div>
        <p>
          <strong>{t('publish.final')}</strong>
        </p>
        {/* Not before there is something to check; a district's first edition has nothing to be compared with. */}
        {!impact.isPending && (
          <Checkbox checked={read} onChange={(event) => setRead(event.target.checked)}>
            {t('publish.read')}
          </Checkbox>
        )}
        <Refusal error={publish.error} />
      </div>
    </Modal>
  );
}
