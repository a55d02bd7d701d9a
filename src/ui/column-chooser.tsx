import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import styles from './data-table.module.css';
import type { DataColumn } from './data-table-types.ts';

function read(key: string | undefined): string[] | null {
  const kept = key ? localStorage.getItem(`columns.${key}`) : null;
  return kept === null ? null : kept.split(',').filter(Boolean);
}

export interface HiddenColumns {
  visibility: Record<string, boolean>;
  hidden: readonly string[];
  setHidden: (hidden: string[] | null) => void;
}

/** Which columns somebody put away, remembered on this machine. */
export function useHiddenColumns<Row>(
  storageKey: string | undefined,
  columns: readonly DataColumn<Row>[],
): HiddenColumns {
  const [chosen, setChosen] = useState(() => read(storageKey));
  const hidden = chosen ?? columns.filter((column) => column.hidden).map(({ id }) => id);
  return {
    hidden,
    visibility: Object.fromEntries(hidden.map((id) => [id, false])),
    setHidden: (next) => {
      setChosen(next);
      if (!storageKey) return;
      if (next === null) localStorage.removeItem(`columns.${storageKey}`);
      else localStorage.setItem(`columns.${storageKey}`, next.join(','));
    },
  };
}

export function ColumnChooser<Row>({
  columns,
  chooser,
}: {
  columns: readonly DataColumn<Row>[];
  chooser: HiddenColumns;
}) {
  const { t } = useWords();
  const choices = columns.filter((column) => !column.fixed);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('chooseColumns')}
      content={
        <div className={styles.choices}>
          {choices.map((column) => (
            <Checkbox
              key={column.id}
              checked={!chooser.hidden.includes(column.id)}
              onChange={(event) =>
                chooser.setHidden(
                  event.target.checked
                    ? chooser.hidden.filter((id) => id !== column.id)
                    : [...chooser.hidden, column.id],
                )
              }
            >
              {column.header}
            </Checkbox>
          ))}
          <Button size="small" type="link" onClick={() => chooser.setHidden(null)}>
            {t('resetColumns')}
          </Button>
        </div>
      }
    >
      <Button size="small">{t('columns')}</Button>
    </Popover>
  );
}
