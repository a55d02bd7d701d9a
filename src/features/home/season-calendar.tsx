import { useQuery } from '@tanstack/react-query';
import { checkInSettingsQuery } from '../../api/check-in-settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatDate, formatInstant } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './home.module.css';

/** The season's dates; what is past and what comes next by the service's clock, not this machine's. */
export function SeasonCalendar() {
  const { t } = useWords('home');
  const { season } = useSeason();
  const { calendar } = season;
  const { data: checkIn } = useQuery(checkInSettingsQuery());
  const now = formatInstant(season.now);
  const dates = [
    { name: 'cutOff' as const, at: calendar.evidenceCutOff },
    { name: 'opens' as const, at: formatInstant(calendar.collectionOpensAt) },
    { name: 'closes' as const, at: formatInstant(calendar.collectionClosesAt) },
    { name: 'ranges' as const, at: formatDate(calendar.rangesPublishedOn) },
    ...(checkIn
      ? [
          { name: 'checkInOpens' as const, at: formatInstant(checkIn.opensAt) },
          { name: 'checkInCloses' as const, at: formatInstant(checkIn.closesAt) },
        ]
      : []),
  ];
  const next = dates.find(({ at }) => at > now);
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t('calendar')}</h2>
      <ol className={styles.dates}>
        {dates.map(({ name, at }) => (
          <li key={name} data-past={at <= now || undefined}>
            <time dateTime={at}>{at}</time>
            <span>{t(`date.${name}`)}</span>
            {at <= now && <span className={styles.hint}>{t('done')}</span>}
            {checkIn?.assumed && name.startsWith('checkIn') && (
              <span className={styles.hint}>{t('assumed')}</span>
            )}
            {next?.name === name && <Tag tone="accent">{t('next')}</Tag>}
          </li>
        ))}
      </ol>
    </section>
  );
}
