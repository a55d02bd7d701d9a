import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Claim } from '../../server/contract/verification.ts';
import { toApiError } from '../api/errors.ts';
import { errorSentence } from '../i18n/sentences.ts';
import { useWords } from '../i18n/use-words.ts';
import { useToast } from '../ui/toast.tsx';
import { claimMutations } from '../api/claims.ts';
import { minutesBetween } from './use-claim.ts';
import { usePersonName } from './use-person-name.ts';
import styles from './claim-line.module.css';

/** Who works on the case, and the way to take it, to take it over or to let go. It bars nobody. */
export function ClaimLine({
  number,
  claim,
  asOf,
}: {
  number: string;
  claim: Claim | null;
  /** The service's time. */
  asOf: string;
}) {
  const { t, i18n } = useWords('verification');
  const client = useQueryClient();
  const toast = useToast();
  const onError = (error: unknown) => void toast.error(errorSentence(i18n, toApiError(error)));
  const take = useMutation({ ...claimMutations.claim(client), onError });
  const release = useMutation({ ...claimMutations.release(client), onError });
  const personName = usePersonName();
  const minutes = claim === null ? 0 : minutesBetween(claim.since, asOf);
  const since = minutes < 1 ? t('claim.justNow') : t('claim.since', { minutes });
  return (
    <div
      className={`${styles.claimLine} no-print`}
      data-claim={claim ? (claim.mine ? 'mine' : 'others') : 'free'}
    >
      <span role="status">
        {claim === null
          ? t('claim.free')
          : claim.mine
            ? t('claim.mineSince', { since })
            : t('claim.theirsSince', { name: personName(claim.by), since })}
        {claim?.takenFrom && ` · ${t('claim.takenFrom', { name: personName(claim.takenFrom) })}`}
      </span>
      {claim?.mine ? (
        <Button size="small" loading={release.isPending} onClick={() => release.mutate(number)}>
          {t('claim.release')}
        </Button>
      ) : (
        <Button
          size="small"
          loading={take.isPending}
          onClick={() => take.mutate({ number, takeOver: claim !== null })}
        >
          {t(claim ? 'claim.over' : 'claim.take')} {!claim && <kbd className={styles.key}>c</kbd>}
        </Button>
      )}
    </div>
  );
}
