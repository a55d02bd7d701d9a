import EyeOutlined from '@ant-design/icons/EyeOutlined';
import FilterOutlined from '@ant-design/icons/FilterOutlined';
import { Link } from 'react-router';
import type { AuditRow } from '../../../server/contract/audit.ts';
import type { T } from '../../i18n/use-words.ts';
import { formatTime, formatDate, formatInstant } from '../../lib/format.ts';
import { paths } from '../../paths.ts';
import type { DataColumn } from '../../ui/data-table-types.ts';
import { Tag } from '../../ui/tag.tsx';
import { actionName, isLook } from './actions.ts';
import styles from './audit.module.css';
import { auditSearchParams, type AuditSearch } from './search.ts';

const COLLECTION_NUMBER = /^20\d{6,12}$/;

/** Its subject is the id of the walk, which tells nobody anything. */
const TURNED_SWEEP = /^(?:stopped|resumed)-(?:compare|re-evaluate|replay)$/;

/** What the service itself noted: what an intake counted, how much was exported. */
const COUNTS = /^accepted=(\d+) unchanged=(\d+) rejected=(\d+)$/;
const EXPORT = /^rows=(\d+) at=(\S+)$/;

/** That in words; what a person wrote, as they wrote it. */
function reasonWords(t: T<'audit'>, reason: string | null): string | null {
  const counts = reason?.match(COUNTS);
  if (counts) {
    const [, accepted, unchanged, rejected] = counts;
    return t('intakeCounts', { accepted, unchanged, rejected });
  }
  const [, rows, at] = reason?.match(EXPORT) ?? [];
  return rows && at ? t('exported', { rows, at: formatInstant(at) }) : reason;
}

interface Context {
  t: T<'audit'>;
  search: AuditSearch;
  schoolName: (id: string) => string;
  personName: (id: string) => string;
}

export function auditColumns({
  t,
  search,
  schoolName,
  personName,
}: Context): DataColumn<AuditRow>[] {
  const only = (change: Partial<AuditSearch>) =>
    paths.audit(auditSearchParams({ ...search, page: 1, ...change }));
  return [
    {
      id: 'at',
      header: t('columns.at'),
      width: 156,
      fixed: true,
      cell: (row) => (
        <time dateTime={row.at}>
          {formatDate(row.at)} {formatTime(row.at)}
        </time>
      ),
    },
    {
      id: 'actor',
      header: t('columns.actor'),
      width: 190,
      fixed: true,
      cell: (row) => {
        const name = personName(row.actorId);
        return (
          <span className={styles.filterable}>
            <span className={styles.value} title={row.actorId}>
              {name} {name !== row.actorId && <span className={styles.faint}>{row.actorId}</span>}
            </span>
            {search.actor !== row.actorId && (
              <Only to={only({ actor: row.actorId })} label={t('filter.onlyActor', { name })} />
            )}
          </span>
        );
      },
    },
    {
      id: 'action',
      header: t('columns.action'),
      width: 200,
      fixed: true,
      cell: (row) => {
        const action = actionName(t, row.action);
        return (
          <span className={styles.filterable}>
            <span className={styles.value}>
              {isLook(row.action) ? (
                <Tag tone="warn" icon={<EyeOutlined />}>
                  {action}
                </Tag>
              ) : (
                action
              )}
            </span>
            {search.action !== row.action && (
              <Only to={only({ action: row.action })} label={t('filter.onlyAction', { action })} />
            )}
          </span>
        );
      },
    },
    {
      id: 'subject',
      header: t('columns.subject'),
      width: 180,
      cell: (row) =>
        row.subject === null ? (
          '—'
        ) : (
          <span className={styles.filterable}>
            <span className={styles.value}>
              {COLLECTION_NUMBER.test(row.subject) ? (
                <Link to={paths.applicant(row.subject)} title={t('openCase')}>
                  {row.subject}
                </Link>
              ) : TURNED_SWEEP.test(row.action) ? (
                <Link to={paths.sweep(row.subject)} title={row.subject}>
                  {t('openSweep')}
                </Link>
              ) : (
                <span title={row.subject}>{schoolName(row.subject)}</span>
              )}
            </span>
            {search.subject !== row.subject && (
              <Only to={only({ subject: row.subject })} label={t('filter.onlySubject')} />
            )}
          </span>
        ),
    },
    {
      id: 'reason',
      header: t('columns.reason'),
      width: 200,
      grow: 1,
      cell: (row) => {
        const reason = reasonWords(t, row.reason);
        return reason ? <span title={reason}>{reason}</span> : '—';
      },
    },
    {
      id: 'requestId',
      header: t('columns.requestId'),
      width: 290,
      hidden: true,
      cell: (row) => row.requestId ?? '—',
    },
  ];
}

function Only({ to, label }: { to: string; label: string }) {
  return (
    <Link to={to} className={styles.only} title={label} aria-label={label}>
      <FilterOutlined aria-hidden />
    </Link>
  );
}
