import type { Kysely } from 'kysely';
import { CASE_STATUSES } from '../../domain/casework/status.ts';
import type { CaseStatus } from '../../domain/casework/status.ts';
import type { Progress } from '../contract/progress.ts';
import type { Database } from './database.ts';
import { withinScope } from './scope.ts';
import type { Scope } from './scope.ts';

type Counts = Record<CaseStatus, number>;
type Part = Progress['parts'][number];

const none = (): Counts => Object.fromEntries(CASE_STATUSES.map((status) => [status, 0])) as Counts;

/**
 * Pupils by status: the whole of the scope, and its parts. Within one district the parts are the schools where
 * pupils are placed, and a part without school for those who have no place yet; the parts add up to the whole.
 */
export async function countProgress(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  district: string | undefined,
): Promise<Omit<Progress, 'at'>> {
  const bySchool = district !== undefined || scope.kind !== 'city';
  let query = db
    .selectFrom('case_state')
    .where('season', '=', season)
    .where(withinScope(scope))
    .select((eb) => ['status', eb.fn.countAll<string>().as('n')])
    .groupBy('status');
  if (district) query = query.where('district_id', '=', district);
  const parts = new Map<string, Part>();
  const counts = none();
  let total = 0;
  const add = (
    key: string,
    part: () => Omit<Part, 'counts' | 'total'>,
    status: CaseStatus,
    n: number,
  ) => {
    const entry = parts.get(key) ?? { ...part(), total: 0, counts: none() };
    entry.counts[status] += n;
    entry.total += n;
    parts.set(key, entry);
    counts[status] += n;
    total += n;
  };
  if (bySchool) {
    const rows = await query.select('placed_school_id').groupBy('placed_school_id').execute();
    for (const row of rows) {
      const schoolId = row.placed_school_id;
      add(
        schoolId ?? '',
        () => ({ districtId: district ?? null, schoolId }),
        row.status,
        Number(row.n),
      );
    }
  } else {
    const rows = await query.select('district_id').groupBy('district_id').execute();
    for (const row of rows) {
      const districtId = row.district_id;
      add(districtId, () => ({ districtId, schoolId: null }), row.status, Number(row.n));
    }
  }
  const sorted = [...parts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  return { total, counts, parts: sorted };
}
