import ArrowRightOutlined from '@ant-design/icons/ArrowRightOutlined';
import type { Outcome, Preview } from '../../../server/contract/evidence-work.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { findingSentence, ruleName } from '../../lib/finding-words.ts';
import { outcomeWords } from './outcome-words.ts';
import styles from './outcome.module.css';

/** Verdict before → after, and the rules that find otherwise. */
export function OutcomeChange({
  before,
  after,
  changed = [],
}: {
  before: Outcome;
  after: Outcome;
  changed?: Preview['changed'];
}) {
  const { t } = useWords();
  const { school } = useSeason();
  const [was, is] = [outcomeWords(t, before), outcomeWords(t, after)];
  const sentence = (finding: Preview['changed'][number]['after']) =>
    finding === null
      ? t('casework:outcome.ruleNone')
      : t('casework:outcome.told', {
          outcome: t(`domain:outcome.${finding.outcome}`),
          sentence: findingSentence(t, finding.because),
        });
  // A rule that only fell away with another is not news of its own.
  const told = changed.filter((change) => change.after !== null);
  const lost = before.takesPlaceAt !== null && after.takesPlaceAt === null;
  return (
    <div className={styles.change}>
      {was === is ? (
        <p>{t('casework:outcome.same', { outcome: is })}</p>
      ) : (
        <p className={styles.verdicts}>
          <span className="visually-hidden">{t('casework:outcome.from')}</span>
          <span className={styles.was}>{was}</span>
          <ArrowRightOutlined aria-hidden />
          <span className="visually-hidden">{t('casework:outcome.to')}</span>
          <strong>{is}</strong>
        </p>
      )}
      {lost && (
        <p className={styles.lost}>
          {t('casework:outcome.placeLost', { school: school(before.takesPlaceAt) })}
        </p>
      )}
      {told.length > 0 && (
        <ul className={styles.rules} aria-label={t('casework:outcome.rules')}>
          {told.map((change) => (
            <li key={change.rule}>
              <span className={styles.rule}>{ruleName(t, change.rule)}</span>
              <span>
                <span className={styles.was}>{sentence(change.before)}</span>
                <br />→ {sentence(change.after)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
