import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { CaseView } from '../../../server/contract/case.ts';
import type { ReconsiderationPack } from '../../../server/contract/reconsiderations.ts';
import { applicantQueries } from '../../api/applicants.ts';
import { useWords } from '../../i18n/use-words.ts';
import { paths } from '../../paths.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CaseContext } from './case-context.ts';
import { CaseHeader } from './case-header.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { Guardians } from './guardians.tsx';
import { HomeUses } from './home-uses.tsx';
import { LitFactsProvider } from './lit-facts.tsx';
import { PackAnswer } from './pack-answer.tsx';
import { PackPapers, PackPlans, PackSchools } from './pack-parts.tsx';
import styles from './pack.module.css';
import { Placements } from './placements.tsx';
import { PrintHead } from './print-head.tsx';
import { caseQueries } from './queries.ts';
import { Line } from './reconsiderations.tsx';
import { Timeline } from './timeline.tsx';
import { VerdictPanel } from './verdict-panel.tsx';

/** All that a reconsideration is decided by, as one file of A4 pages; what is on the screen is what is printed. */
export function Component() {
  const { collectionNumber = '' } = useParams();
  const found = useQuery(applicantQueries.case(collectionNumber));
  const pack = useQuery(caseQueries.pack(collectionNumber));
  const error = found.error ?? pack.error;
  if (error) {
    const again = () => void Promise.all([found.refetch(), pack.refetch()]);
    return <ErrorPanel error={error} onRetry={again} />;
  }
  if (!found.data || !pack.data) return <Skeleton active paragraph={{ rows: 14 }} />;
  return <Pack view={found.data} pack={pack.data} />;
}

function Pack({ view, pack }: { view: CaseView; pack: ReconsiderationPack }) {
  const { t } = useWords('reconsideration');
  // On paper nothing is done to the case.
  const value = useMemo(() => ({ view, act: () => {}, result: null, report: () => {} }), [view]);
  const number = view.applicant.collectionNumber;
  const answered = view.reconsiderations.find(
    ({ state }) => state === 'upheld' || state === 'changed',
  );
  return (
    <CaseContext value={value}>
      <LitFactsProvider>
        <div className={styles.page}>
          <div className="no-print">
            <PageHeader
              title={
                <span className={styles.title}>
                  <Link to={paths.applicant(number)}>{view.applicant.name}</Link>
                  <span aria-hidden>/</span>
                  {t('print.title')}
                </span>
              }
              actions={
                <Button type="primary" onClick={() => print()}>
                  {t('print.whole')}
                </Button>
              }
            />
          </div>
          <PrintHead />
          <h1 className={styles.onPaper}>{t('print.title')}</h1>
          <CaseHeader quiet />
          <Part title={t('print.request')}>
            {view.reconsiderations.length === 0 ? (
              <p>{t('print.noRequest')}</p>
            ) : (
              <ul className={styles.requests}>
                {view.reconsiderations.map((each) => (
                  <li key={each.openedAt}>
                    <Line each={each} />
                  </li>
                ))}
              </ul>
            )}
          </Part>
          <Part title={t('print.facts')}>
            <EvidencePanel />
            <HomeUses />
            <Guardians />
          </Part>
          <Part title={t('print.verdict')}>
            <VerdictPanel />
          </Part>
          <Part title={t('print.runs')}>
            <Placements />
          </Part>
          <Part title={t('print.plans')}>
            <PackPlans plans={pack.plans} />
          </Part>
          <Part title={t('print.schools')}>
            <PackSchools options={pack.options} />
          </Part>
          <Part title={t('print.events')}>
            <Timeline />
          </Part>
          <Part title={t('print.papers')}>
            <PackPapers attachments={view.attachments} />
          </Part>
          {answered && <PackAnswer view={view} answered={answered} />}
        </div>
      </LitFactsProvider>
    </CaseContext>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
