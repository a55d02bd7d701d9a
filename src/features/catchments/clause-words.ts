import type { Range } from '../../../server/contract/catchments.ts';
import type { T } from '../../i18n/use-words.ts';

export type ClauseView = Range['clauses'][number];

function numberWords(
  t: T<'catchments'>,
  { from, to, parity }: Extract<ClauseView, { kind: 'street' }>,
): string {
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

/** What a clause says, in the plain words of a notice. */
export function clauseWords(t: T<'catchments'>, clause: ClauseView): string {
  switch (clause.kind) {
    case 'area':
      return t('clause.area');
    case 'street':
      return t('clause.street', { street: clause.street, numbers: numberWords(t, clause) });
    case 'compound':
      return t('clause.compound', { compound: clause.compound });
    case 'building':
      return t('clause.building', { compound: clause.compound, building: clause.building });
    case 'village':
      return t('clause.village', { village: clause.village });
    default: {
      const unhandled: never = clause;
      return unhandled;
    }
  }
}
