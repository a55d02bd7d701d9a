import type { Category, Working } from '../rulebook/verdict.ts';
import type { PlacementCode } from './placement-code.ts';
import type {
  AllocationInput,
  Placement,
  PlacementOutcome,
  RunPupil,
  SchoolCapacity,
} from './placement.ts';
import { splitStraddling } from './straddle.ts';
import { summarise, type CategoryLine, type RunSummary } from './summary.ts';

export interface Allocation {
  /** One per pupil, in the order of collection numbers. */
  placements: Placement[];
  summary: RunSummary;
}

interface School extends SchoolCapacity {
  left: number;
  /** The first category that did not fit whole; nobody after it is admitted. */
  line: Category | null;
  lines: CategoryLine[];
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const bySchool = (a: School, b: School) => byText(a.schoolId, b.schoolId);
const byNumber = (a: RunPupil, b: RunPupil) => byText(a.collectionNumber, b.collectionNumber);

/** Why a pupil stands in no school's line at all; `null` for those who do. */
function outsideTheRun(pupil: RunPupil, schools: ReadonlyMap<string, School>): Placement | null {
  const is = (
    outcome: PlacementOutcome,
    code: PlacementCode,
    working: Working = {},
  ): Placement => ({
    collectionNumber: pupil.collectionNumber,
    outcome,
    schoolId: null,
    category: pupil.category,
    because: { code, working },
  });
  switch (pupil.route) {
    case 'not-eligible':
      return is('not-eligible', 'route-not-eligible');
    case 'verify':
      return is('to-verify', 'route-verify');
    case 'coordinate':
      return is('to-coordinate', 'route-coordinate', { reasons: pupil.reasons.join(',') });
    case 'catchment':
      if (pupil.category === null) return is('to-verify', 'category-unknown');
      if (pupil.homeSchoolIds.length === 0) return is('to-verify', 'home-school-unknown');
      if (pupil.homeSchoolIds.some((id) => schools.has(id))) return null;
      return is('to-verify', 'intake-plan-unknown', { schools: pupil.homeSchoolIds.join(',') });
    default: {
      const unhandled: never = pupil.route;
      return unhandled;
    }
  }
}

/**
 * Which line each pupil of one category stands in. A home in one range stands there. A home in a shared
 * range (双学区) goes, in the order of collection numbers, to whichever of its schools then has most
 * places left for this category, counting those already in its line; a school whose line is drawn has
 * none; ties go to the smaller school id. No notice says how a shared range is split, so the rule is
 * ours: it fills neither school while the other has room, and needs no wish that was never collected.
 */
function linesOf(pupils: RunPupil[], schools: ReadonlyMap<string, School>) {
  const lines = new Map<School, RunPupil[]>();
  const stand = (school: School, pupil: RunPupil) => {
    const line = lines.get(school);
    if (line) line.push(pupil);
    else lines.set(school, [pupil]);
  };
  const sharing: { pupil: RunPupil; choice: School[] }[] = [];
  for (const pupil of pupils) {
    const choice = new Set(pupil.homeSchoolIds.flatMap((id) => schools.get(id) ?? []));
    const [only] = choice;
    if (choice.size === 1 && only !== undefined) stand(only, pupil);
    else sharing.push({ pupil, choice: [...choice].sort(bySchool) });
  }
  for (const { pupil, choice } of sharing) {
    const room = (school: School) =>
      school.line === null ? school.left - (lines.get(school)?.length ?? 0) : -Infinity;
    stand(
      choice.reduce((best, school) => (room(school) > room(best) ? school : best)),
      pupil,
    );
  }
  return lines;
}

/** Admits or refuses one category at one school and draws the line there when it does not fit whole. */
function admit(
  school: School,
  category: Category,
  pupils: RunPupil[],
  { straddle, seed }: AllocationInput,
): Placement[] {
  const { schoolId, places } = school;
  const before = school.left;
  const figures: Working = { pupils: pupils.length, left: before, places };
  const all = (outcome: PlacementOutcome, code: PlacementCode, working: Working): Placement[] =>
    pupils.map(({ collectionNumber }) => ({
      collectionNumber,
      outcome,
      schoolId,
      category,
      because: { code, working },
    }));

  let placements: Placement[];
  let end: CategoryLine['end'];
  if (school.line !== null) {
    end = 'after-line';
    placements = all('to-coordinate', 'after-straddled-category', {
      ...figures,
      line: school.line,
    });
  } else if (pupils.length <= before) {
    // 同一类生源全部录取: a whole category at a time (policy §3).
    end = 'whole';
    placements = all('placed', 'whole-category', figures);
  } else if (before <= 0) {
    end = 'full';
    placements = all('to-coordinate', 'school-full', figures);
  } else {
    end = 'straddles';
    school.line = category;
    placements = splitStraddling({
      schoolId,
      category,
      pupils,
      left: before,
      places,
      straddle,
      seed,
    });
  }
  const count = (outcome: PlacementOutcome) =>
    placements.reduce((sum, each) => (each.outcome === outcome ? sum + 1 : sum), 0);
  const placed = count('placed');
  school.left = before - placed;
  school.lines.push({
    category,
    demand: pupils.length,
    placed,
    coordinated: count('to-coordinate'),
    leftBefore: before,
    end,
  });
  return placements;
}

/**
 * One allocation, reference or formal alike (L16): the same pupils, places and parameters always give
 * the same answer, in whatever order they come.
 *
 * Category by category over all schools. A category that fits a school is admitted whole. The first that
 * does not is treated by the `straddle` rule, and draws the line: nobody of a later category is admitted
 * past it, though places may be left (they are coordination's). A school is never over its places.
 * Pupils still to be verified keep no place free. Collection numbers are unique; so are school ids.
 */
export function allocate(input: AllocationInput): Allocation {
  const schools = new Map<string, School>();
  for (const { schoolId, places } of input.capacities) {
    schools.set(schoolId, { schoolId, places, left: places, line: null, lines: [] });
  }
  const inOrder = input.pupils.toSorted(byNumber);
  const decided = new Map<string, Placement>();
  const byCategory = new Map<Category, RunPupil[]>();
  for (const pupil of inOrder) {
    const outside = outsideTheRun(pupil, schools);
    if (outside !== null) {
      decided.set(pupil.collectionNumber, outside);
      continue;
    }
    const category = pupil.category as Category;
    const peers = byCategory.get(category);
    if (peers) peers.push(pupil);
    else byCategory.set(category, [pupil]);
  }
  for (const [category, pupils] of [...byCategory].sort(([a], [b]) => a - b)) {
    for (const [school, line] of linesOf(pupils, schools)) {
      for (const placement of admit(school, category, line, input)) {
        decided.set(placement.collectionNumber, placement);
      }
    }
  }
  const placements = inOrder.flatMap((pupil) => decided.get(pupil.collectionNumber) ?? []);
  return { placements, summary: summarise([...schools.values()], placements, input) };
}
