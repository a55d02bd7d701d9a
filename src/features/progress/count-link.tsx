import { Link } from 'react-router';
import { applicantSearchParams, type ApplicantFilters } from '../../lib/applicant-search.ts';
import { formatCount } from '../../lib/format.ts';
import { paths } from '../../paths.ts';
import styles from './progress.module.css';

/** A figure is the way to exactly the rows that it counts; nought leads nowhere. */
export function CountLink({
  count,
  filters,
  label,
}: {
  count: number;
  /** `null`: no list filters exactly so. */
  filters: ApplicantFilters | null;
  label: string;
}) {
  if (count === 0) return <span className={styles.nought}>0</span>;
  if (filters === null) return <span title={label}>{formatCount(count)}</span>;
  return (
    <Link to={paths.applicants(applicantSearchParams(filters))} title={label} aria-label={label}>
      {formatCount(count)}
    </Link>
  );
}
