import type { DryRun } from '../../../server/contract/batches.ts';
import type { CaseStatus } from '../../../domain/casework/status.ts';
import { refusalSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import styles from './verification.module.css';

/** From which status to which, with how many. */
export function Moves({
  moves,
}: {
  moves: readonly { from: CaseStatus; to: CaseStatus; count: number }[];
}) {
  const { t } = useWords('verification');
  return (
    <ul className={styles.moves}>
      {moves.map(({ from, to, count }) => (
        <li key={`${from}/${to}`}>
          <span>
            {from === to
              ? t('dialog.stays', { status: t(`domain:status.${to}`) })
              : t('dialog.move', {
                  from: t(`domain:status.${from}`),
                  to: t(`domain:status.${to}`),
                })}
          </span>
          <strong>{formatCount(count)}</strong>
        </li>
      ))}
    </ul>
  );
}

const FEW = 10;

/** Why some fail, those with the same reason together. */
export function Failures({ failures, more }: { failures: DryRun['failures']; more: number }) {
  const { t, i18n } = useWords('verification');
  const byCode = Map.groupBy(failures, ({ code }) => code);
  return (
    <ul className={styles.failures}>
      {[...byCode].map(([code, cases]) => (
        <li key={code}>
          {/* A few are said at once: they are whom the officer looks for. */}
          <details open={cases.length <= FEW}>
            <summary>
              {refusalSentence(i18n, code)} <strong>{formatCount(cases.length)}</strong>
            </summary>
            <p className={styles.names}>
              {cases.map(({ collectionNumber, name }) => (
                <span key={collectionNumber}>
                  {name} {collectionNumber}
                </span>
              ))}
            </p>
          </details>
        </li>
      ))}
      {more > 0 && <li>{t('dialog.more', { count: more })}</li>}
    </ul>
  );
}

export function DryRunResult({ result }: { result: DryRun }) {
  const { t } = useWords('verification');
  const failed = result.failures.length + result.moreFailures;
  return (
    <section className={styles.result} role="status">
      <p className={styles.resultHead}>
        {result.wouldChange === 0
          ? t('dialog.wouldNothing')
          : t(result.moves ? 'dialog.would' : 'dialog.wouldAsk', {
              count: formatCount(result.wouldChange),
              failed: formatCount(failed),
            })}
      </p>
      {result.moves ? (
        <Moves moves={result.moves} />
      ) : (
        <p className={styles.from}>{t('dialog.asksFirst')}</p>
      )}
      {failed > 0 && <Failures failures={result.failures} more={result.moreFailures} />}
      {result.claimedByOthers > 0 && (
        <p className={styles.wrong}>
          {t('dialog.claimedByOthers', { count: result.claimedByOthers })}
        </p>
      )}
      <p className={styles.from}>{t('dialog.nothingWritten')}</p>
    </section>
  );
}
