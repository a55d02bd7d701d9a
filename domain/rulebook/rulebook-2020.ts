import { RULEBOOK_2021 } from './rulebook-2021.ts';
import type { Rulebook } from './rulebook.ts';

/**
 * The year before, for the 2020 table of categories (policy §3). Its letter was not recovered: the
 * collection window, the cut-off and the figures are 2021's a year earlier, an assumption and no source.
 * The reference run of 2021 uses the 2020 *ranges* with the 2021 rulebook (L16), not this one.
 */
export const RULEBOOK_2020: Rulebook = {
  parameters: {
    ...RULEBOOK_2021.parameters,
    season: 2020,
    version: '2020.1',
    collection: { opensAt: '2020-06-01T10:00:00+08:00', closesAt: '2020-06-16T17:00:00+08:00' },
    evidenceCutOff: '2020-05-31',
    oldTitleYear: 2016,
    categoryTable: '2020',
  },
  rules: RULEBOOK_2021.rules,
};
