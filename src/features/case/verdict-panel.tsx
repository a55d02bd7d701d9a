import type { VerdictView } from '../../../server/contract/case.ts';
import type { T } from '../../i18n/use-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason, type SeasonNames } from '../../lib/use-viewer.ts';
import { ReasonTag } from '../../ui/reason-tag.tsx';
import { useCase } from './case-context.ts';
import { FindingLine } from './finding-line.tsx';
import { findingSentence } from '../../lib/finding-words.ts';
import { Needs } from './needs.tsx';
import { ResultLine } from './result-line.tsx';
import { SuppliedFacts } from './supplied-facts.tsx';
import styles from './verdict.module.css';

/** The whole verdict in one plain sentence. */
function summary(t: T, names: SeasonNames, verdict: VerdictView): string {
  const schools = verdict.homeSchoolIds.map((id) => names.school(id)).join(t('common:listJoin'));
  switch (verdict.route) {
    case 'catchment':
      return verdict.category === null
        ? t('case:verdict.catchmentNoCategory', { schools })
        : t('case:verdict.catchment', { schools, category: verdict.category });
    case 'coordinate':
      return t('case:verdict.coordinate', {
        reasons: verdict.reasons
          .map((reason) => t(`domain:reason.${reason}`))
          .join(t('case:verdict.reasonsJoin')),
      });
    case 'verify':
      return t('case:verdict.verify', {
        count: new Set(verdict.needs.map(({ fact }) => fact)).size,
      });
    case 'not-eligible': {
      const why = verdict.findings.find(({ outcome }) => outcome === 'not-met');
      return t('case:verdict.not-eligible', {
        why: why ? findingSentence(t, why.because) : '',
      });
    }
    default: {
      const unhandled: never = verdict.route;
      return unhandled;
    }
  }
}

export function VerdictPanel() {
  const { t } = useWords('case');
  const { t: common } = useWords();
  const names = useSeason();
  const { view } = useCase();
  const { verdict } = view;
  if (!verdict) {
    return (
      <section className={styles.panel} aria-label={t('verdict.title')}>
        <h2 className={styles.heading}>{t('verdict.title')}</h2>
        <p>{t('verdict.none')}</p>
      </section>
    );
  }
  return (
    <section className={styles.panel} aria-label={t('verdict.title')}>
      <div className={styles.headline} data-route={verdict.route}>
        <p className={styles.route}>
          {t(`domain:route.${verdict.route}`)}
          {verdict.category !== null && (
            <span className={styles.category}>{t('domain:category', { n: verdict.category })}</span>
          )}
          {verdict.reasons.map((reason) => (
            <ReasonTag key={reason} reason={reason} />
          ))}
        </p>
        <p className={styles.summary}>{summary(common, names, verdict)}</p>
        <p className={styles.made}>
          {t('verdict.madeBy', { rulebook: verdict.rulebook, asOf: verdict.asOf })}
        </p>
      </div>
      <ResultLine />
      <Needs needs={verdict.needs} route={verdict.route} />
      <SuppliedFacts />
      <ol className={styles.findings}>
        {verdict.findings.map((finding, index) => (
          // A rule may speak more than once; the reading order is the identity.
          <FindingLine key={`${finding.rule}-${index}`} finding={finding} />
        ))}
      </ol>
    </section>
  );
}
