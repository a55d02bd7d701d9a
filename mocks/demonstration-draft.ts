import { faultsOf } from '../domain/catchment/area/faults.ts';
import type { MultiPolygon } from '../domain/catchment/clause.ts';
import type { Point } from '../domain/evidence/evidence.ts';
import type { EditionDetail, Range } from '../server/contract/catchments.ts';
import type { RangeInput } from '../server/contract/edition-routes.ts';
import type { Person } from '../server/contract/session.ts';
import type { App } from '../server/deps.ts';

/**
 * A correction that an officer has begun, so that the editor has something to mend: of one school two corners were
 * pulled, one over its neighbours' border and one away from it, and a compound went to it from another school.
 */
export async function beginDraft(app: App, officer: Person | undefined): Promise<void> {
  if (!officer?.districtId) return;
  const inForce = `${officer.districtId}-2021`;
  const draft = await ask<EditionDetail>(app, officer, 'POST', '/api/editions', {
    idempotencyKey: 'demonstration',
    districtId: officer.districtId,
    year: 2021,
    name: '更正稿（起草中）',
    basedOn: inForce,
    corrects: inForce,
  });
  // A filling that was interrupted and goes on finds it as it is to be.
  const ranges = draft.version === 1 ? changed(draft.ranges) : [];
  if (ranges.length === 0) return;
  await ask(app, officer, 'PUT', `/api/editions/${draft.id}/ranges`, { ranges });
}

function changed(ranges: readonly Range[]): RangeInput[] {
  for (const range of ranges) {
    const area = pullCorners(range, ranges);
    const giver = ranges.find(
      (other) => other !== range && other.clauses.filter(isCompound).length > 1,
    );
    const given = giver?.clauses.find(isCompound);
    if (!area || !giver || !given) continue;
    const taken = { ...given, id: `${giver.schoolId}-${given.id}` };
    return [
      asSent({ ...range, area, clauses: [...range.clauses, taken] }),
      asSent({ ...giver, clauses: giver.clauses.filter((clause) => clause !== given) }),
    ];
  }
  return [];
}

const isCompound = ({ kind, effect }: Range['clauses'][number]) =>
  kind === 'compound' && effect === 'include';

const asSent = ({ schoolId, version, shared, clauses, area }: Range): RangeInput => ({
  schoolId,
  version,
  shared,
  clauses,
  area,
});

/** `null` where the range has no such corners, or would cross itself. */
function pullCorners({ schoolId, area }: Range, all: readonly Range[]): MultiPolygon | null {
  const ring = area?.[0]?.[0];
  if (!area || !ring) return null;
  const around = all.filter((range) => range.schoolId !== schoolId);
  const neighbours = (point: Point) =>
    around.filter(({ area: other }) =>
      other?.flat(2).some((each) => String(each) === String(point)),
    ).length;
  // Where three ranges meet no border is the district's.
  const outward = ring.slice(1, -1).find((point) => neighbours(point) > 1);
  const inward = ring.slice(1, -1).findLast((point) => neighbours(point) === 1);
  if (!outward || !inward) return null;
  const [x, y] = middleOf(ring);
  const pull = ([px, py]: Point, by: number): Point => [x + (px - x) * by, y + (py - y) * by];
  const moved: MultiPolygon = area.map((polygon) =>
    polygon.map((points) =>
      points.map((point) => {
        if (point === outward) return pull(point, 1.15);
        return point === inward ? pull(point, 0.8) : point;
      }),
    ),
  );
  return faultsOf(moved).length > 0 ? null : moved;
}

function middleOf(ring: readonly Point[]): Point {
  const mean = (axis: 0 | 1) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length;
  return [mean(0), mean(1)];
}

async function ask<T>(
  app: App,
  caller: Person,
  method: string,
  path: string,
  body: object,
): Promise<T> {
  const request = new Request(`http://service${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const response = await app.fetch(request, { caller });
  if (!response.ok) throw new Error(`the draft was not begun: ${await response.text()}`);
  return (await response.json()) as T;
}
