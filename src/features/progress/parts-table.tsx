import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseStatus } from '../../../domain/casework/status.ts';
import { reached } from '../../../domain/casework/steps.ts';
import type { Progress } from '../../../server/contract/progress.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { ApplicantFilters } from '../../lib/applicant-search.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { CountLink } from './count-link.tsx';
import { GROUPS, percent, statusesAt } from './funnel.ts';
import styles from './progress.module.css';
import { progressSearchParams } from './search.ts';
import type { Drill } from './use-drill.ts';

type Part = Progress['parts'][number];

interface Props {
  progress: Progress;
  /** The district whose schools the parts are; without one they are the districts themselves. */
  district?: string;
  bySchool: boolean;
  drill: Drill;
  at?: string;
  stale: boolean;
}

/** The same figures once more, by district or by school: each is the total of the list behind it. */
export function PartsTable({ progress, district, bySchool, drill, at, stale }: Props) {
  const { t } = useWords('progress');
  const names = useSeason();
  const columns = useMemo(() => GROUPS.map((step) => ({ step, statuses: statusesAt(step) })), []);

  const nameOf = (part: Part): string => {
    if (!bySchool) return names.district(part.districtId);
    return part.schoolId === null ? t('noSchool') : names.school(part.schoolId);
  };
  const head = (part: Part): ReactNode => {
    if (bySchool || part.districtId === null) return nameOf(part);
    return (
      <Link
        to={paths.progress(progressSearchParams({ district: part.districtId, at }))}
        title={t('toDistrict', { district: nameOf(part) })}
      >
        {nameOf(part)}
      </Link>
    );
  };
  const filtersOf = (part: Part, status?: CaseStatus): ApplicantFilters | null => {
    if (!bySchool) return drill({ district: part.districtId ?? undefined, status });
    return part.schoolId === null
      ? drill({ placement: 'none', status })
      : drill({ school: part.schoolId, status });
  };

  return (
    <section className={styles.panel} data-grow data-stale={stale || undefined} aria-busy={stale}>
      <header className={styles.panelHead}>
        <h2 className={styles.heading}>
          {!bySchool
            ? t('byDistrict')
            : district
              ? t('bySchool', { district: names.district(district) })
              : t('ownSchools')}
        </h2>
        <Legend />
      </header>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className={styles.nameCell}>
                {bySchool ? t('columns.school') : t('columns.district')}
              </th>
              <th scope="col" rowSpan={2}>
                {t('columns.total')}
              </th>
              <th scope="col" rowSpan={2} className={styles.shareCell}>
                {t('columns.share')}
              </th>
              {columns.map(({ step, statuses }) => (
                <th key={step} scope="colgroup" colSpan={statuses.length} className={styles.group}>
                  {t(`group.${step}`)}
                </th>
              ))}
            </tr>
            <tr>
              {columns.flatMap(({ step, statuses }) =>
                statuses.map((status, index) => (
                  <th
                    key={status}
                    scope="col"
                    data-first={index === 0 || undefined}
                    aria-label={`${t(`group.${step}`)} · ${t(`domain:status.${status}`)}`}
                    title={t(`domain:statusHint.${status}`)}
                  >
                    {t(`domain:status.${status}`)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {progress.parts.map((part) => (
              <tr key={part.schoolId ?? part.districtId ?? 'none'}>
                <th scope="row" className={styles.nameCell} title={nameOf(part)}>
                  {head(part)}
                </th>
                <td>
                  <CountLink
                    count={part.total}
                    filters={filtersOf(part)}
                    label={
                      filtersOf(part) ? `${nameOf(part)} ${formatCount(part.total)}` : t('noList')
                    }
                  />
                </td>
                <td className={styles.shareCell}>
                  <ShareBar counts={part.counts} total={part.total} />
                </td>
                {columns.flatMap(({ statuses }) =>
                  statuses.map((status, index) => {
                    const filters = filtersOf(part, status);
                    return (
                      <td key={status} data-first={index === 0 || undefined}>
                        <CountLink
                          count={part.counts[status]}
                          filters={filters}
                          label={
                            filters
                              ? t('toList', {
                                  name: nameOf(part),
                                  status: t(`domain:status.${status}`),
                                  count: formatCount(part.counts[status]),
                                })
                              : t('noList')
                          }
                        />
                      </td>
                    );
                  }),
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={styles.nameCell}>
                {t('all')}
              </th>
              <td>{formatCount(progress.total)}</td>
              <td className={styles.shareCell}>
                <ShareBar counts={progress.counts} total={progress.total} />
              </td>
              {columns.flatMap(({ statuses }) =>
                statuses.map((status, index) => (
                  <td key={status} data-first={index === 0 || undefined}>
                    {formatCount(progress.counts[status])}
                  </td>
                )),
              )}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

/** Full, striped, empty: told apart without colour, with the share in figures beside it. */
function ShareBar({ counts, total }: { counts: Part['counts']; total: number }) {
  const placed = reached(counts, 'placed');
  const width = (count: number) => (total === 0 ? 0 : `${(count / total) * 100}%`);
  return (
    <span className={styles.share}>
      <span className={styles.shareBar} aria-hidden>
        <span data-part="enrolled" style={{ width: width(counts.enrolled) }} />
        <span data-part="placed" style={{ width: width(placed - counts.enrolled) }} />
      </span>
      <span className={styles.shareText}>{percent(counts.enrolled, total)}</span>
    </span>
  );
}

function Legend() {
  const { t } = useWords('progress');
  return (
    <ul className={styles.legend}>
      {(['enrolled', 'placed', 'rest'] as const).map((part) => (
        <li key={part}>
          <span className={styles.swatch} aria-hidden>
            <span data-part={part} style={{ width: '100%' }} />
          </span>
          {t(`legend.${part}`)}
        </li>
      ))}
    </ul>
  );
}
