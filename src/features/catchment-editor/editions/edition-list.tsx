import type { Edition } from '../../../../server/contract/catchments.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { formatDate, formatInstant } from '../../../lib/format.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { StateTag } from '../lifecycle/state-tag.tsx';
import styles from './editions.module.css';

interface Props {
  editions: readonly Edition[];
  selectedId: string | undefined;
  onSelect: (editionId: string) => void;
}

/** The district's editions, year by year as the service lists them. */
export function EditionList({ editions, selectedId, onSelect }: Props) {
  const { t } = useWords('editions');
  const personName = usePersonName();
  return (
    <ul className={styles.list} aria-label={t('list')}>
      {editions.map((edition) => (
        <li key={edition.id}>
          <button
            type="button"
            className={styles.item}
            aria-pressed={edition.id === selectedId}
            onClick={() => onSelect(edition.id)}
          >
            <span className={styles.itemHead}>
              <strong>{t('year', { year: edition.year })}</strong>
              <span className={styles.itemName} title={edition.name ?? t('fromFile')}>
                {edition.name ?? t('fromFile')}
              </span>
              <StateTag state={edition.state} />
            </span>
            <span className={styles.faint}>
              {edition.author && <>{personName(edition.author)} · </>}
              {edition.publishedAt
                ? t('publishedOn', { date: formatDate(edition.publishedAt) })
                : edition.updatedAt && t('savedAt', { at: formatInstant(edition.updatedAt) })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
