import WarningOutlined from '@ant-design/icons/WarningOutlined';
import { Button } from 'antd';
import type { PlanDetail } from '../../../server/contract/plans.ts';
import { useWords, type T } from '../../i18n/use-words.ts';
import { distanceOf, formatCount } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import type { PlanMove } from './plan-mutations.ts';
import styles from './plan.module.css';

type Result = NonNullable<PlanDetail['result']>;
type Figures = Result['joint'];
type Change = NonNullable<PlanDetail['adjusted']>['changes'][number];

const COUNTS = ['placed', 'withoutPlace', 'ownCatchment', 'beyondLimit', 'changed'] as const;
const LENGTHS = ['total', 'mean', 'ninetieth', 'worst'] as const;

export function distanceWords(t: T<'plans'>, metres: number | null): string {
  if (metres === null) return '—';
  const { unit, value } = distanceOf(metres);
  return t(`common:${unit}`, { value });
}

/** A way in the unit that the plan goes by: minutes by its table of travel times, or metres. */
export function costWords(t: T<'plans'>, { parameters }: PlanDetail, cost: number | null): string {
  if (cost === null || parameters.travelTable === null) return distanceWords(t, cost);
  return t('travel.minutes', { minutes: formatCount(Math.round(cost)) });
}

/** What a change of places would gain or lose, in words. */
export function changeWords(
  t: T<'plans'>,
  { parameters }: PlanDetail,
  changes: readonly Change[],
): string {
  const unit = parameters.travelTable === null ? 'change' : 'changeMinutes';
  return changes
    .map(({ aim, by }) =>
      aim === 'distance'
        ? t(`proof.${unit}.${by < 0 ? 'shorter' : 'longer'}`, { by: formatCount(Math.abs(by)) })
        : t(by < 0 ? 'proof.change.fewer' : 'proof.change.more', {
            aim: t(`proof.counted.${aim}`),
            by: formatCount(Math.abs(by)),
          }),
    )
    .join(t('coordination:and'));
}

/** What the plan strove for, in its order, and who came before whom: whoever approves it sees it too. */
function aimWords(t: T<'plans'>, plan: PlanDetail): string {
  const { aims, limitMetres, limitMinutes, travelTable, before, tierRule, reasonOrder } =
    plan.parameters;
  const limit = travelTable === null ? limitMetres : limitMinutes;
  const said = aims.flatMap((aim) => {
    if (aim === 'unchanged' && before === null) return [];
    if (aim !== 'within-limit') return [t(`aim.${aim}`)];
    return limit === null
      ? []
      : [t('aims.limited', { aim: t(`aim.${aim}`), limit: costWords(t, plan, limit) })];
  });
  return t('aims.line', {
    aims: [t('start.aimsFixed'), ...said].join(t('aims.next')),
    tier: t(`tier.${tierRule}`),
    order: reasonOrder.map((reason) => t(`domain:reasonShort.${reason}`)).join(t('aims.before')),
  });
}

/** By how much the plan differs from strict order, with its sign. */
function signed(by: number, words: (amount: number) => string): string {
  return by === 0 ? '＝' : `${by > 0 ? '+' : '−'}${words(Math.abs(by))}`;
}

