import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { claimMutations, claimQueries } from '../../api/claims.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useKeptClaim, useReleaseOnLeaving } from '../../lib/use-claim.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { ClaimLine } from '../../lib/claim-line.tsx';

/** Whoever goes through the queue takes nothing; whoever stays at a case works on it. */
const DWELL_MS = 2_000;

/** Who works on the case on the table. A free one is taken by staying at it; a colleague's is not. */
export function CaseClaim({ number }: { number: string }) {
  const { t } = useWords('coordination');
  const client = useQueryClient();
  const { data } = useQuery(claimQueries.of(number));
  const { mutate } = useMutation(claimMutations.claim(client));
  const claim = data?.claim ?? null;
  const isFree = data !== undefined && claim === null;
  const take = () => {
    if (isFree) mutate({ number, takeOver: false });
  };
  const onStayed = useEffectEvent(take);
  // Mounted anew for each case, as the bench is.
  useEffect(() => {
    const stayed = setTimeout(() => onStayed(), DWELL_MS);
    return () => clearTimeout(stayed);
  }, []);
  useShortcut({ key: 'c' }, take);
  useKeptClaim(number, claim);
  useReleaseOnLeaving(claim?.mine ? number : null, () => false);
  if (!data) return null;
  return (
    <div role="group" aria-label={t('claim')}>
      <ClaimLine number={number} claim={claim} asOf={data.asOf} />
    </div>
  );
}
