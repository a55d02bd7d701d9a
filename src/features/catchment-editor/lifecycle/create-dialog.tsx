import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input, Modal, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import type { Edition, EditionDetail } from '../../../../server/contract/catchments.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useFirstFocus } from '../../../lib/use-first-focus.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import { useToast } from '../../../ui/toast.tsx';
import { editionName } from './edition-name.ts';
import styles from './lifecycle.module.css';
import { lifecycleMutations } from './mutations.ts';
import { Refusal } from './refusal.tsx';

/** `crypto.randomUUID` is missing on offices' plain http addresses. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(
    '-',
  );
}

const EMPTY = '';

interface Props {
  districtId: string;
  editions: readonly Edition[];
  /** What it is begun from, where that was said already. */
  basedOn?: Edition;
  /** A correction of `basedOn`, which is published. */
  corrects?: boolean;
  onClose: () => void;
  onCreated: (edition: EditionDetail) => void;
}

/** A new draft: from the edition in force, from last year's, from another draft, or from nothing. */
export function CreateDialog(props: Props) {
  const { districtId, editions, onClose } = props;
  const { t } = useWords('editions');
  const firstFocus = useFirstFocus();
  const { season, district } = useSeason();
  const toast = useToast();
  const ids = { year: useId(), name: useId(), base: useId() };
  // One dialog, one key: pressing again after a lost answer begins nothing twice.
  const [idempotencyKey] = useState(newKey);
  const inForceOf = (of: number) =>
    editions.find((edition) => edition.year === of && edition.state === 'published');
  const [year, setYear] = useState(
    props.corrects && props.basedOn ? props.basedOn.year : season.season,
  );
  const inForce = inForceOf(year);
  const [base, setBase] = useState(
    (props.basedOn ?? inForceOf(season.season) ?? editions[0])?.id ?? EMPTY,
  );
  const [corrects, setCorrects] = useState(true);
  const [name, setName] = useState('');
  const create = useMutation(lifecycleMutations.create(useQueryClient()));
  const said = name.trim();
  const submit = () =>
    create.mutate(
      {
        idempotencyKey,
        districtId,
        year,
        name: said,
        basedOn: base === EMPTY ? null : base,
        corrects: inForce && corrects ? inForce.id : null,
      },
      {
        onSuccess: (edition) => {
          void toast.success(t('create.done'));
          props.onCreated(edition);
        },
      },
    );
  return (
    <Modal
      open
      width={560}
      title={t(props.corrects ? 'create.correctionTitle' : 'create.title', {
        district: district(districtId),
      })}
      okText={t('create.confirm')}
      cancelText={t('common:cancel')}
      confirmLoading={create.isPending}
      okButtonProps={{
        disabled: said === '',
        title: said === '' ? t('create.nameFirst') : undefined,
      }}
      onOk={submit}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <label htmlFor={ids.name}>{t('create.name')}</label>
        <Input
          id={ids.name}
          ref={firstFocus}
          maxLength={100}
          value={name}
          placeholder={t('create.namePlaceholder')}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => {
            if (said !== '' && !create.isPending) submit();
          }}
        />
        <label htmlFor={ids.year}>{t('create.year')}</label>
        <Select
          id={ids.year}
          value={year}
          disabled={props.corrects}
          onChange={setYear}
          options={[season.season, season.season + 1].map((each) => ({
            value: each,
            label: t('year', { year: each }),
          }))}
        />
        <label htmlFor={ids.base}>{t('create.base')}</label>
        <Select
          id={ids.base}
          value={base}
          onChange={setBase}
          options={[
            ...editions.map((edition) => ({
              value: edition.id,
              label: `${editionName(t, edition)} · ${t(`state.${edition.state}`)}`,
            })),
            { value: EMPTY, label: t('create.empty') },
          ]}
        />
        {inForce && (
          <Radio.Group
            className={styles.wide}
            aria-label={t('create.purpose')}
            value={corrects}
            onChange={({ target }) => setCorrects(target.value as boolean)}
            options={[
              { value: true, label: t('create.asCorrection', { year }) },
              { value: false, label: t('create.asStudy') },
            ]}
          />
        )}
        <div className={styles.wide}>
          <Refusal error={create.error} />
        </div>
      </div>
    </Modal>
  );
}
