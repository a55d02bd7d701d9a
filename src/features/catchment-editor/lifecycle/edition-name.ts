import type { Edition } from '../../../../server/contract/catchments.ts';
import type { T } from '../../../i18n/use-words.ts';

/** `2021 年 · 调整方案二`; an edition that came as a file has no name but its state. */
export function editionName(t: T<'editions'>, { year, name, state }: Edition): string {
  return t('nameOf', { year, name: name ?? t(`state.${state}`) });
}
