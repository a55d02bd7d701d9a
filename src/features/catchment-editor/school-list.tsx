import { Input } from 'antd';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { WarningLevel } from '../../../domain/capacity/warning.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { rangeColour } from '../../map/range-colours.ts';
import { unsaved } from './draft/reducer.ts';
import { useDraft } from './draft/use-draft.ts';
import styles from './editor.module.css';
import { useHand } from './hand.ts';
import { WarningMark } from './impact/warning-mark.tsx';
import { usePreview } from './preview/use-preview.ts';

/** Every school of the draft with its figures: the way to the ranges without the map. */
export function SchoolList() {
  const { t } = useWords('catchmentEditor');
  const { school } = useSeason();
  const { schoolId, goTo } = useHand();
  const [filter, setFilter] = useState('');
  // The map comes first while a corner is dragged.
  const draft = useDeferredValue(useDraft((view) => view.draft));
  const impact = useDeferredValue(usePreview((view) => view.impact));
  const changed = useMemo(() => new Set(unsaved(draft).map((range) => range.schoolId)), [draft]);
  const figures = useMemo(
    () => new Map(impact?.schools.map((each) => [each.schoolId, each])),
    [impact],
  );
  const rows = draft.ranges.map((range, shade) => ({
    id: range.schoolId,
    name: school(range.schoolId),
    shade,
    empty: range.clauses.length === 0,
  }));
  const shown = rows.filter(({ name }) => name.toLowerCase().includes(filter.trim().toLowerCase()));
  const step = (by: number) => {
    const at = shown.findIndex(({ id }) => id === schoolId);
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
    if (next) goTo(next.id);
  };
  useShortcut({ key: 'j' }, () => step(1));
  useShortcut({ key: 'k' }, () => step(-1));

  return (
    <nav className={styles.schools} aria-label={t('schools.title')}>
      <Input
        size="small"
        allowClear
        value={filter}
        placeholder={t('schools.filter')}
        aria-label={t('schools.filter')}
        onChange={(event) => setFilter(event.target.value)}
      />
      <ul className={styles.schoolRows}>
        {shown.map(({ id, name, shade, empty }) => {
          const figure = figures.get(id);
          return (
            <SchoolRow
              key={id}
              id={id}
              name={name}
              shade={shade}
              empty={empty}
              changed={changed.has(id)}
              selected={id === schoolId}
              pupils={figure?.after.pupils ?? null}
              more={figure ? figure.after.pupils - figure.before.pupils : 0}
              places={figure?.places ?? 0}
              level={figure?.after.warning.level ?? 'none'}
              onTake={goTo}
            />
          );
        })}
        {shown.length === 0 && <li className={styles.faint}>{t('schools.none')}</li>}
      </ul>
    </nav>
  );
}

interface RowProps {
  id: string;
  name: string;
  shade: number;
  empty: boolean;
  changed: boolean;
  selected: boolean;
  pupils: number | null;
  more: number;
  places: number;
  level: WarningLevel;
  onTake: (id: string) => void;
}

/** Plain values only, so that of seventy rows just those render that changed. */
const SchoolRow = memo(function SchoolRow(row: RowProps) {
  const { t } = useWords('catchmentEditor');
  return (
    <li>
      <button
        type="button"
        className={styles.schoolRow}
        aria-current={row.selected || undefined}
        onClick={() => row.onTake(row.id)}
      >
        <span
          aria-hidden
          className={styles.swatch}
          style={{ background: rangeColour(row.shade) }}
        />
        <span className={styles.schoolName}>{row.name}</span>
        {row.changed && (
          <span
            className={styles.dot}
            role="img"
            aria-label={t('schools.changed')}
            title={t('schools.changed')}
          />
        )}
        <span className={styles.schoolFigures}>
          {row.empty ? (
            t('schools.noRange')
          ) : row.pupils === null ? (
            '…'
          ) : (
            <>
              <WarningMark level={row.level} />
              {t('schools.figures', {
                pupils: formatCount(row.pupils),
                places: formatCount(row.places),
              })}
            </>
          )}
          {row.more !== 0 && (
            <span className={styles.more} data-up={row.more > 0}>
              {row.more > 0 ? '+' : '−'}
              {formatCount(Math.abs(row.more))}
            </span>
          )}
        </span>
      </button>
    </li>
  );
});
