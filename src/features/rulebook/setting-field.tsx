import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { StraddleRule } from '../../../domain/allocation/placement.ts';
import { KIN_ROLES } from '../../../domain/evidence/evidence.ts';
import type { SettingName } from '../../../domain/rulebook/settings.ts';
import type { RulebookSettingsView } from '../../../server/contract/rulebook.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import styles from './rulebook.module.css';

interface Props {
  name: SettingName;
  settings: RulebookSettingsView;
  disabled: boolean;
  onChange: (change: Partial<RulebookSettingsView>) => void;
}

/** A rule that comes does not compile until it may be chosen. */
const STRADDLES = Object.keys({
  'coordinate-whole': true,
  'by-registration-date': true,
  'by-distance': true,
  'seeded-draw': true,
} satisfies Record<StraddleRule, true>) as StraddleRule[];

/** Pupil and parents are one household: the service refuses a kin without them. */
const ALWAYS_KIN: readonly string[] = ['pupil', 'father', 'mother'];

/** `2021-06-01T10:00` as the browser's field has it; what it stands for is Beijing time. */
const toLocal = (instant: string) => formatInstant(instant).replace(' ', 'T');
const fromLocal = (local: string) => `${local}:00+08:00`;

/** The field of one setting, in the form that fits what it is. */
export function SettingField({ name, settings, disabled, onChange }: Props) {
  const { t } = useWords('rulebookPages');
  const label = t(`setting.${name}.name`);
  switch (name) {
    case 'collection':
      return (
        <span className={styles.field}>
          {(['opensAt', 'closesAt'] as const).map((end) => (
            <Input
              key={end}
              type="datetime-local"
              size="small"
              className={styles.moment}
              aria-label={t(`field.${end}`)}
              disabled={disabled}
              value={toLocal(settings.collection[end])}
              onChange={({ target }) => {
                if (target.value === '') return;
                onChange({
                  collection: { ...settings.collection, [end]: fromLocal(target.value) },
                });
              }}
            />
          ))}
        </span>
      );
    case 'evidenceCutOff':
      return (
        <Input
          type="date"
          size="small"
          className={styles.moment}
          aria-label={label}
          disabled={disabled}
          value={settings.evidenceCutOff}
          onChange={({ target }) => onChange({ evidenceCutOff: target.value })}
        />
      );
    case 'holdingYears':
    case 'propertyLockYears':
    case 'oldTitleYear':
      return (
        <InputNumber
          size="small"
          aria-label={label}
          precision={0}
          disabled={disabled}
          value={settings[name]}
          onChange={(value) => value !== null && onChange({ [name]: value })}
        />
      );
    case 'minimumFamilyShare':
      return (
        <span className={styles.field}>
          <InputNumber
            size="small"
            aria-label={label}
            suffix="%"
            disabled={disabled || settings.minimumFamilyShare === null}
            value={settings.minimumFamilyShare}
            onChange={(value) => value !== null && onChange({ minimumFamilyShare: value })}
          />
          <Checkbox
            disabled={disabled}
            checked={settings.minimumFamilyShare === null}
            onChange={({ target }) => onChange({ minimumFamilyShare: target.checked ? null : 30 })}
          >
            {t('field.noShare')}
          </Checkbox>
        </span>
      );
    case 'directKin':
      return (
        <Checkbox.Group
          aria-label={label}
          disabled={disabled}
          value={settings.directKin}
          options={KIN_ROLES.filter((role) => role !== 'non-kin').map((role) => ({
            value: role,
            label: t(`domain:kin.${role}`),
            disabled: ALWAYS_KIN.includes(role),
          }))}
          onChange={(chosen) =>
            onChange({ directKin: KIN_ROLES.filter((role) => chosen.includes(role)) })
          }
        />
      );
    case 'nonKinCoOwnership':
      return (
        <Select
          size="small"
          className={styles.choice}
          aria-label={label}
          disabled={disabled}
          value={settings.nonKinCoOwnership}
          options={(['coordinate', 'not-accepted'] as const).map((value) => ({
            value,
            label: t(`value.${value}`),
          }))}
          onChange={(nonKinCoOwnership) => onChange({ nonKinCoOwnership })}
        />
      );
    case 'categoryTable':
      return (
        <Select
          size="small"
          className={styles.choice}
          aria-label={label}
          disabled={disabled}
          value={settings.categoryTable}
          options={(['2021', '2020'] as const).map((value) => ({
            value,
            label: t('value.table', { year: value }),
          }))}
          onChange={(categoryTable) => onChange({ categoryTable })}
        />
      );
    case 'straddle':
      return (
        <Select
          size="small"
          className={styles.choice}
          aria-label={label}
          disabled={disabled}
          value={settings.straddle}
          options={STRADDLES.map((value) => ({ value, label: t(`value.straddle.${value}`) }))}
          onChange={(straddle) => onChange({ straddle })}
        />
      );
    case 'classSizes':
      return (
        <span className={styles.field}>
          {(['standard', 'large', 'veryLarge'] as const).map((limit) => (
            <InputNumber
              key={limit}
              size="small"
              className={styles.size}
              prefix={t(`field.${limit}`)}
              aria-label={t(`field.${limit}`)}
              precision={0}
              disabled={disabled}
              value={settings.classSizes[limit]}
              onChange={(value) =>
                value !== null &&
                onChange({ classSizes: { ...settings.classSizes, [limit]: value } })
              }
            />
          ))}
        </span>
      );
  }
}
