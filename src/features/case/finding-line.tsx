import CheckOutlined from '@ant-design/icons/CheckOutlined';
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import QuestionCircleFilled from '@ant-design/icons/QuestionCircleFilled';
import type { ReactNode } from 'react';
import type { Outcome } from '../../../domain/rulebook/verdict.ts';
import type { FindingView } from '../../../server/contract/case.ts';
import { useWords } from '../../i18n/use-words.ts';
import { factLabel } from '../../lib/fact-label.ts';
import { useCase } from './case-context.ts';
import { ClauseChip } from './clause-chip.tsx';
import { findingSentence, ruleName } from '../../lib/finding-words.ts';
import { showFact, useLit } from './lit-facts.tsx';
import styles from './verdict.module.css';

const marks: Record<Outcome, ReactNode> = {
  met: <CheckOutlined />,
  'not-met': <CloseCircleFilled />,
  unknown: <QuestionCircleFilled />,
};

/** One line of the verdict: what was found, by which rule, from which facts, resting on which clause. */
export function FindingLine({ finding }: { finding: FindingView }) {
  const { t } = useWords();
  const { view } = useCase();
  const { on, handlers } = useLit(finding.uses);
  const facts = finding.uses.map((ref) => factLabel(t, ref, view.evidence));
  return (
    <li
      className={styles.finding}
      data-outcome={finding.outcome}
      data-lit={on || undefined}
      {...handlers}
    >
      <span className={styles.mark} title={t(`domain:outcome.${finding.outcome}`)}>
        {marks[finding.outcome]}
        <span className="visually-hidden">{t(`domain:outcome.${finding.outcome}`)}</span>
      </span>
      <button
        type="button"
        className={styles.sentence}
        title={
          facts.length > 0
            ? `${t('case:verdict.uses')}${t('common:colon')}${facts.join(t('common:partJoin'))}`
            : undefined
        }
        onClick={() => showFact(finding.uses)}
      >
        <span className={styles.rule}>{ruleName(t, finding.rule)}</span>
        <span>{findingSentence(t, finding.because)}</span>
      </button>
      <span className={styles.clauses}>
        {finding.cites.map((clause) => (
          <ClauseChip key={clause} clause={clause} />
        ))}
      </span>
      {finding.outcome === 'not-met' && finding.needs.length > 0 && (
        <p className={styles.change}>
          {t('case:verdict.wouldChange')}
          {finding.needs
            .map(({ fact, from }) =>
              t('common:aside', {
                what: factLabel(t, fact, view.evidence),
                aside: t(`domain:supplier.${from}`),
              }),
            )
            .join(t('common:partJoin'))}
        </p>
      )}
    </li>
  );
}
