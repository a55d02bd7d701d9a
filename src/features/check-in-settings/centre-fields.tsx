import { Input } from 'antd';
import { useId } from 'react';
import type { CheckInParameters } from '../../../server/contract/check-in-settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './check-in-settings.module.css';
import { MOST_PHONES } from './draft.ts';

type Centre = CheckInParameters['serviceCentre'];

/** Where a desk sends a family that it cannot help. */
export function CentreFields({
  centre,
  readOnly,
  onChange,
}: {
  centre: Centre;
  /** For those who may only look. */
  readOnly: boolean;
  onChange: (centre: Centre) => void;
}) {
  const { t } = useWords('checkInSettings');
  const ids = useId();
  const needed = { name: true, nameEn: true, hours: false, hoursEn: false };
  return (
    <fieldset className={styles.group}>
      <legend>{t('centre.title')}</legend>
      <div className={styles.pair}>
        {(['name', 'nameEn', 'hours', 'hoursEn'] as const).map((field) => (
          <label key={field} htmlFor={`${ids}${field}`}>
            {t(`centre.${field}`)}
            <Input
              id={`${ids}${field}`}
              maxLength={field.endsWith('En') ? 100 : 60}
              readOnly={readOnly}
              status={needed[field] && centre[field].trim() === '' ? 'error' : undefined}
              value={centre[field]}
              onChange={({ target }) => onChange({ ...centre, [field]: target.value })}
            />
          </label>
        ))}
      </div>
      <label htmlFor={`${ids}phones`}>
        {t('centre.phones', { n: MOST_PHONES })}
        <Input
          id={`${ids}phones`}
          readOnly={readOnly}
          defaultValue={centre.phones.join('、')}
          onChange={({ target }) => onChange({ ...centre, phones: phonesIn(target.value) })}
        />
      </label>
    </fieldset>
  );
}

/** Numbers as people write them, with any of the signs that stand between two. */
function phonesIn(text: string): string[] {
  return text
    .split(/[、，,；;\n]+/)
    .map((phone) => phone.trim())
    .filter((phone) => phone !== '')
    .slice(0, MOST_PHONES);
}
