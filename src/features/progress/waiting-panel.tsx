import { AGES } from '../../../domain/casework/steps.ts';
import type { Waiting } from '../../../server/contract/progress.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { CountLink } from './count-link.tsx';
import styles from './progress.module.css';
import type { Drill } from './use-drill.ts';

/** Who waits at which status and for how long: the older, the further to the right and the darker. */
export function AgesPanel({ waiting, drill }: { waiting: Waiting; drill: Drill }) {
  const { t } = useWords('progress');
  const most = Math.max(1, ...waiting.ages.flatMap(({ counts }) => AGES.map((age) => counts[age])));
  const rows = waiting.ages.filter(({ total }) => total > 0);
  return (
    <section className={styles.panel} aria-label={t('ages')}>
      <header className={styles.panelHead}>
        <h2 className={styles.heading}>{t('ages')}</h2>
        <p className={styles.note}>{t('agesNote')}</p>
      </header>
      {rows.length === 0 ? (
        <p className={styles.note}>{t('nobodyWaits')}</p>
      ) : (
        <table className={styles.plain}>
          <thead>
            <tr>
              <th scope="col">{t('columns.status')}</th>
              {AGES.map((age) => (
                <th key={age} scope="col">
                  {t(`age.${age}`)}
                </th>
              ))}
              <th scope="col">{t('columns.total')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ status, total, counts }) => {
              const name = t(`domain:status.${status}`);
              return (
                <tr key={status}>
                  <th scope="row" title={t(`domain:statusHint.${status}`)}>
                    {name}
                  </th>
                  {AGES.map((age) => (
                    <td key={age} className={styles.heat}>
                      <span
                        className={styles.heatBar}
                        style={{ width: `${(counts[age] / most) * 100}%` }}
                        aria-hidden
                      />
                      <CountLink
                        count={counts[age]}
                        filters={drill({ status, age })}
                        label={t('toList', {
                          name: t(`age.${age}`),
                          status: name,
                          count: formatCount(counts[age]),
                        })}
                      />
                    </td>
                  ))}
                  <td>
                    <CountLink count={total} filters={drill({ status })} label={name} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Why they wait: the reasons of coordination, and the registers that did not give what they were asked for. */
export function CausesPanel({ waiting, drill }: { waiting: Waiting; drill: Drill }) {
  const { t } = useWords('progress');
  const reasons = waiting.reasons.filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n);
  const sources = waiting.sources.toSorted((a, b) => b.n - a.n);
  return (
    <section className={styles.panel} aria-label={t('causes')}>
      <header className={styles.panelHead}>
        <h2 className={styles.heading}>{t('causes')}</h2>
      </header>
      <h3 className={styles.subHeading}>{t('reasons')}</h3>
      <Ranked
        rows={reasons.map(({ reason, n }) => ({
          key: reason,
          name: t(`domain:reason.${reason}`),
          n,
          filters: drill({ status: 'to-coordinate', reason }),
        }))}
      />
      <h3 className={styles.subHeading}>{t('sources')}</h3>
      <Ranked
        rows={sources.map(({ source, failure, n }) => ({
          key: `${source} ${failure}`,
          name: `${t(`domain:source.${source}`)} · ${t(`domain:extraction.${failure}`)}`,
          n,
          filters: drill({ status: 'verify', source, failure }),
        }))}
      />
    </section>
  );
}

function Ranked({
  rows,
}: {
  rows: { key: string; name: string; n: number; filters: ReturnType<Drill> }[];
}) {
  const { t } = useWords('progress');
  const most = Math.max(1, ...rows.map(({ n }) => n));
  if (rows.length === 0) return <p className={styles.note}>{t('nobodyWaits')}</p>;
  return (
    <ul className={styles.ranked}>
      {rows.map(({ key, name, n, filters }) => (
        <li key={key}>
          <span title={name}>{name}</span>
          <span className={styles.rankedTrack} aria-hidden>
            <span style={{ width: `${(n / most) * 100}%` }} />
          </span>
          <CountLink count={n} filters={filters} label={`${name} ${formatCount(n)}`} />
        </li>
      ))}
    </ul>
  );
}
