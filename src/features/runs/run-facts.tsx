import { Link } from 'react-router';
import type { RunDetail } from '../../../server/contract/runs.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import styles from './runs.module.css';

/** What the run rests on: with the same inputs it can be made again, to the same result. */
export function RunFacts({ run }: { run: RunDetail }) {
  const { t } = useWords('runs');
  const { district } = useSeason();
  const personName = usePersonName();
  const facts: [string, string, string?][] = [
    [t('fact.scope'), run.districtId ? district(run.districtId) : t('wholeCity')],
    [t('fact.ranges'), t('ranges', { year: run.editionYear })],
    [t('fact.rulebook'), run.rulebook],
    [t('fact.straddle'), t(`straddle.${run.straddle}`)],
    ...(run.straddle === 'seeded-draw' ? ([[t('fact.seed'), run.seed]] as [string, string][]) : []),
    [t('fact.started'), `${formatInstant(run.startedAt)} ${personName(run.startedBy)}`],
    [t('fact.finished'), run.finishedAt ? formatInstant(run.finishedAt) : '—'],
    [t('fact.published'), run.publishedAt ? formatInstant(run.publishedAt) : t('unpublished')],
    [t('fact.hash'), run.inputHash ? run.inputHash.slice(0, 12) : '—', run.inputHash ?? undefined],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value, title]) => (
        <div key={name} title={title}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {/* Either way it leads to what differs. */}
      {run.corrects !== null && (
        <div>
          <dt>{t('fact.corrects')}</dt>
          <dd>
            <Link to={paths.runComparison(run.id, run.corrects)}>{t('publish.see')}</Link>
          </dd>
        </div>
      )}
      {run.supersededBy !== null && (
        <div>
          <dt>{t('fact.superseded')}</dt>
          <dd>
            <Link to={paths.runComparison(run.supersededBy, run.id)}>{t('publish.see')}</Link>
          </dd>
        </div>
      )}
    </dl>
  );
}
