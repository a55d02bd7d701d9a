import type { Kysely } from 'kysely';
import { placeRows } from '../../domain/catchment/impact/extract.ts';
import { impactOf, measure } from '../../domain/catchment/impact/impact.ts';
import type { Measured, SchoolFigures, Where } from '../../domain/catchment/impact/impact.ts';
import { toSchoolRange } from '../../domain/catchment/stored-range.ts';
import type { EditionExtract, EditionImpact } from '../contract/edition-figures.ts';
import { ProblemError } from '../problem.ts';
import { toThresholdsView } from '../rulebook/thresholds.ts';
import type { Database } from '../storage/database.ts';
import { findEditionRow, findInForce, listRangeRows } from '../storage/editions.ts';
import type { EditionRow } from '../storage/editions.ts';
import { loadExtract } from './extract.ts';
import type { Extract, Figures } from './extract.ts';
import { toStoredRange } from './view.ts';

export async function extractView(figures: Figures, edition: EditionRow): Promise<EditionExtract> {
  const { thresholds, ...extract } = await loadExtract(figures, edition);
  return {
    editionId: edition.id,
    districtId: edition.district_id,
    year: edition.year,
    ...extract,
    thresholds: toThresholdsView(thresholds),
  };
}

/** What the edition does to every school, counted by the functions with which the page counts its preview. */
export async function impactView(
  figures: Figures,
  edition: EditionRow,
  against: string | null,
): Promise<EditionImpact> {
  const { db } = figures;
  const other = await otherEdition(db, edition, against);
  const extract = await loadExtract(figures, edition);
  const [before, after] = [
    await measureEdition(db, other, extract),
    await measureEdition(db, edition, extract),
  ];
  const plans = new Map(extract.plans.map(({ schoolId, ...plan }) => [schoolId, plan]));
  const impact = impactOf(before, after, { plans, thresholds: extract.thresholds });
  return {
    editionId: edition.id,
    version: edition.version,
    againstId: other.id,
    againstVersion: other.version,
    extractKey: extract.key,
    schools: impact.schools.map((school) => ({
      schoolId: school.schoolId,
      places: school.places,
      before: figuresView(school.before),
      after: figuresView(school.after),
    })),
    moves: impact.moves.map(({ from, to, pupils }) => ({
      from: whereView(from),
      to: whereView(to),
      pupils,
    })),
    moved: impact.moved,
    nowhere: impact.nowhere,
    distances: impact.distances,
  };
}

/** Where the pupils of an extract lie by a stored edition. */
export async function measureEdition(
  db: Kysely<Database>,
  edition: EditionRow,
  { rows, schoolPoints }: Extract,
): Promise<Measured> {
  const ranges = (await listRangeRows(db, edition.id)).map((row) =>
    toSchoolRange(toStoredRange(row)),
  );
  const points = new Map(schoolPoints.map(({ schoolId, point }) => [schoolId, point]));
  return measure(rows, placeRows(ranges, edition.year, rows), points);
}

/** The one named; else the one in force, what it was begun from, or itself where there is nothing else. */
async function otherEdition(
  db: Kysely<Database>,
  edition: EditionRow,
  against: string | null,
): Promise<EditionRow> {
  const wrong = (): never => {
    const errors = [{ field: 'against', code: 'no-such-edition' }];
    throw new ProblemError(422, 'invalid', { errors });
  };
  if (against !== null) {
    const named = await findEditionRow(db, against);
    return named?.district_id === edition.district_id ? named : wrong();
  }
  const inForce = await findInForce(db, edition.district_id, edition.year);
  const id = inForce?.id ?? edition.based_on;
  return (id === null ? undefined : await findEditionRow(db, id)) ?? edition;
}

const figuresView = ({ warning, ...figures }: SchoolFigures) => ({
  ...figures,
  warning: { ...warning, categories: [...warning.categories] },
});
const whereView = ({ state, schoolIds }: Where) => ({ state, schoolIds: [...schoolIds] });
