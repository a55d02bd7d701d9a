import type { ExtractionStatus } from '../../../domain/evidence/evidence.ts';
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import DisconnectOutlined from '@ant-design/icons/DisconnectOutlined';
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined';
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import type { ReactNode } from 'react';
import type { CaseView } from '../../../server/contract/case.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { useCase } from './case-context.ts';
import styles from './evidence.module.css';
import { EvidenceFacts } from './evidence-facts.tsx';
import { formatFact } from './fact-catalog.ts';
import { useLit } from './lit-facts.tsx';
import { PaperActions, PaperDecision } from './paper-decision.tsx';
import { RawRecord } from './raw-record.tsx';
import { useNaming } from './use-naming.ts';

const looks: Record<ExtractionStatus, { tone: Tone; icon: ReactNode }> = {
  found: { tone: 'good', icon: <CheckCircleOutlined /> },
  'not-found': { tone: 'warn', icon: <QuestionCircleOutlined /> },
  'source-down': { tone: 'warn', icon: <DisconnectOutlined /> },
  conflict: { tone: 'bad', icon: <ExclamationCircleOutlined /> },
};

/** The papers as the sources gave them, each with where and when it came from. */
export function EvidencePanel() {
  const { t } = useWords('case');
  const { view } = useCase();
  return (
    <section aria-label={t('evidence.title')} className={styles.panel}>
      <h2 className={styles.heading}>{t('evidence.title')}</h2>
      {view.evidence.length === 0 && <p>{t('evidence.none')}</p>}
      {view.evidence.map((paper) => (
        <EvidenceCard key={paper.id} paper={paper} />
      ))}
    </section>
  );
}

function EvidenceCard({ paper }: { paper: CaseView['evidence'][number] }) {
  const { t } = useWords();
  const status = `${paper.id}.status`;
  const { on, handlers } = useLit([status, `${paper.id}.decision`]);
  const naming = useNaming();
  const { view } = useCase();
  const supplied = view.suppliedFacts.find(({ ref }) => ref === status);
  const decided = view.evidenceDecisions.find(({ evidenceId }) => evidenceId === paper.id);
  return (
    <article className={styles.card} data-decision={decided?.decision}>
      <header
        className={styles.cardHead}
        data-fact={status}
        data-lit={on || undefined}
        {...handlers}
      >
        <h3>{t(`domain:evidence.${paper.kind}`)}</h3>
        <Tag {...looks[paper.status]}>{t(`domain:extraction.${paper.status}`)}</Tag>
        {supplied && (
          <span className={styles.suppliedValue}>
            → {formatFact(naming, 'extraction', supplied.value)}
          </span>
        )}
        <span className={styles.source}>
          {t('evidence:extracted', {
            source: t(`domain:source.${paper.source}`),
            at: formatInstant(paper.extractedAt),
          })}
        </span>
        <PaperActions paper={paper} decision={decided?.decision ?? null} />
      </header>
      {decided && <PaperDecision decided={decided} />}
      {paper.facts === null ? (
        <p className={styles.absent}>{t(`evidence:noFacts.${paper.status}`)}</p>
      ) : (
        <EvidenceFacts paper={paper} />
      )}
      <RawRecord paper={paper} />
    </article>
  );
}
