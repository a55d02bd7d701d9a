import { useQuery } from '@tanstack/react-query';
import { Button, Select, Skeleton } from 'antd';
import type { PlanDetail, PlanPlaceRow } from '../../../server/contract/plans.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { changeWords, costWords, distanceWords } from './plan-figures.tsx';
import type { PlanMove } from './plan-mutations.ts';
import { planQueries } from './plan-queries.ts';
import styles from './plan.module.css';

interface Props {
  plan: PlanDetail;
  row: PlanPlaceRow;
  busy: boolean;
  /** `null` for whoever may only read. */
  onMove: ((moves: PlanMove[]) => void) | null;
}

/** "Why not the nearer school?" for one child, and another school by hand. */
export function PlanWhy({ plan, row, busy, onMove }: Props) {
  const { t } = useWords('plans');
  const { school } = useSeason();
  const query = useQuery(planQueries.whyNot(plan.id, plan.version, row.collectionNumber));
  const room = plan.adjusted?.figures.schools ?? plan.result?.joint.schools ?? [];
  // What a change would cost is known beside the best plan only.
  const improvable = (plan.adjusted?.moves.length ?? 0) > 0;
  const movable = row.step !== 'proposed' && row.step !== 'approved';
  return (
    <section className={styles.why} aria-label={t('why.title', { name: row.name })}>
      <h2>{t('why.title', { name: row.name })}</h2>
      <p>
        {row.chosenSchoolId === null
          ? t('noPlace')
          : t('why.here', {
              school: school(row.chosenSchoolId),
              distance:
                row.minutes === null
                  ? distanceWords(t, row.metres)
                  : costWords(t, plan, row.minutes),
            })}
      </p>
      {query.error && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {query.data?.nearer.length === 0 && <p className={styles.faint}>{t('why.none')}</p>}
      <ol className={styles.nearer}>
        {query.data?.nearer.map(({ schoolId, cost, ownCatchment, state, heldBy, instead }) => (
          <li key={schoolId}>
            <p>
              <strong>{school(schoolId)}</strong> {costWords(t, plan, cost)}{' '}
              {ownCatchment && <span className={styles.own}>{t('own')}</span>}
            </p>
            <p>
              {t(improvable && state === 'has-room' ? 'why.room-by-hand' : `why.${state}`, {
                count: heldBy,
              })}
            </p>
            {instead && (
              <p>
                {instead.changes.length === 0
                  ? t('why.equal')
                  : t('why.cost', { changes: changeWords(t, plan, instead.changes) })}{' '}
                {instead.moves.length > 1 && t('why.moves', { count: instead.moves.length })}
              </p>
            )}
            {improvable && state !== 'no-places' && <p>{t('why.improvable')}</p>}
            {instead && onMove && movable && (
              <Button
                size="small"
                disabled={busy}
                onClick={() =>
                  onMove(
                    instead.moves.map(({ collectionNumber, to }) => ({
                      collectionNumber,
                      schoolId: to,
                    })),
                  )
                }
              >
                {t('why.take', { school: school(schoolId) })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {onMove && (
        <Select
          className={styles.other}
          aria-label={t('why.other')}
          placeholder={t('why.other')}
          disabled={busy || !movable}
          value={null}
          onChange={(schoolId: string | null) =>
            schoolId && onMove([{ collectionNumber: row.collectionNumber, schoolId }])
          }
          options={room
            .filter(({ schoolId, placesLeft }) => placesLeft > 0 && schoolId !== row.chosenSchoolId)
            .map(({ schoolId, placesLeft }) => ({
              value: schoolId,
              label: t('why.room', { school: school(schoolId), left: placesLeft }),
            }))}
        />
      )}
      {onMove && !movable && <p className={styles.faint}>{t('why.barred')}</p>}
    </section>
  );
}
