import type { CaseView } from '../../../server/contract/case.ts';
import type { ReconsiderationPack } from '../../../server/contract/reconsiderations.ts';
import { useWords } from '../../i18n/use-words.ts';
import { distanceOf, formatBytes, formatCount, formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import styles from './pack.module.css';

const HASH_SHOWN = 16;

/** Each plan that had the child, and what its certificate proves. */
export function PackPlans({ plans }: { plans: ReconsiderationPack['plans'] }) {
  const { t } = useWords('reconsideration');
  const personName = usePersonName();
  const { school } = useSeason();
  if (plans.length === 0) return <p>{t('print.none')}</p>;
  const named = (id: string | null) => (id === null ? t('print.noPlace') : school(id));
  const way = (metres: number) => {
    const { unit, value } = distanceOf(metres);
    return t(`common:${unit}`, { value });
  };
  return (
    <ul className={styles.requests}>
      {plans.map((plan) => (
        <li key={plan.planId}>
          <p>
            {t('print.plan', {
              at: formatInstant(plan.startedAt),
              who: personName(plan.startedBy),
              pupils: formatCount(plan.pupils),
              position: formatCount(plan.position),
            })}{' '}
            {t('print.planSchools', {
              planned: named(plan.plannedSchoolId),
              served: named(plan.servedSchoolId),
            })}{' '}
            {plan.proposed
              ? t('print.planChosen', { chosen: named(plan.chosenSchoolId) })
              : t('print.planTried')}{' '}
            {plan.metres !== null && t('print.planAway', { distance: way(plan.metres) })}{' '}
            {plan.approvedAt && t('print.planApproved', { at: formatInstant(plan.approvedAt) })}
          </p>
          <p className={styles.certificate}>
            {t('print.certificate', {
              stages: plan.stages
                .map(({ aim, value }) =>
                  // A stage counts what was not reached; the last of them the way in all.
                  t('print.stage', {
                    aim: t(
                      aim === 'distance' ? 'plans:figures.total' : `plans:proof.counted.${aim}`,
                    ),
                    value: formatCount(value),
                  }),
                )
                .join(' · '),
              hash: plan.inputHash?.slice(0, HASH_SHOWN) ?? '',
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function PackSchools({ options }: { options: ReconsiderationPack['options'] }) {
  const { t } = useWords('reconsideration');
  const { school } = useSeason();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('print.school')}</th>
          <th scope="col">{t('print.metres')}</th>
          <th scope="col">{t('print.left')}</th>
        </tr>
      </thead>
      <tbody>
        {options.map((option) => (
          <tr key={option.schoolId}>
            <td>
              {school(option.schoolId)}
              {option.ownCatchment && ` · ${t('print.own')}`}
            </td>
            <td>{option.metres === null ? '—' : formatCount(option.metres)}</td>
            <td>{formatCount(option.placesLeft)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function PackPapers({ attachments }: { attachments: CaseView['attachments'] }) {
  const personName = usePersonName();
  const { t } = useWords('reconsideration');
  if (attachments.length === 0) return <p>{t('print.none')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('print.paper')}</th>
          <th scope="col">{t('print.by')}</th>
          <th scope="col">{t('print.at')}</th>
          <th scope="col">{t('print.size')}</th>
          <th scope="col">{t('print.hash')}</th>
        </tr>
      </thead>
      <tbody>
        {attachments.map((file) => (
          <tr key={file.id}>
            <td>{file.name}</td>
            <td>{personName(file.by)}</td>
            <td>{formatInstant(file.at)}</td>
            <td>{formatBytes(file.size)}</td>
            <td>{file.sha256.slice(0, HASH_SHOWN)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
