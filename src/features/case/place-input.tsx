import { Radio, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { useCase } from './case-context.ts';
import styles from './dialogs.module.css';
import type { FactInputProps } from './fact-value.ts';

/** Where a home or a register lies: in the catchment of these schools, or in none. */
export function PlaceInput({ id, invalid, onChange }: FactInputProps) {
  const { t } = useWords('case');
  const { view } = useCase();
  const { season, school, district } = useSeason();
  const [state, setState] = useState<'in' | 'outside'>();
  const [schoolIds, setSchoolIds] = useState<string[]>([]);
  const own = view.applicant.districtId;
  const choices = (mine: boolean) =>
    season.schools
      .filter((each) => each.ownership === 'public' && (each.districtId === own) === mine)
      .map((each) => ({ value: each.id, label: school(each.id) }));
  const answer = (next: 'in' | 'outside', ids: string[]) => {
    setState(next);
    setSchoolIds(ids);
    if (next === 'outside') onChange({ state: 'outside' });
    else onChange(ids.length > 0 ? { state: 'in', schoolIds: ids } : undefined);
  };
  return (
    <div className={styles.field}>
      <Radio.Group
        id={id}
        value={state}
        options={[
          { value: 'in', label: t('supply.place.in') },
          { value: 'outside', label: t('supply.place.outside') },
        ]}
        onChange={(event) => answer(event.target.value === 'in' ? 'in' : 'outside', schoolIds)}
      />
      {state === 'in' && (
        <Select<string[]>
          mode="multiple"
          aria-label={t('supply.place.schools')}
          placeholder={t('supply.place.schools')}
          showSearch={{ optionFilterProp: 'label' }}
          status={invalid ? 'error' : undefined}
          value={schoolIds}
          options={[
            { label: district(own), options: choices(true) },
            { label: t('supply.place.elsewhere'), options: choices(false) },
          ].filter(({ options }) => options.length > 0)}
          onChange={(ids) => answer('in', ids)}
        />
      )}
    </div>
  );
}
