import type { RunComparison } from '../../../server/contract/runs.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import styles from './compare.module.css';
import type { CompareSearch } from './compare-search.ts';

interface Props {
  flows: RunComparison['flows'];
  place: (id: string | null) => string;
  search: CompareSearch;
  onChoose: (next: Partial<CompareSearch>) => void;
}

const NONE = 'none';

/** From where to where, largest first: the same as the map's arrows, for reading and for the keyboard. */
export function FlowList({ flows, place, search, onChoose }: Props) {
  const { t } = useWords('runs');
  return (
    <ul className={styles.flows} aria-label={t('compare.flows')}>
      {flows.map(({ from, to, pupils }) => {
        const chosen = search.from === (from ?? NONE) && search.to === (to ?? NONE);
        return (
          <li key={`${from} ${to}`}>
            <button
              type="button"
              aria-pressed={chosen}
              onClick={() =>
                onChoose(
                  chosen
                    ? { from: undefined, to: undefined }
                    : { from: from ?? NONE, to: to ?? NONE },
                )
              }
            >
              <span>{place(from)}</span>
              <span aria-hidden>→</span>
              <span>{place(to)}</span>
              <strong>{formatCount(pupils)}</strong>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
