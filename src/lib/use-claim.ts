import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { Claim } from '../../server/contract/verification.ts';
import { claimMutations } from '../api/claims.ts';

/** So often at most work is told to the service; the claim lasts a quarter of an hour. */
const RENEW_MS = 60_000;

/** Keeps a claim of one's own alive as long as somebody works at the screen. */
export function useKeptClaim(number: string | null, claim: Claim | null): void {
  const client = useQueryClient();
  const { mutate } = useMutation(claimMutations.claim(client));
  const mine = claim?.mine === true;
  const renew = useEffectEvent(() => {
    if (number !== null) mutate({ number, takeOver: false });
  });
  useEffect(() => {
    if (!mine) return;
    let last = performance.now();
    const onWork = () => {
      if (performance.now() - last < RENEW_MS) return;
      last = performance.now();
      renew();
    };
    document.addEventListener('keydown', onWork);
    document.addEventListener('pointerdown', onWork);
    return () => {
      document.removeEventListener('keydown', onWork);
      document.removeEventListener('pointerdown', onWork);
    };
  }, [mine]);
}

/** Lets go of one's claim when the page is left, unless one leaves for the case itself. */
export function useReleaseOnLeaving(number: string | null, stays: () => boolean): void {
  const client = useQueryClient();
  const { mutate } = useMutation(claimMutations.release(client));
  const leave = useEffectEvent(() => {
    if (number !== null && !stays()) mutate(number);
  });
  useEffect(() => () => leave(), []);
}

/** Whole minutes from one instant to another. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}
