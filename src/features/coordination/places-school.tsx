import { Link } from 'react-router';
import type { FreedSchool, OfferedChild } from '../../../server/contract/freed-places.ts';
import { useWords } from '../../i18n/use-words.ts';
import { distanceOf, formatCount, formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { ReasonTag } from '../../ui/reason-tag.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { OfferStep } from './places-queries.ts';
import styles from './places.module.css';

/** A correction frees dozens at a time; who they were stands in their cases. */
const FREED_SHOWN = 4;

type Ask = (child: OfferedChild, name: OfferStep['name']) => void;

export function PlacesSchool({ school: place, onAsk }: { school: FreedSchool; onAsk: Ask }) {
  const { t } = useWords('freedPlaces');
  const { school } = useSeason();
  const name = school(place.schoolId);
  return (
    <section className={styles.school} aria-label={name}>
      <header>
        <h2>{name}</h2>
        <strong>
          {t('left', {
            left: formatCount(place.placesLeft),
            toOffer: formatCount(place.toOffer),
          })}
        </strong>
        <span className={styles.freed}>
          {t('freed')}
          {place.freed.slice(0, FREED_SHOWN).map((each) => (
            <span key={`${each.collectionNumber}${each.at}`}>
              <Link to={paths.applicant(each.collectionNumber)}>{each.name}</Link>
              {` ${t(`because.${each.because}`)} · ${formatInstant(each.at)}`}
            </span>
          ))}
          {place.freed.length > FREED_SHOWN && (
            <span>{t('freedMore', { count: place.freed.length })}</span>
          )}
        </span>
      </header>
      <ul>
        {place.offered.map((child) => (
          <Child
            key={child.collectionNumber}
            child={child}
            steps={['accept-offer', 'decline-offer']}
            onAsk={onAsk}
          />
        ))}
        {place.next.map((child) => (
          <Child key={child.collectionNumber} child={child} steps={['offer-place']} onAsk={onAsk} />
        ))}
      </ul>
      {place.toOffer > place.next.length && <p className={styles.nobody}>{t('nobody')}</p>}
      {place.toOffer === 0 && place.offered.length === 0 && (
        <p className={styles.nobody}>{t('allOffered')}</p>
      )}
    </section>
  );
}

function Child({
  child,
  steps,
  onAsk,
}: {
  child: OfferedChild;
  steps: readonly OfferStep['name'][];
  onAsk: Ask;
}) {
  const { t } = useWords('freedPlaces');
  const personName = usePersonName();
  const { school } = useSeason();
  const viewer = useViewer();
  const offered = steps.includes('accept-offer');
  const way = (metres: number) => {
    const { unit, value } = distanceOf(metres);
    return t(`common:${unit}`, { value });
  };
  return (
    <li className={styles.child}>
      <Tag tone={offered ? 'accent' : 'neutral'}>{t(offered ? 'offered' : 'next')}</Tag>
      <span className={styles.who}>
        <Link to={paths.applicant(child.collectionNumber)}>{child.name}</Link>
        <span>{child.collectionNumber}</span>
        <StatusTag status={child.status} />
        {child.reasons.map((reason) => (
          <ReasonTag key={reason} reason={reason} />
        ))}
      </span>
      <span className={styles.why}>
        {t(`why.${child.code}`, {
          from: child.from ? school(child.from) : '',
          gain: way(child.gain ?? 0),
        })}
        {child.metres !== null && <span>{t('away', { distance: way(child.metres) })}</span>}
        {child.offeredBy && <span>{t('by', { who: personName(child.offeredBy) })}</span>}
      </span>
      {viewer.role === 'officer' && (
        <span className={styles.steps}>
          {steps.map((name) => {
            const action = child.actions.find((each) => each.name === name);
            if (!action) return null;
            return (
              <ActionButton
                key={name}
                size="small"
                type={name === 'decline-offer' ? 'default' : 'primary'}
                action={action}
                onClick={() => onAsk(child, name)}
              >
                {t(`domain:action.${name}`)}
              </ActionButton>
            );
          })}
        </span>
      )}
    </li>
  );
}
