import { Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import type { ValueField } from './fact-values.ts';
import styles from './verification.module.css';

/** What one value can be; domain/rulebook says whether it fits. */
export type Value = string | number | boolean | Record<string, unknown>;

interface Props {
  id: string;
  field: ValueField;
  /** `undefined` while the answer is not whole. */
  onChange: (value: Value | undefined) => void;
}

export function ValueInput({ id, field, onChange }: Props) {
  const { t } = useWords();
  switch (field.type) {
    case 'choice':
      return (
        <Select id={id} options={field.options} onChange={(value: string) => onChange(value)} />
      );
    case 'yes-no':
      return (
        <Radio.Group
          id={id}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          onChange={(event) => onChange(event.target.value === 'yes')}
        />
      );
    case 'place':
      return <PlaceInput id={id} onChange={onChange} />;
    case 'number':
      return (
        <Input
          id={id}
          type="number"
          onChange={({ target }) =>
            onChange(target.value === '' ? undefined : Number(target.value))
          }
        />
      );
    case 'date':
    case 'text':
      return (
        <Input
          id={id}
          type={field.type}
          maxLength={300}
          onChange={({ target }) => onChange(target.value.trim() || undefined)}
        />
      );
    default: {
      const unhandled: never = field;
      return unhandled;
    }
  }
}

function PlaceInput({ id, onChange }: Omit<Props, 'field'>) {
  const { t } = useWords('verification');
  const { season, school } = useSeason();
  const { districtId } = useViewer();
  const [inside, setInside] = useState<boolean>();
  const own = season.schools.filter(
    (each) => each.ownership === 'public' && each.districtId === districtId,
  );
  return (
    <div className={styles.field}>
      <Radio.Group
        id={id}
        options={[
          { value: 'in', label: t('dialog.placeIn') },
          { value: 'outside', label: t('dialog.placeOutside') },
        ]}
        onChange={(event) => {
          setInside(event.target.value === 'in');
          onChange(event.target.value === 'in' ? undefined : { state: 'outside' });
        }}
      />
      {inside && (
        <Select<string[]>
          mode="multiple"
          aria-label={t('dialog.schools')}
          placeholder={t('dialog.schools')}
          showSearch={{ optionFilterProp: 'label' }}
          options={own.map((each) => ({ value: each.id, label: school(each.id) }))}
          onChange={(schoolIds) =>
            onChange(schoolIds.length > 0 ? { state: 'in', schoolIds } : undefined)
          }
        />
      )}
    </div>
  );
}
