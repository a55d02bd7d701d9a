import { thresholdsOf } from '../../domain/capacity/district-thresholds.ts';
import { thresholdFaults } from '../../domain/capacity/threshold-faults.ts';
import type { WarningThreshold, WarningThresholds } from '../../domain/capacity/warning.ts';
import type { DistrictThresholds } from '../contract/rulebook.ts';
import type { ThresholdsView } from '../contract/schools.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { appendAudit } from '../storage/audit.ts';
import { listDistricts } from '../storage/schools.ts';
import { districtOf, scopeOf } from '../storage/scope.ts';
import { addThresholds, listThresholdRows } from '../storage/thresholds.ts';
import type { ThresholdsRow } from '../storage/thresholds.ts';
import type { By } from './by.ts';

export function toThresholdsView({ red, orange, yellow }: WarningThresholds): ThresholdsView {
  const copy = ({ categories, percent }: WarningThreshold) => ({
    categories: [...categories],
    percent,
  });
  return { red: copy(red), orange: copy(orange), yellow: copy(yellow) };
}

function toView(row: ThresholdsRow): DistrictThresholds {
  return {
    districtId: row.district_id,
    version: row.number,
    thresholds: toThresholdsView(row.thresholds),
    setBy: row.set_by,
    setAt: row.set_at,
    reason: row.reason,
  };
}

/** Of the districts that the person may see: what is in force, and all that ever was. */
export async function thresholdViews({ db }: Deps, person: Person) {
  const own = districtOf(scopeOf(person));
  const isOwn = (id: string) => own === null || own === id;
  const rows = (await listThresholdRows(db)).filter((row) => isOwn(row.district_id));
  const districts = (await listDistricts(db)).filter(({ id }) => isOwn(id));
  const inForce = districts.map(({ id }) => {
    const row = rows.find((each) => each.district_id === id);
    return row ? toView(row) : fromNotice(id);
  });
  const history = rows
    .toSorted((a, b) => (a.set_at < b.set_at ? 1 : a.set_at > b.set_at ? -1 : 0))
    .map(toView);
  return { thresholds: inForce, thresholdHistory: history };
}

function fromNotice(districtId: string): DistrictThresholds {
  return {
    districtId,
    version: 0,
    thresholds: toThresholdsView(thresholdsOf(districtId)),
    setBy: null,
    setAt: null,
    reason: null,
  };
}

/** Sets a district's thresholds. Earlier ones stay in the history. */
export async function setThresholds(
  deps: Deps,
  asked: { districtId: string; version: number; thresholds: WarningThresholds; reason: string },
  { person, requestId }: By,
): Promise<DistrictThresholds> {
  const { districtId, version, thresholds, reason } = asked;
  const faults = thresholdFaults(thresholds);
  if (faults.length > 0) {
    const errors = faults.map(({ field, code }) => ({ field: `thresholds.${field}`, code }));
    throw new ProblemError(422, 'invalid', { errors });
  }
  const at = deps.now().toISOString();
  const done = await deps.db.transaction().execute(async (trx) => {
    if (!(await listDistricts(trx)).some(({ id }) => id === districtId)) {
      const errors = [{ field: 'districtId', code: 'no-such-district' }];
      throw new ProblemError(422, 'invalid', { errors });
    }
    const newest = (await listThresholdRows(trx)).find((row) => row.district_id === districtId);
    const row = {
      district_id: districtId,
      number: version + 1,
      thresholds,
      set_by: person.id,
      set_at: at,
      reason,
    };
    if ((newest?.number ?? 0) !== version || !(await addThresholds(trx, row))) return false;
    await appendAudit(trx, {
      at,
      actorId: person.id,
      action: 'set-thresholds',
      subject: districtId,
      reason,
      requestId,
    });
    return true;
  });
  const now = (await listThresholdRows(deps.db)).find((row) => row.district_id === districtId);
  const current = now ? toView(now) : fromNotice(districtId);
  if (!done) throw new ProblemError(412, 'changed-meanwhile', { current });
  return current;
}
