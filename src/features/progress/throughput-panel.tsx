import type { ProgressDays } from '../../../server/contract/progress.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { CountLink } from './count-link.tsx';
import styles from './progress.module.css';
import type { Drill } from './use-drill.ts';

const DAYS_SHOWN = 7;

/** Whom each office decided on, day by day; the newest day is on the right. */
export function ThroughputPanel({
  days,
  withSchools,
  drill,
}: {
  days: ProgressDays;
  /** Within one district the schools stand beside the district's officers. */
  withSchools: boolean;
  drill: Drill;
}) {
  const { t } = useWords('progress');
  const names = useSeason();
  const shown = days.days.slice(-DAYS_SHOWN).map(({ day }) => day);
  const decisions = days.decisions.filter(
    ({ schoolId, day }) => shown.includes(day) && (withSchools || schoolId === null),
  );
  const offices = [
    ...new Map(
      decisions.map((each) => [`${each.districtId} ${each.schoolId ?? ''}`, each] as const),
    ).values(),
  ];
  return (
    <section className={styles.panel} aria-label={t('throughput')}>
      <header className={styles.panelHead}>
        <h2 className={styles.heading}>{t('throughput')}</h2>
        <p className={styles.note}>{t('throughputNote')}</p>
      </header>
      {offices.length === 0 ? (
        <p className={styles.note}>{t('noDecisions')}</p>
      ) : (
        <table className={styles.plain}>
          <thead>
            <tr>
              <th scope="col">{t('columns.office')}</th>
              {shown.map((day) => (
                <th key={day} scope="col">
                  {day.slice(5)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offices.map(({ districtId, schoolId }) => {
              const office =
                schoolId === null ? names.district(districtId) : names.school(schoolId);
              return (
                <tr key={`${districtId} ${schoolId ?? ''}`}>
                  <th scope="row" title={office}>
                    {office}
                  </th>
                  {shown.map((day) => {
                    const n =
                      decisions.find(
                        (each) =>
                          each.day === day &&
                          each.districtId === districtId &&
                          each.schoolId === schoolId,
                      )?.n ?? 0;
                    return (
                      <td key={day}>
                        <CountLink
                          count={n}
                          filters={drill({
                            district: districtId,
                            decidedOn: day,
                            decidedBy: schoolId ?? 'officers',
                          })}
                          label={`${office} ${day} ${formatCount(n)}`}
                        />
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
