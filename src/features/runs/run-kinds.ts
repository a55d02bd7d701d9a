import type { Run } from '../../../server/contract/runs.ts';

/** In the order of the season: what is tried, what is for reference, what counts. */
export const RUN_KINDS_SHOWN = [
  'trial',
  'reference',
  'formal',
] as const satisfies readonly Run['kind'][];
