import type { ReactNode } from 'react';
import type { SweepCell } from '../../../server/contract/sweeps.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import styles from './rulebook.module.css';
import { outcomeName } from './setting-value.ts';

const ROUTES = ['coordinate', 'verify', 'not-eligible'];

/** Categories in their order, then the other routes. */
function inOrder(keys: Iterable<string>): string[] {
  const rank = (key: string) => {
    const at = ROUTES.indexOf(key);
    return at === -1 ? Number(key.split(':')[1]) || 90 : 100 + at;
  };
  return [...new Set(keys)].toSorted((a, b) => rank(a) - rank(b));
}

interface Props {
  cells: readonly SweepCell[];
  chosen: { before?: string; after?: string };
  onChoose: (before: string | undefined, after: string | undefined) => void;
  toolbar?: ReactNode;
}

/** How many went from each outcome to each other; every figure opens the list of those pupils. */
export function ChangeMatrix({ cells, chosen, onChoose, toolbar }: Props) {
  const { t } = useWords('rulebookPages');
  const rows = inOrder(cells.map(({ before }) => before));
  const columns = inOrder(cells.map(({ after }) => after));
  const count = (before?: string, after?: string) =>
    cells
      .filter(
        (cell) =>
          (before === undefined || cell.before === before) &&
          (after === undefined || cell.after === after),
      )
      .reduce((sum, { cases }) => sum + cases, 0);
  const figure = (before: string | undefined, after: string | undefined) => {
    const cases = count(before, after);
    if (cases === 0) return <span className={styles.none}>·</span>;
    const isChosen = chosen.before === before && chosen.after === after;
    return (
      <button
        type="button"
        className={styles.figure}
        aria-pressed={isChosen}
        aria-label={`${before ? outcomeName(t, before) : t('sweep.total')} → ${after ? outcomeName(t, after) : t('sweep.total')}: ${cases}`}
        title={before !== undefined && before === after ? t('sweep.same') : undefined}
        onClick={() => (isChosen ? onChoose(undefined, undefined) : onChoose(before, after))}
      >
        {formatCount(cases)}
      </button>
    );
  };
  return (
    <section aria-label={t('sweep.matrix')}>
      <div className={styles.bar}>
        <h2 className={styles.subtitle}>{t('sweep.matrix')}</h2>
        <span className={styles.faint}>{t('sweep.matrixHint')}</span>
        {toolbar}
      </div>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">
              {t('sweep.before')} ↓ {t('sweep.after')} →
            </th>
            {columns.map((after) => (
              <th key={after} scope="col">
                {outcomeName(t, after)}
              </th>
            ))}
            <th scope="col">{t('sweep.total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((before) => (
            <tr key={before}>
              <th scope="row">{outcomeName(t, before)}</th>
              {columns.map((after) => (
                <td key={after} data-same={before === after || undefined}>
                  {figure(before, after)}
                </td>
              ))}
              <td>{figure(before, undefined)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('sweep.total')}</th>
            {columns.map((after) => (
              <td key={after}>{figure(undefined, after)}</td>
            ))}
            <td>{formatCount(count())}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