/** The plan, as adjusted, and what strict order of service would give, side by side, with what it gains. */
export function PlanFigures({ plan, result }: { plan: PlanDetail; result: Result }) {
  const { t } = useWords('plans');
  const columns: [string, Figures][] = [
    [t('figures.joint'), result.joint],
    ...(plan.adjusted ? [[t('figures.adjusted'), plan.adjusted.figures] as [string, Figures]] : []),
    [t('figures.served'), result.served],
  ];
  const { limitMetres, limitMinutes, travelTable, before } = plan.parameters;
  const limit = travelTable === null ? limitMetres : limitMinutes;
  const shown = COUNTS.filter(
    (name) => (name !== 'beyondLimit' || limit !== null) && (name !== 'changed' || before !== null),
  );
  return (
    <table className={styles.figures} aria-label={t('figures.label')}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('title')}</span>
          </th>
          {[...shown, ...LENGTHS].map((name) => (
            <th key={name} scope="col">
              {t(name === 'total' && travelTable !== null ? 'travel.total' : `figures.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(([name, figures]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {shown.map((count) => (
              <td key={count}>{formatCount(figures[count])}</td>
            ))}
            {LENGTHS.map((length) => (
              <td key={length}>{costWords(t, plan, figures[length])}</td>
            ))}
          </tr>
        ))}
        <tr className={styles.gain}>
          <th scope="row">{t('figures.gain')}</th>
          {shown.map((count) => (
            <td key={count}>{signed(result.joint[count] - result.served[count], formatCount)}</td>
          ))}
          {LENGTHS.map((length) => {
            const [mine, theirs] = [result.joint[length], result.served[length]];
            return (
              <td key={length}>
                {mine === null || theirs === null
                  ? '—'
                  : signed(mine - theirs, (by) => costWords(t, plan, by))}
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
}

interface ProofProps {
  plan: PlanDetail;
  result: Result;
  onAdopt: ((moves: PlanMove[]) => void) | null;
}

/** What is proved of the plan, who has no place and why, and what could still be bettered after adjusting. */
export function PlanProof({ plan, result, onAdopt }: ProofProps) {
  const { t } = useWords('plans');
  const { school } = useSeason();
  const { adjusted } = plan;
  const { shortage, comparison } = result;
  const place = (id: string | null) => (id === null ? t('noPlace') : school(id));
  return (
    <div className={styles.proof}>
      <p>{t('figures.sides', { ...comparison })}</p>
      <p>
        {aimWords(t, plan)}
        {t(plan.parameters.travelTable === null ? 'travel.byDistance' : 'travel.byTable')}
      </p>
      {adjusted === null && (
        <p className={styles.holds}>
          {t('proof.holds')}{' '}
          <code title={plan.inputHash ?? ''}>
            {t('proof.hash', { hash: plan.inputHash?.slice(0, 12) ?? '' })}
          </code>
        </p>
      )}
      {adjusted !== null && adjusted.moves.length === 0 && (
        <p className={styles.holds}>{t('proof.asGood', { count: adjusted.adjusted })}</p>
      )}
      {adjusted !== null && adjusted.moves.length > 0 && (
        <div className={styles.improvable}>
          <p>
            {t('proof.improvable', { count: adjusted.adjusted })}{' '}
            {changeWords(t, plan, adjusted.changes)}
          </p>
          <ul>
            {adjusted.moves.map((move) => (
              <li key={move.collectionNumber}>
                {t('proof.move', {
                  number: move.collectionNumber,
                  from: place(move.from),
                  to: place(move.to),
                })}
              </li>
            ))}
          </ul>
          {onAdopt && (
            <Button
              size="small"
              onClick={() =>
                onAdopt(
                  adjusted.moves.map(({ collectionNumber, to }) => ({
                    collectionNumber,
                    schoolId: to,
                  })),
                )
              }
            >
              {t('proof.adopt')}
            </Button>
          )}
        </div>
      )}
      {shortage.left.length > 0 && <Shortage shortage={shortage} schools={result.joint.schools} />}
    </div>
  );
}

interface ShortageProps {
  shortage: Result['shortage'];
  schools: Figures['schools'];
}

/** Who is left without a place: where places are missing, and what least addition would do. */
function Shortage({ shortage, schools }: ShortageProps) {
  const { t } = useWords('plans');
  const { school } = useSeason();
  return (
    <div className={styles.shortage} role="status">
      <p>
        <WarningOutlined aria-hidden />{' '}
        <strong>{t('shortage.title', { count: shortage.left.length })}</strong>
      </p>
      {shortage.withoutSchool.length > 0 && (
        <p>{t('shortage.withoutSchool', { count: shortage.withoutSchool.length })}</p>
      )}
      {shortage.bottlenecks.map(({ schoolIds, places, pupils }) => (
        <p key={schoolIds[0]}>
          {schoolIds.length === schools.length
            ? t('shortage.everywhere', { places, pupils })
            : t('shortage.bottleneck', {
                schools: schoolIds.map((id) => school(id)).join(t('coordination:and')),
                places,
                pupils,
              })}
        </p>
      ))}
      {shortage.toAdd.length > 0 && (
        <dl className={styles.toAdd}>
          <dt>{t('shortage.toAdd')}</dt>
          {shortage.toAdd.map(({ schoolId, places }) => (
            <dd key={schoolId}>
              {school(schoolId)} <strong>+{formatCount(places)}</strong>
            </dd>
          ))}
        </dl>
      )}
    </div>
  );
}
