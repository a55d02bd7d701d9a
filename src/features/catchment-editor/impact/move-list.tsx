import { memo } from 'react';
import type { Move, Where } from '../../../../domain/catchment/impact/impact.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { formatCount } from '../../../lib/format.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import styles from './impact.module.css';

/** The largest moves first; a list of thousands of pairs is nobody's reading. */
const SHOWN = 60;

export const MoveList = memo(function MoveList({ moves }: { moves: readonly Move[] }) {
  const { t } = useWords('catchmentEditor');
  const { school } = useSeason();
  if (moves.length === 0) return <p className={styles.faint}>{t('impact.nobodyMoves')}</p>;
  const words = ({ state, schoolIds }: Where): string => {
    const names = schoolIds.map(school).join(t('checks.and'));
    if (state === 'in')
      return schoolIds.length > 1 ? t('impact.sharedOf', { schools: names }) : names;
    return t(`impact.where.${state}`, { schools: names });
  };
  return (
    <table className={styles.table}>
      <caption>{t('impact.moves')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('impact.from')}</th>
          <th scope="col">{t('impact.to')}</th>
          <th scope="col">{t('impact.pupils')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.slice(0, SHOWN).map(({ from, to, pupils }) => (
          <tr key={`${words(from)} ${words(to)}`}>
            <td>{words(from)}</td>
            <td>{words(to)}</td>
            <td>{formatCount(pupils)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});
