import { useQuery } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { applicantQueries } from '../api/applicants.ts';
import { useWords } from '../i18n/use-words.ts';
import { parseApplicantSearch } from '../lib/applicant-search.ts';
import { useDebouncedInput } from '../lib/use-debounced-input.ts';
import { useViewer } from '../lib/use-viewer.ts';
import { paths } from '../paths.ts';
import { screens, screensFor } from '../screens.ts';
import styles from './palette.module.css';

interface Target {
  key: string;
  group: 'screens' | 'pupils';
  label: string;
  note?: string;
  path: string;
}

const ENOUGH = 6;
const pupilSearch = (q: string) => ({
  ...parseApplicantSearch(new URLSearchParams({ q })),
  pageSize: ENOUGH,
});

/** Ctrl/⌘-K: a screen by its name, a pupil by anything the search box understands. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useWords('shell');
  const viewer = useViewer();
  const navigate = useNavigate();
  const listId = useId();
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  const box = useDebouncedInput(asked, (next) => {
    setAsked(next);
    setAt(0);
  });
  const pupils = useQuery({
    ...applicantQueries.list(pupilSearch(asked)),
    enabled: asked !== '',
  });

  const wanted = box.input.value.trim().toLowerCase();
  const targets: Target[] = [
    ...screensFor(viewer.role)
      .map((screen): Target => ({
        key: screen,
        group: 'screens',
        label: t(`nav.${screen}`),
        path: screens[screen].path(),
      }))
      .filter(({ label, key }) => `${label} ${key}`.toLowerCase().includes(wanted)),
    ...(asked ? (pupils.data?.rows ?? []) : []).map((row): Target => ({
      key: row.collectionNumber,
      group: 'pupils',
      label: row.name,
      note: `${row.collectionNumber} · ${t(`domain:status.${row.status}`)}`,
      path: paths.applicant(row.collectionNumber),
    })),
    ...(asked
      ? [
          {
            key: 'all',
            group: 'pupils' as const,
            label: t('palette.searchAll', { q: asked }),
            path: paths.applicants(new URLSearchParams({ q: asked })),
          },
        ]
      : []),
  ];

  const go = (target: Target | undefined) => {
    if (!target) return;
    onClose();
    void navigate(target.path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, targets.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') go(targets[at]);
    else return;
    event.preventDefault();
  };

  return (
    <Modal
      open
      closable={false}
      footer={null}
      onCancel={onClose}
      width={520}
      style={{ top: 80 }}
      aria-label={t('palette.open')}
    >
      <Input
        {...box.input}
        // A dialog that is opened to type into.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        variant="borderless"
        placeholder={t('palette.placeholder')}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-label={t('palette.placeholder')}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={targets[at] ? `${listId}-${at}` : undefined}
      />
      <ul id={listId} role="listbox" className={styles.list} aria-label={t('palette.open')}>
        {targets.map((target, index) => (
          // The combobox above has the keys, as its pattern wants it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={`${target.group}-${target.key}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            onMouseMove={() => setAt(index)}
            onClick={() => go(target)}
          >
            <span>{target.label}</span>
            <span className={styles.note}>{target.note ?? t(`palette.${target.group}`)}</span>
          </li>
        ))}
      </ul>
      {targets.length === 0 && <p className={styles.nothing}>{t('palette.nothing')}</p>}
    </Modal>
  );
}
