import type { Kysely } from 'kysely';
import { classSizeBand, places } from '../../domain/capacity/places.ts';
import { warning, WARNING_LEVELS } from '../../domain/capacity/warning.ts';
import type { DistrictWarnings } from '../contract/warnings.ts';
import { loadExtract } from '../editions/extract.ts';
import type { Figures } from '../editions/extract.ts';
import { measureEdition } from '../editions/figures.ts';
import { rulebookInForce } from '../rulebook/rulebooks.ts';
import { toThresholdsView } from '../rulebook/thresholds.ts';
import type { Database } from '../storage/database.ts';
import { countDemand } from '../storage/demand.ts';
import type { EditionRow } from '../storage/editions.ts';
import { countPupilsByHome } from '../storage/plan-changes.ts';
import { listPlans } from '../storage/schools.ts';
import type { Scope } from '../storage/scope.ts';
import { thresholdsInForce } from '../storage/thresholds.ts';

/** Pupils by school: all whose home lies in the range, and those of the catchment route by category. */
interface DemandOf {
  pupils: (schoolId: string) => number;
  byCategory: (schoolId: string) => Readonly<Record<number, number>>;
}

export async function standingDemand(db: Kysely<Database>, season: number): Promise<DemandOf> {
  const demand = await countDemand(db, season);
  const pupils = await countPupilsByHome(db, season);
  return {
    pupils: (schoolId) => pupils.get(schoolId) ?? 0,
    byCategory: (schoolId) => demand.get(schoolId) ?? {},
  };
}

export async function demandOfEdition(figures: Figures, edition: EditionRow): Promise<DemandOf> {
  const measured = await measureEdition(figures.db, edition, await loadExtract(figures, edition));
  return {
    pupils: (schoolId) => measured.counts.get(schoolId)?.pupils ?? 0,
    byCategory: (schoolId) => measured.counts.get(schoolId)?.byCategory ?? {},
  };
}

/** Each district's public schools with their colour and the figures that are its reason, the gravest first. */
export async function warningsOf(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  filter: { district?: string },
  demand: DemandOf,
): Promise<DistrictWarnings[]> {
  const thresholdsOf = await thresholdsInForce(db);
  const { settings } = await rulebookInForce(db, season);
  const plans = (await listPlans(db, season, scope, filter)).filter(
    ({ school }) => school.ownership === 'public',
  );
  return [...Map.groupBy(plans, ({ school }) => school.districtId)].map(([districtId, own]) => {
    const thresholds = thresholdsOf(districtId);
    const schools = own.map(({ school, classes, classSize, taken }) => {
      const byCategory = demand.byCategory(school.id);
      const pupils = demand.pupils(school.id);
      const capacity = places({ classes, classSize });
      const found = warning({ byCategory, capacity, thresholds });
      const largestClass = classes === 0 ? 0 : Math.ceil(pupils / classes);
      return {
        schoolId: school.id,
        ...found,
        categories: [...found.categories],
        pupils,
        byCategory,
        taken,
        largestClass,
        band: classSizeBand(largestClass, settings.classSizes),
      };
    });
    const count = (level: string) => schools.filter((each) => each.level === level).length;
    return {
      districtId,
      thresholds: toThresholdsView(thresholds),
      counts: {
        red: count('red'),
        orange: count('orange'),
        yellow: count('yellow'),
        none: count('none'),
      },
      schools: schools.toSorted(
        (a, b) =>
          WARNING_LEVELS.indexOf(a.level) - WARNING_LEVELS.indexOf(b.level) ||
          b.demand * Math.max(a.of, 1) - a.demand * Math.max(b.of, 1) ||
          (a.schoolId < b.schoolId ? -1 : 1),
      ),
    };
  });
}
