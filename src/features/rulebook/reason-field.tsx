import { Input } from 'antd';
import { useId } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import styles from './rulebook.module.css';

/** The reason for the record; `wrong` once somebody tried to go on without one. */
export function ReasonField({
  reason,
  wrong,
  onChange,
}: {
  reason: string;
  wrong: boolean;
  onChange: (reason: string) => void;
}) {
  const { t } = useWords('common');
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('reason')}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={500}
        value={reason}
        placeholder={t('reasonHint')}
        status={wrong ? 'error' : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {wrong && (
        <p role="alert" className={styles.wrong}>
          {t('reasonRequired')}
        </p>
      )}
    </>
  );
}
