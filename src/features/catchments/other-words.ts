import type { Edition } from '../../../server/contract/catchments.ts';
import type { T } from '../../i18n/use-words.ts';

/** What an edition is compared with, in few words: another year's, or what is in force in the same year. */
export function otherWords(
  t: T<'catchments'>,
  other: Pick<Edition, 'year'>,
  { year }: Pick<Edition, 'year'>,
): string {
  return other.year === year ? t('otherInForce') : t('otherYear', { year: other.year });
}
