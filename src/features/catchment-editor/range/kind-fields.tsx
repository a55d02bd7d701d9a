import { Checkbox, Input, InputNumber, Segmented, Select } from 'antd';
import {
  PARITIES,
  PLACE_LEVELS,
  VILLAGE_LEVELS,
  type Clause,
  type VillageLevel,
} from '../../../../domain/catchment/clause.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from '../editor.module.css';
import type { FieldName } from './clause-input.ts';
import { Field } from './field.tsx';
import { SidesField } from './sides-field.tsx';

interface Props<C extends Clause = Clause> {
  clause: C;
  onChange: (clause: Clause) => void;
  faultOf: (field: FieldName) => string | null;
  schools: readonly WrittenSchool[];
}

/** A school by its name in the reader's language, and as a notice writes it. */
export interface WrittenSchool {
  id: string;
  name: string;
  written: string;
}

/** The fields of one kind of clause. */
export function KindFields({ clause, onChange, faultOf, schools }: Props) {
  const { t } = useWords('catchmentEditor');
  const text = (
    label: string,
    field: FieldName | null,
    value: string,
    set: (value: string) => void,
  ) => (
    <Field label={label} fault={field && faultOf(field)}>
      {(props) => (
        <Input
          {...props}
          size="small"
          maxLength={100}
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  );
  switch (clause.kind) {
    case 'area':
      return null;
    case 'bounded':
      return (
        <>
          <SidesField
            sides={clause.sides}
            fault={faultOf('sides')}
            onChange={(sides) => onChange({ ...clause, sides })}
          />
          <Checkbox
            checked={clause.enclosed}
            onChange={(event) => onChange({ ...clause, enclosed: event.target.checked })}
          >
            {t('form.enclosed')}
          </Checkbox>
        </>
      );
    case 'place':
      return (
        <div className={styles.fieldRow}>
          {text(t('form.place'), 'place', clause.place, (place) => onChange({ ...clause, place }))}
          <Field label={t('form.level')}>
            {(props) => (
              <Select
                {...props}
                size="small"
                value={clause.level}
                onChange={(level) => onChange({ ...clause, level })}
                options={PLACE_LEVELS.map((level) => ({
                  value: level,
                  label: t(`form.placeLevels.${level}`),
                }))}
              />
            )}
          </Field>
        </div>
      );
    case 'remainder':
      return text(t('form.of'), null, clause.of ?? '', (of) =>
        onChange({ ...clause, of: of || null }),
      );
    case 'school-range':
      return (
        <Field label={t('form.school')} fault={faultOf('school')}>
          {(props) => (
            <Select
              {...props}
              size="small"
              showSearch={{ optionFilterProp: 'label' }}
              value={clause.schoolId ?? (clause.school || undefined)}
              onChange={(id: string) =>
                onChange({
                  ...clause,
                  schoolId: id,
                  school: schools.find((each) => each.id === id)?.written ?? clause.school,
                })
              }
              options={schools.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
      );
    case 'street':
      return (
        <>
          {text(t('form.street'), 'street', clause.street, (street) =>
            onChange({ ...clause, street }),
          )}
          <Numbers clause={clause} onChange={onChange} fault={faultOf('to')} />
        </>
      );
    case 'compound':
      return text(t('form.compound'), 'compound', clause.compound, (compound) =>
        onChange({ ...clause, compound }),
      );
    case 'building':
      return (
        <div className={styles.fieldRow}>
          {text(t('form.compound'), 'compound', clause.compound, (compound) =>
            onChange({ ...clause, compound }),
          )}
          {text(t('form.building'), 'building', clause.building, (building) =>
            onChange({ ...clause, building }),
          )}
        </div>
      );
    case 'buildings':
      return (
        <>
          {text(t('form.compound'), 'compound', clause.compound, (compound) =>
            onChange({ ...clause, compound }),
          )}
          <Numbers clause={clause} onChange={onChange} fault={faultOf('to')} />
        </>
      );
    case 'village':
      return (
        <div className={styles.fieldRow}>
          {text(t('form.village'), 'village', clause.village, (village) =>
            onChange({ ...clause, village }),
          )}
          <Field label={t('form.level')}>
            {(props) => (
              <Select<VillageLevel | 'none'>
                {...props}
                size="small"
                value={clause.level ?? 'none'}
                onChange={(level) =>
                  onChange({ ...clause, level: level === 'none' ? null : level })
                }
                options={[
                  { value: 'none' as const, label: t('form.levelNone') },
                  ...VILLAGE_LEVELS.map((level) => ({
                    value: level,
                    label: t(`form.villageLevels.${level}`),
                  })),
                ]}
              />
            )}
          </Field>
        </div>
      );
    default: {
      const unhandled: never = clause;
      return unhandled;
    }
  }
}

/** Numbers from–to; an end left open is "and above", "and below". */
function Numbers({
  clause,
  onChange,
  fault,
}: {
  clause: Extract<Clause, { kind: 'street' | 'buildings' }>;
  onChange: (clause: Clause) => void;
  fault: string | null;
}) {
  const { t } = useWords('catchmentEditor');
  const end = (name: 'from' | 'to') => (
    <Field label={t(`form.${name}`)} fault={name === 'to' ? fault : null}>
      {(props) => (
        <InputNumber
          {...props}
          size="small"
          min={1}
          max={99_999}
          precision={0}
          placeholder={t('form.open')}
          value={clause[name]}
          onChange={(value) =>
            onChange({ ...clause, [name]: typeof value === 'number' ? value : null })
          }
        />
      )}
    </Field>
  );
  return (
    <div className={styles.fieldRow}>
      {end('from')}
      {end('to')}
      <Segmented
        size="small"
        aria-label={t('form.parity')}
        value={clause.parity}
        onChange={(parity) => onChange({ ...clause, parity })}
        options={PARITIES.map((parity) => ({ value: parity, label: t(`form.${parity}`) }))}
      />
    </div>
  );
}
