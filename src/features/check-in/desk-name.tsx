import { Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import styles from './check-in-page.module.css';

const KEY = 'desk.name';

/** What this machine calls itself; stands with each of its check-ins. */
export function deskName(): string {
  return localStorage.getItem(KEY) ?? '';
}

export function DeskName() {
  const { t } = useWords('desk');
  const [name, setName] = useState(deskName);
  return (
    <Input
      className={styles.deskName}
      size="small"
      maxLength={20}
      value={name}
      placeholder={t('deskName.placeholder')}
      aria-label={t('deskName.label')}
      onChange={(event) => {
        setName(event.target.value);
        localStorage.setItem(KEY, event.target.value.trim());
      }}
    />
  );
}
