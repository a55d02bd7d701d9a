import type { PlanPlaceRow } from '../../../server/contract/plans.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatDate } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import styles from './notices.module.css';
import { distanceWords } from './plan-figures.tsx';
import { QrCode } from './qr-code.tsx';

interface Props {
  row: PlanPlaceRow;
  districtId: string;
  /** The day by which the family checks in; `null`: the school says. */
  by: string | null;
}

/** What a family is told: the school, why, what to do next and by when. One page of A4. */
export function Notice({ row, districtId, by }: Props) {
  const { t } = useWords('plans');
  const { season, school, district } = useSeason();
  const reasons = row.reasons.length > 0 ? row.reasons : (['other'] as const);
  return (
    <article className={styles.notice}>
      <header>
        <div>
          <h2>{t('notice.title')}</h2>
          <p>{t('notice.district', { district: district(districtId) })}</p>
          {season.demonstration && <p>{t('shell:demonstration')}</p>}
        </div>
        <figure>
          <QrCode
            text={row.collectionNumber}
            label={t('notice.qr', { number: row.collectionNumber })}
          />
          <figcaption>
            {t('notice.number')} {row.collectionNumber}
          </figcaption>
        </figure>
      </header>
      <p>{t('notice.dear', { name: row.name })}</p>
      <p>{t('notice.placed')}</p>
      <p className={styles.school}>
        <strong>{school(row.chosenSchoolId)}</strong>
        {row.metres !== null && (
          <span>{t('notice.distance', { distance: distanceWords(t, row.metres) })}</span>
        )}
        {row.ownCatchment && <span>{t('notice.own')}</span>}
      </p>
      <h3>{t('notice.why')}</h3>
      {reasons.map((reason) => (
        <p key={reason}>{t(`notice.clause.${reason}`)}</p>
      ))}
      <h3>{t('notice.next')}</h3>
      <ol>
        <li>{t('notice.step1')}</li>
        <li>{t('notice.step2')}</li>
      </ol>
      <p className={styles.when}>
        {by === null ? t('notice.whenOpen') : t('notice.when', { date: by })}
      </p>
      <p className={styles.small}>{t('notice.how')}</p>
      <footer>
        <p>{t('notice.district', { district: district(districtId) })}</p>
        {row.approvedAt && <p>{t('notice.issued', { date: formatDate(row.approvedAt) })}</p>}
      </footer>
    </article>
  );
}
