import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useWords } from '../../i18n/use-words.ts';
import styles from './desk-card.module.css';
import { checkInQueries } from './queries.ts';

/** The season's list of papers. What is not ticked bars nothing; it stands with the check-in as not seen. */
export function Papers({
  ticked,
  onTicked,
}: {
  ticked: readonly string[];
  onTicked: (papers: string[]) => void;
}) {
  const { t, i18n } = useWords('desk');
  const { data: settings } = useQuery(checkInQueries.settings());
  if (!settings || settings.papers.length === 0) return null;
  return (
    <section aria-label={t('papers.title')}>
      <p className={styles.sidesTitle}>
        {t('papers.title')}
        {settings.assumed && ` · ${t('papers.assumed')}`}
        <button
          type="button"
          className={styles.all}
          onClick={() => onTicked(settings.papers.map(({ id }) => id))}
        >
          <kbd>+</kbd> {t('papers.all')}
        </button>
      </p>
      <Checkbox.Group
        className={styles.papers}
        value={[...ticked]}
        onChange={onTicked}
        options={settings.papers.map(({ id, name, nameEn }) => ({
          value: id,
          label: i18n.language === 'en' ? nameEn : name,
        }))}
      />
    </section>
  );
}
