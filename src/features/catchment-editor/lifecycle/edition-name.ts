import type { Edition } from '../../../../server/contract/catchments.ts';
import type { T } from '../../../i18n/use-words.ts';

/** `2021 年 · 调整方案二`; an edition that came as a file has no name of its own. */
export function editionName(t: T<'editions'>, { year, name }: Edition): string {
  return t('nameOf', { year, name: name ?? t('fromFile') });
}
