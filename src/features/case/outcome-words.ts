import type { CaseView } from '../../../server/contract/case.ts';
import type { Outcome } from '../../../server/contract/evidence-work.ts';
import type { T } from '../../i18n/use-words.ts';

/** Where a case stands, in the shape in which the service previews it. */
export function outcomeOf({ state, verdict }: CaseView): Outcome {
  return {
    status: state.status,
    route: verdict?.route ?? null,
    category: verdict?.category ?? null,
    reasons: verdict?.reasons ?? [],
    homeSchoolIds: verdict?.homeSchoolIds ?? [],
    takesPlaceAt: state.placedBy === null ? state.pendingSchoolId : state.placedSchoolId,
  };
}

/** `统筹安排（租赁未满一年）`, `按学区分配 · 第1类`; without a verdict the status. */
export function outcomeWords(t: T, outcome: Outcome): string {
  if (outcome.route === null) return t(`domain:status.${outcome.status}`);
  const category =
    outcome.category === null || outcome.route !== 'catchment'
      ? ''
      : t('casework:outcome.category', { category: t('domain:category', { n: outcome.category }) });
  const reasons =
    outcome.reasons.length === 0
      ? ''
      : t('casework:outcome.reasons', {
          reasons: outcome.reasons
            .map((reason) => t(`domain:reason.${reason}`))
            .join(t('case:verdict.reasonsJoin')),
        });
  const route = t('casework:outcome.verdictOf', {
    route: t(`domain:route.${outcome.route}`),
    category,
  });
  return `${route}${reasons}`;
}
