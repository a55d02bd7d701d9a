import StopOutlined from '@ant-design/icons/StopOutlined';
import WarningOutlined from '@ant-design/icons/WarningOutlined';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Run, RunDetail } from '../../../server/contract/runs.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { paths } from '../../paths.ts';
import { runQueries } from './queries.ts';
import styles from './runs.module.css';

type Finding = RunDetail['preflight'][number];

/** Where what was counted can be seen and mended; what the list cannot name leads to the page that can. */
const LINKS: Record<Finding['code'], () => string> = {
  'ranges-not-published': () => paths.catchmentEditions(),
  'school-without-places': () => paths.schools('sort=left'),
  'formal-already-published': () => paths.runs(),
  'cases-to-verify': () => paths.applicants('status=verify'),
  'homes-in-no-range': () => paths.applicants('reason=outside-every-catchment'),
  'homes-in-several-ranges': () => paths.catchments(),
  'editions-unpublished': () => paths.catchmentEditions(),
  'places-held': () => paths.applicants('status=held'),
};

/** What was found before a run: blockers and warnings, each with its figure and the way to it. */
export function PreflightList({ findings }: { findings: readonly Finding[] }) {
  const { t } = useWords('runs');
  if (findings.length === 0) return <p className={styles.faint}>{t('preflight.nothing')}</p>;
  return (
    <ul className={styles.preflight} aria-label={t('preflight.title')}>
      {findings.map(({ code, weight, count }) => (
        <li key={code} data-weight={weight}>
          <span aria-hidden>{weight === 'blocker' ? <StopOutlined /> : <WarningOutlined />}</span>
          <span>
            <strong>{t(`preflight.weight.${weight}`)}</strong>{' '}
            {t(`preflight.code.${code}`, { count: formatCount(count) })}
          </span>
          <Link to={LINKS[code]()}>{t('preflight.look')}</Link>
        </li>
      ))}
    </ul>
  );
}

/** What stands against making a run public now: a refusal names it, and this leads to it. */
export function StandingBlockers({ kind }: { kind: Run['kind'] }) {
  const { data } = useQuery({ ...runQueries.preflight(kind), refetchOnMount: 'always' });
  const blockers = data?.findings.filter(({ weight }) => weight === 'blocker') ?? [];
  return blockers.length > 0 && <PreflightList findings={blockers} />;
}
