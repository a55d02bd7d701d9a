import { Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { useCase } from './case-context.ts';
import styles from './dialogs.module.css';
import type { FactInputProps } from './fact-value.ts';

const PARTS = ['compound', 'building', 'street', 'number', 'village'] as const;
type Part = (typeof PARTS)[number];

/** An address as the paper has it, and the parts by which the ranges are read (policy §4). */
export function AddressInput({ id, invalid, onChange }: FactInputProps) {
  const { t } = useWords('case');
  const { view } = useCase();
  const { season } = useSeason();
  const [text, setText] = useState('');
  const [parts, setParts] = useState<Partial<Record<Part, string>>>({});
  const district = season.districts.find((each) => each.id === view.applicant.districtId);

  const change = (nextText: string, next: typeof parts) => {
    setText(nextText);
    setParts(next);
    if (nextText.trim() === '') return onChange(undefined);
    const part = (name: Part) => next[name]?.trim() || null;
    const number = part('number');
    onChange({
      text: nextText.trim(),
      district: district?.name ?? null,
      compound: part('compound'),
      building: part('building'),
      street: part('street'),
      number: number === null ? null : Number(number),
      village: part('village'),
      point: null,
    });
  };
  return (
    <div className={styles.field}>
      <Input
        id={id}
        status={invalid ? 'error' : undefined}
        maxLength={300}
        placeholder={t('supply.address.text')}
        value={text}
        onChange={({ target }) => change(target.value, parts)}
      />
      <div className={styles.parts}>
        {PARTS.map((name) => (
          <Input
            key={name}
            type={name === 'number' ? 'number' : 'text'}
            maxLength={60}
            aria-label={t(`evidence:field.${name}`)}
            placeholder={t(`evidence:field.${name}`)}
            value={parts[name] ?? ''}
            onChange={({ target }) => change(text, { ...parts, [name]: target.value })}
          />
        ))}
      </div>
      <p className={styles.hint}>{t('supply.address.hint')}</p>
    </div>
  );
}
