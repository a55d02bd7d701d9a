import { useQuery } from '@tanstack/react-query';
import { Select, Skeleton } from 'antd';
import type { Edition } from '../../../../server/contract/catchments.ts';
import type { EditionImpact } from '../../../../server/contract/edition-figures.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { formatCount } from '../../../lib/format.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import { BandTag } from '../../../ui/band-tag.tsx';
import { ErrorPanel } from '../../../ui/error-panel.tsx';
import { WarningTag } from '../../../ui/warning-tag.tsx';
import { editionName } from '../lifecycle/edition-name.ts';
import { ImpactSums } from '../lifecycle/impact-sums.tsx';
import { lifecycleQueries } from '../lifecycle/queries.ts';
import styles from './editions.module.css';

type SchoolRow = EditionImpact['schools'][number];
type Where = EditionImpact['moves'][number]['from'];

interface Props {
  edition: Edition;
  editions: readonly Edition[];
  against: string | undefined;
  onAgainst: (editionId: string | undefined) => void;
}

/** What an edition does against another one, by the service's own count. */
export function ImpactView({ edition, editions, against, onAgainst }: Props) {
  const { t } = useWords('editions');
  const impact = useQuery(lifecycleQueries.impact(edition.id, against));
  const others = editions.filter(({ id }) => id !== edition.id);
  return (
    <section className={styles.card} aria-label={t('impact.title')}>
      <header className={styles.detailHead}>
        <h2>{t('impact.title')}</h2>
        <Select
          size="small"
          aria-label={t('impact.against')}
          placeholder={t('impact.against')}
          value={against ?? impact.data?.againstId}
          onChange={onAgainst}
          popupMatchSelectWidth={false}
          options={others.map((each) => ({ value: each.id, label: labelOf(each) }))}
        />
        <span className={styles.faint}>{t('impact.official')}</span>
      </header>
      {impact.error && !impact.data && (
        <ErrorPanel error={impact.error} onRetry={() => void impact.refetch()} />
      )}
      {impact.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {impact.data && (
        <div className={styles.impact} aria-busy={impact.isPlaceholderData}>
          <SchoolTable schools={impact.data.schools} />
          <div className={styles.side}>
            <ImpactSums impact={impact.data} />
            <Moves moves={impact.data.moves} />
          </div>
        </div>
      )}
    </section>
  );

  function labelOf(each: Edition): string {
    return `${editionName(t, each)} · ${t(`state.${each.state}`)}`;
  }
}

const change = ({ before, after }: SchoolRow) => after.pupils - before.pupils;

function signed(figure: number): string {
  if (figure === 0) return '0';
  return `${figure > 0 ? '+' : '−'}${formatCount(Math.abs(figure))}`;
}

function SchoolTable({ schools }: { schools: readonly SchoolRow[] }) {
  const { t } = useWords('editions');
  const { school } = useSeason();
  const rows = schools.toSorted((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('impact.school')}</th>
          <th scope="col">{t('impact.places')}</th>
          <th scope="col">{t('impact.pupils')}</th>
          <th scope="col">{t('impact.change')}</th>
          <th scope="col">{t('impact.warning')}</th>
          <th scope="col">{t('impact.largest')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.schoolId} data-same={change(row) === 0 || undefined}>
            <th scope="row">{school(row.schoolId)}</th>
            <td>{formatCount(row.places)}</td>
            <td>
              {formatCount(row.before.pupils)} → <strong>{formatCount(row.after.pupils)}</strong>
            </td>
            <td>{signed(change(row))}</td>
            <td>
              <span className={styles.pair}>
                <WarningTag level={row.before.warning.level} />
                {row.after.warning.level !== row.before.warning.level && (
                  <>
                    <span aria-label={t('impact.becomes')}>→</span>
                    <WarningTag level={row.after.warning.level} />
                  </>
                )}
              </span>
            </td>
            <td>
              <span className={styles.pair}>
                {row.after.largestClass}
                {row.after.band !== 'standard' && <BandTag band={row.after.band} />}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From where to where, the largest first. */
function Moves({ moves }: { moves: EditionImpact['moves'] }) {
  const { t } = useWords('editions');
  const { school } = useSeason();
  const place = ({ state, schoolIds }: Where) => {
    const names = schoolIds.map(school).join(t('and'));
    if (state === 'in') return names;
    return state === 'overlap' && names
      ? t('common:aside', { what: t('where.overlap'), aside: names })
      : t(`where.${state}`);
  };
  if (moves.length === 0) return <p className={styles.faint}>{t('impact.nobody')}</p>;
  return (
    <>
      <h3>{t('impact.moves')}</h3>
      <ol className={styles.moves}>
        {moves
          .toSorted((a, b) => b.pupils - a.pupils)
          .map(({ from, to, pupils }) => (
            <li key={`${from.state}${from.schoolIds.join()} ${to.state}${to.schoolIds.join()}`}>
              <span>{place(from)}</span>
              <span aria-hidden>→</span>
              <span>{place(to)}</span>
              <strong>{t('pupils', { count: pupils, figure: formatCount(pupils) })}</strong>
            </li>
          ))}
      </ol>
    </>
  );
}
