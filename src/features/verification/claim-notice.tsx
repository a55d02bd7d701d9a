import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { applicantQueries } from '../../api/applicants.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { claimQueries } from '../../api/claims.ts';
import { useKeptClaim, useReleaseOnLeaving } from '../../lib/use-claim.ts';
import { ClaimLine } from '../../lib/claim-line.tsx';

/** On the case page, put there by routes.tsx: who works on it, as long as it must be verified. */
export function Component() {
  const { collectionNumber = '' } = useParams();
  const { role } = useViewer();
  const found = useQuery({ ...applicantQueries.case(collectionNumber), enabled: false });
  const waits = role === 'officer' && found.data?.state.status === 'verify';
  // A new pupil is a new claim.
  return waits ? <Notice key={collectionNumber} number={collectionNumber} /> : null;
}

function Notice({ number }: { number: string }) {
  const { data } = useQuery(claimQueries.of(number));
  const claim = data?.claim ?? null;
  useKeptClaim(number, claim);
  useReleaseOnLeaving(claim?.mine ? number : null, () => false);
  return data ? <ClaimLine number={number} claim={claim} asOf={data.asOf} /> : null;
}
