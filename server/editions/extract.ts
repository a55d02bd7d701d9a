import type { Kysely } from 'kysely';
import { foldCase } from '../../domain/casework/fold.ts';
import type { WarningThresholds } from '../../domain/capacity/warning.ts';
import type { MultiPolygon } from '../../domain/catchment/clause.ts';
import type { ExtractRow } from '../../domain/catchment/impact/extract.ts';
import { locate, type AddressKeys } from '../../domain/catchment/locate.ts';
import type { Address, Point } from '../../domain/evidence/evidence.ts';
import { evaluate } from '../../domain/rulebook/evaluate.ts';
import type { Rulebook } from '../../domain/rulebook/rulebook.ts';
import type { CaseFacts, Category, Located } from '../../domain/rulebook/verdict.ts';
import { factsOf, homeAddress, registerAddress, viewOf } from '../../domain/rulebook/view.ts';
import { beijingDate } from '../../domain/season/date.ts';
import type { CivilDate, Instant } from '../../domain/season/date.ts';
import { loadJudgeable, submittedFacts } from '../casework/judge.ts';
import type { JudgeableCase } from '../casework/judge.ts';
import { textHash } from '../intake/text-hash.ts';
import { rulebookInForce } from '../rulebook/rulebooks.ts';
import type { Database } from '../storage/database.ts';
import { listConcerned } from '../storage/edition-pupils.ts';
import { findOutline } from '../storage/gazetteer.ts';
import { indexPublished } from '../storage/published-ranges.ts';
import { listPlans } from '../storage/schools.ts';
import { readSettings } from '../storage/settings.ts';
import { thresholdsInForce } from '../storage/thresholds.ts';

/** All that figures of an edition are made from, besides the edition: nothing in it names anybody. */
export interface Extract {
  key: string;
  rows: ExtractRow[];
  withoutAddress: number;
  plans: { schoolId: string; classes: number; classSize: number }[];
  schoolPoints: { schoolId: string; point: Point }[];
  thresholds: WarningThresholds;
  outline: MultiPolygon | null;
}

const CHUNK = 1_000;

/**
 * The pupils whom an edition concerns: those of its district's office, less those whose home lies in another
 * district's ranges, and those of other offices whose home lies in its schools' ranges now. Where an officer has
 * said where a home lies, the ranges are asked all the same: the figures are the ranges'.
 */
export async function loadExtract(
  db: Kysely<Database>,
  edition: { district_id: string; year: number },
  at: Instant,
): Promise<Extract> {
  const { season } = await readSettings(db);
  const year = season ?? edition.year;
  const plans = (
    await listPlans(db, year, { kind: 'district', districtId: edition.district_id })
  ).filter(({ school }) => school.ownership === 'public');
  const { rulebook } = await rulebookInForce(db, year);
  const others = await indexPublished(db, edition.year, at, { without: edition.district_id });
  const elsewhere = (address: Address) => locate(others, address).state === 'in';
  const numbers = await listConcerned(
    db,
    year,
    edition.district_id,
    plans.map(({ school }) => school.id),
  );
  const rows: { row: ExtractRow; text: string }[] = [];
  let withoutAddress = 0;
  const asOf = beijingDate(at) ?? undefined;
  for (let start = 0; start < numbers.length; start += CHUNK) {
    for (const stored of await loadJudgeable(db, numbers.slice(start, start + CHUNK))) {
      const row = rowOf(stored, rulebook, asOf, elsewhere);
      if (row === 'no-address') withoutAddress += 1;
      else if (row !== 'elsewhere') rows.push({ row, text: JSON.stringify(row) });
    }
  }
  // In the order of what they say: the order of the numbers would tell who is who.
  rows.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return {
    key: textHash(rows.map(({ text }) => text).join('\n')),
    rows: rows.map(({ row }) => row),
    withoutAddress,
    plans: plans.map(({ school, classes, classSize }) => ({
      schoolId: school.id,
      classes,
      classSize,
    })),
    schoolPoints: plans.map(({ school }) => ({ schoolId: school.id, point: school.point })),
    thresholds: (await thresholdsInForce(db))(edition.district_id),
    outline: await findOutline(db, edition.district_id),
  };
}

function rowOf(
  stored: JudgeableCase,
  rulebook: Rulebook,
  asOf: CivilDate | undefined,
  elsewhere: (address: Address) => boolean,
): ExtractRow | 'no-address' | 'elsewhere' {
  const submitted = submittedFacts(stored, foldCase(stored.events), stored.uses);
  const supplied = submitted.supplied.filter(({ ref }) => !ref.startsWith('located.'));
  const facts: CaseFacts = { ...submitted, supplied };
  const home = homeAddress(facts)?.address;
  if (!home) return 'no-address';
  if (elsewhere(home)) return 'elsewhere';
  const category = (register: Located): Category | null => {
    const located = { home: HERE, register };
    const verdict = evaluate({ ...facts, located }, rulebook, asOf);
    return verdict.route === 'catchment' ? verdict.category : null;
  };
  const urban = factsOf(viewOf(facts, ''), 'household-register')?.urban;
  return {
    home: keysOf(home),
    register: urban === false ? null : keysOf(registerAddress(facts)?.address ?? null),
    category: {
      inside: category(HERE),
      apart: category({ state: 'outside' }),
      unknown: category({ state: 'unknown' }),
    },
  };
}

/** Which school does not matter to a category, only whether it is the same. */
const HERE: Located = { state: 'in', schoolIds: ['here'] };

function keysOf(address: Address | null): AddressKeys {
  return {
    compound: address?.compound ?? null,
    building: address?.building ?? null,
    street: address?.street ?? null,
    number: address?.number ?? null,
    village: address?.village ?? null,
    point: address?.point ?? null,
  };
}
