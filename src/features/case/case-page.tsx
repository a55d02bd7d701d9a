import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Outlet, useParams, type LoaderFunctionArgs } from 'react-router';
import type { CaseView } from '../../../server/contract/case.ts';
import { applicantQueries } from '../../api/applicants.ts';
import { queryClientContext } from '../../api/query-client.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { CaseBones } from './case-bones.tsx';
import { CaseContext, type Command, type Result } from './case-context.ts';
import { CaseDialog } from './case-dialogs.tsx';
import { CaseHeader } from './case-header.tsx';
import styles from './case.module.css';
import { EvidencePanel } from './evidence-panel.tsx';
import { Guardians } from './guardians.tsx';
import { HomePanel } from './home-panel.tsx';
import { HomeUses } from './home-uses.tsx';
import { LitFactsProvider } from './lit-facts.tsx';
import { Placements } from './placements.tsx';
import { PrintHead } from './print-head.tsx';
import { Reconsiderations } from './reconsiderations.tsx';
import { Timeline } from './timeline.tsx';
import { VerdictPanel } from './verdict-panel.tsx';
import { WhatWouldChange } from './what-would-change.tsx';

export function loader({ params, context }: LoaderFunctionArgs) {
  const number = params.collectionNumber ?? '';
  void context.get(queryClientContext).prefetchQuery(applicantQueries.case(number));
  return null;
}

export function Component() {
  const { collectionNumber = '' } = useParams();
  const found = useQuery(applicantQueries.case(collectionNumber));
  if (found.error && !found.data) {
    return <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />;
  }
  if (!found.data) return <CaseBones />;
  // A new pupil is a new page: no open dialog, lit fact or shown number may pass from one to the next.
  return <Case key={collectionNumber} view={found.data} />;
}

function Case({ view }: { view: CaseView }) {
  const [command, act] = useState<Command | null>(null);
  const [result, report] = useState<Result | null>(null);
  const value = useMemo(() => ({ view, act, result, report }), [view, result]);
  // A home that may be another family's is what the officer came for; a sibling's is background.
  const contested = view.homeUses?.uses.some(
    ({ reading }) => reading === 'other-family' || reading === 'unknown-family',
  );
  // What the family asked is what has to be answered; a request of the past is background.
  const disputed = view.state.reconsideration === 'open';
  return (
    <CaseContext value={value}>
      <LitFactsProvider>
        <div className={styles.page}>
          <PrintHead />
          <CaseHeader />
          <Outlet />
          <div className={styles.columns}>
            <div className={styles.column}>
              {disputed && <Reconsiderations />}
              <VerdictPanel />
              <WhatWouldChange />
              {!disputed && <Reconsiderations />}
              <Placements />
              <Timeline />
            </div>
            <div className={styles.column}>
              {contested && <HomeUses />}
              <EvidencePanel />
              {!contested && <HomeUses />}
              <Guardians />
              <HomePanel />
            </div>
          </div>
        </div>
        {command && <CaseDialog command={command} onClose={() => act(null)} />}
      </LitFactsProvider>
    </CaseContext>
  );
}
