import type { Range } from '../../server/contract/catchments.ts';
import type { T } from '../i18n/use-words.ts';

export type ClauseView = Range['clauses'][number];

type Numbered = Extract<ClauseView, { kind: 'street' | 'buildings' }>;
type SideView = Extract<ClauseView, { kind: 'bounded' }>['sides'][number];

function numberWords(t: T<'catchments'>, { from, to, parity }: Numbered): string {
  const span =
    from !== null && to !== null
      ? t('numbers.span', { from, to })
      : from !== null
        ? t('numbers.above', { from })
        : to !== null
          ? t('numbers.below', { to })
          : null;
  const side = parity === 'all' ? null : t(`numbers.${parity}`);
  if (span === null) return side ?? t('numbers.every');
  return side === null ? span : t('numbers.both', { span, side });
}

function sideWords(t: T<'catchments'>, { lines, lies }: SideView): string {
  const names = lines.map(({ name, part }) => (part ? t('bounds.part', { name, part }) : name));
  return t(`bounds.${lies}`, { line: names.join('—') });
}

/** What a clause says, in the plain words of a notice, with what limits it. */
export function clauseWords(t: T<'catchments'>, clause: ClauseView): string {
  const limits = [
    clause.within && t('limit.within', { place: clause.within }),
    clause.condition && t('limit.condition', { condition: clause.condition }),
    clause.transitional && transitionalWords(t, clause.transitional),
    clause.shared &&
      (clause.shared.with.length > 0
        ? t('limit.sharedWith', { schools: clause.shared.with.join(t('test.and')) })
        : t('shared')),
  ].filter(Boolean);
  const words = kindWords(t, clause);
  return limits.length === 0
    ? words
    : t('limit.all', { words, limits: limits.join(t('test.and')) });
}

function transitionalWords(
  t: T<'catchments'>,
  { from, until }: NonNullable<ClauseView['transitional']>,
): string {
  if (from !== null && until !== null) return t('limit.transitionalSpan', { from, until });
  if (from !== null) return t('limit.transitionalFrom', { from });
  return until === null ? t('limit.transitional') : t('limit.transitionalUntil', { until });
}

function kindWords(t: T<'catchments'>, clause: ClauseView): string {
  switch (clause.kind) {
    case 'area':
      return t('clause.area');
    case 'bounded': {
      const sides = clause.sides.map((side) => sideWords(t, side)).join(t('test.and'));
      return clause.enclosed ? t('clause.enclosed', { sides }) : sides;
    }
    case 'place':
      return t('clause.place', { place: clause.place });
    case 'remainder':
      return clause.of === null
        ? t('clause.remainder')
        : t('clause.remainderOf', { place: clause.of });
    case 'school-range':
      return t('clause.schoolRange', { school: clause.school });
    case 'street':
      return t('clause.street', { street: clause.street, numbers: numberWords(t, clause) });
    case 'compound':
      return t('clause.compound', { compound: clause.compound });
    case 'building':
      return t('clause.building', { compound: clause.compound, building: clause.building });
    case 'buildings':
      return t('clause.buildings', { compound: clause.compound, numbers: numberWords(t, clause) });
    case 'village':
      return t('clause.village', { village: clause.village });
    default: {
      const unhandled: never = clause;
      return unhandled;
    }
  }
}
