import type { SchoolRange } from '../../../../domain/catchment/clause.ts';
import type { Impact } from '../../../../domain/catchment/impact/impact.ts';
import type { EditionFinding } from '../../../../server/contract/edition-figures.ts';

/** What the editor asks of its worker. */
export type Question =
  /** The anonymous extract as it came over the wire; it is read where it is used. */
  | { ask: 'open'; extract: Blob | string; ranges: readonly SchoolRange[]; year: number | null }
  /** The ranges that changed since; `token` comes back with the answer. */
  | { ask: 'draft'; changed: readonly SchoolRange[]; token: number }
  /** What the figures are compared with from now on. */
  | { ask: 'against'; ranges: readonly SchoolRange[]; year: number | null; token: number }
  | { ask: 'checks'; changed: readonly SchoolRange[]; token: number };

export type Reply =
  | { tell: 'opened'; key: string; rows: number; withoutAddress: number }
  | { tell: 'impact'; token: number; impact: Impact; ms: number }
  | { tell: 'checks'; token: number; findings: EditionFinding[]; outlined: boolean; ms: number }
  | { tell: 'failed'; why: string };
