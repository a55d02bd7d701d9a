import { Link } from 'react-router';
import type { LocateAnswer } from '../../../server/contract/catchments.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { T } from '../../i18n/use-words.ts';
import { distanceOf } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import styles from './catchments.module.css';

type Part = Pick<LocateAnswer, 'state' | 'by'>;

/** How far the school is and how near a border; what would settle an open question; where words and map part. */
export function AnswerWays({ answer }: { answer: LocateAnswer }) {
  const { t } = useWords('catchments');
  const { school } = useSeason();
  const metres = (value: number) => {
    const { unit, value: words } = distanceOf(value);
    return t(`common:${unit}`, { value: words });
  };
  const namesOf = ({ state, by }: Part) => {
    const names = [...new Set(by.map(({ schoolId }) => school(schoolId)))].join(t('test.and'));
    return names || t(`editions:where.${state}`);
  };
  const { border, distances, missing, disagree, byWords, byMap, pupil, by, estimate } = answer;
  const own = by.some(({ schoolId }) => schoolId === border?.schoolId);
  /** The estimate is less exact than the border is far: on which side it lies is not known. */
  const either = estimate && border && border.metres < (estimate.within ?? Infinity);
  return (
    <ul className={styles.ways}>
      {estimate ? (
        <li className={styles.estimate}>
          {t(`estimate.${estimate.by}`)}
          {estimate.within !== null && t('estimate.within', { metres: metres(estimate.within) })}
          {by.length === 0 && !either && t('estimate.byMap', { schools: namesOf(estimate.byMap) })}
        </li>
      ) : (
        answer.read.point === null && <li>{noPlaceWords(t, answer)}</li>
      )}
      {distances.map(({ schoolId, metres: way }) => (
        <li key={schoolId}>
          {t('test.distance', {
            school: school(schoolId),
            metres: estimate ? t('estimate.about', { metres: metres(way) }) : metres(way),
          })}
        </li>
      ))}
      {border && (
        <li>
          {t(own ? 'test.ownBorder' : 'test.border', {
            school: school(border.schoolId),
            metres: estimate
              ? t('estimate.about', { metres: metres(border.metres) })
              : metres(border.metres),
          })}
          {either && t('estimate.either')}
        </li>
      )}
      {missing.length > 0 && missing.join() !== 'point' && (
        <li>
          {t('test.missing', {
            parts: missing.map((part) => t(`missing.${part}`)).join(t('test.and')),
          })}
        </li>
      )}
      {disagree && (
        <li className={styles.disagree}>
          {t('test.disagree', { words: namesOf(byWords), map: namesOf(byMap) })}
        </li>
      )}
      {pupil && (
        <li>
          <Link to={paths.applicant(pupil.collectionNumber)}>
            {t('test.pupil', { number: pupil.collectionNumber })}
          </Link>
          {pupil.register && t('test.register', { schools: namesOf(pupil.register) })}
        </li>
      )}
    </ul>
  );
}

/** Why no distance is told. */
function noPlaceWords(t: T<'catchments'>, { read: { compound, village, street } }: LocateAnswer) {
  const name = compound ?? village;
  if (name !== null) return t('noPlace.name', { name });
  return street === null ? t('noPlace.unread') : t('noPlace.street', { street });
}
