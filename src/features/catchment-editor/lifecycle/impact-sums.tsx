import type { EditionImpact } from '../../../../server/contract/edition-figures.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { distanceOf, formatCount } from '../../../lib/format.ts';
import { WarningTag } from '../../../ui/warning-tag.tsx';
import styles from './lifecycle.module.css';

type Side = 'before' | 'after';
const LEVELS = ['red', 'orange', 'yellow'] as const;
const NOWHERE = ['overlap', 'outside', 'unknown'] as const;

/** What an edition does to the district as a whole. */
export function ImpactSums({ impact }: { impact: EditionImpact }) {
  const { t } = useWords('editions');
  const count = (side: Side, level: (typeof LEVELS)[number]) =>
    impact.schools.filter((school) => school[side].warning.level === level).length;
  const metres = (value: number | null) => {
    if (value === null) return '—';
    const { unit, value: words } = distanceOf(value);
    // The ways of all pupils together go into thousands of kilometres.
    return t(`common:${unit}`, {
      value: unit === 'kilometres' && value >= 1e6 ? formatCount(Math.round(value / 1000)) : words,
    });
  };
  return (
    <table className={styles.sums}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('impact.figure')}</span>
          </th>
          <th scope="col">{t('impact.before')}</th>
          <th scope="col">{t('impact.after')}</th>
        </tr>
      </thead>
      <tbody>
        <tr data-main>
          <th scope="row">{t('impact.moved')}</th>
          <td colSpan={2}>
            <strong>
              {t('pupils', { count: impact.moved, figure: formatCount(impact.moved) })}
            </strong>
          </td>
        </tr>
        {NOWHERE.map((state) => (
          <tr key={state}>
            <th scope="row">{t(`where.${state}`)}</th>
            <td>{formatCount(impact.nowhere.before[state])}</td>
            <td>{formatCount(impact.nowhere.after[state])}</td>
          </tr>
        ))}
        {LEVELS.map((level) => (
          <tr key={level}>
            <th scope="row">
              <WarningTag level={level} />
            </th>
            <td>{t('impact.schools', { count: count('before', level) })}</td>
            <td>{t('impact.schools', { count: count('after', level) })}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('impact.median')}</th>
          <td>{metres(impact.distances.before.median)}</td>
          <td>{metres(impact.distances.after.median)}</td>
        </tr>
        <tr>
          <th scope="row">{t('impact.total')}</th>
          <td>{metres(impact.distances.before.total)}</td>
          <td>{metres(impact.distances.after.total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
