import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useNavigate } from 'react-router';
import type { CaseView } from '../../../server/contract/case.ts';
import type { Supplier } from '../../../domain/rulebook/verdict.ts';
import { applicantQueries } from '../../api/applicants.ts';
import { useWords } from '../../i18n/use-words.ts';
import { factLabel } from '../../lib/fact-label.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { Tag } from '../../ui/tag.tsx';
import styles from './verification.module.css';

/** What an officer can do comes first, what only time can do comes second. */
const SUPPLIERS: readonly Supplier[] = ['officer', 'source', 'family'];

/** The chosen pupil's open questions, so that a glance tells whether this is the next one to take. */
export function MissingPanel({ number, path }: { number: string | null; path: string }) {
  const { t } = useWords('verification');
  return (
    <aside className={styles.panel} aria-label={t('panel.label')} aria-live="polite">
      {number === null ? (
        <div className={styles.choose}>
          <p className={styles.chooseTitle}>{t('panel.choose')}</p>
          <p>{t('panel.chooseHint')}</p>
        </div>
      ) : (
        <Missing number={number} path={path} />
      )}
    </aside>
  );
}

function Missing({ number, path }: { number: string; path: string }) {
  const { t } = useWords('verification');
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(applicantQueries.case(number));
  if (error && !data) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div role="status" aria-label={t('common:loading')}>
        <Skeleton active title={{ width: 120 }} paragraph={{ rows: 6 }} />
      </div>
    );
  }
  return (
    <>
      <header className={styles.who}>
        <h2 className={styles.name}>{data.applicant.name}</h2>
        <span className={styles.number}>{number}</span>
        <Button type="primary" size="small" onClick={() => void navigate(path)}>
          {t('panel.open')} <kbd className={styles.key}>Enter</kbd>
        </Button>
      </header>
      <p className={styles.address}>{data.home.text}</p>
      <Needs view={data} />
      <Papers view={data} />
    </>
  );
}

function Needs({ view }: { view: CaseView }) {
  const { t } = useWords('verification');
  const words = useWords();
  const needs = view.verdict?.needs ?? [];
  return (
    <section>
      <h3 className={styles.heading}>{t('panel.missing')}</h3>
      {needs.length === 0 && <p>{t('panel.nothing')}</p>}
      {SUPPLIERS.map((from) => {
        const facts = [...new Set(needs.filter((need) => need.from === from).map((n) => n.fact))];
        if (facts.length === 0) return null;
        return (
          <div key={from} className={styles.supplier}>
            <p className={styles.from}>{t(`supplier.${from}`)}</p>
            <ul className={styles.facts}>
              {facts.map((fact) => (
                <li key={fact}>{factLabel(words.t, fact, view.evidence)}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Papers({ view }: { view: CaseView }) {
  const { t } = useWords('verification');
  const failed = view.evidence.filter(({ status }) => status !== 'found');
  return (
    <section>
      <h3 className={styles.heading}>{t('panel.papers')}</h3>
      {failed.length === 0 && <p className={styles.from}>{t('panel.papersNone')}</p>}
      <ul className={styles.papers}>
        {failed.map((paper) => (
          <li key={paper.id}>
            <span>{t(`domain:evidence.${paper.kind}`)}</span>
            <Tag tone={paper.status === 'conflict' ? 'bad' : 'warn'}>
              {t(`domain:extraction.${paper.status}`)}
            </Tag>
            <span className={styles.from}>{t(`domain:source.${paper.source}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
