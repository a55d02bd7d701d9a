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
import { listConcerned, stampOfConcerned } from '../storage/edition-pupils.ts';
import type { Concerned } from '../storage/edition-pupils.ts';
import { findOutline } from '../storage/gazetteer.ts';
import { indexPublished, publishedSignature } from '../storage/published-ranges.ts';
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

/** Where figures are read, and what keeps them: a transaction reads for itself what its service keeps. */
export interface Figures {
  db: Kysely<Database>;
  kept: Kysely<Database>;
  at: Instant;
}

/**
 * The pupils whom an edition concerns: those of its district's office, less those whose home lies in another
 * district's ranges, and those of other offices whose home lies in its schools' ranges now. Where an officer has
 * said where a home lies, the ranges are asked all the same: the figures are the ranges'.
 */
export async function loadExtract(
  figures: Figures,
  edition: { district_id: string; year: number },
): Promise<Extract> {
  const { db } = figures;
  const { season } = await readSettings(db);
  const year = season ?? edition.year;
  const districtId = edition.district_id;
  const plans = (await listPlans(db, year, { kind: 'district', districtId })).filter(
    ({ school }) => school.ownership === 'public',
  );
  const schoolIds = plans.map(({ school }) => school.id);
  const pupils = await keptPupils(figures, { season: year, districtId, schoolIds }, edition.year);
  return {
    ...pupils,
    plans: plans.map(({ school, classes, classSize }) => ({
      schoolId: school.id,
      classes,
      classSize,
    })),
    schoolPoints: plans.map(({ school }) => ({ schoolId: school.id, point: school.point })),
    thresholds: (await thresholdsInForce(db))(districtId),
    outline: await findOutline(db, districtId),
  };
}

type Pupils = Pick<Extract, 'key' | 'rows' | 'withoutAddress'>;

/** Of a district's pupils a second's work: the last few are kept, with a stamp of all that they rest on. */
const KEPT = 12;
const kept = new WeakMap<Kysely<Database>, Map<string, Pupils>>();

async function keptPupils(
  { db, kept: home, at }: Figures,
  concerned: Concerned,
  editionYear: number,
): Promise<Pupils> {
  const { version, rulebook } = await rulebookInForce(db, concerned.season);
  const asOf = beijingDate(at) ?? undefined;
  const key = JSON.stringify([
    concerned,
    editionYear,
    version,
    asOf,
    await stampOfConcerned(db, concerned),
    await publishedSignature(db, editionYear, at),
  ]);
  const cache = kept.get(home) ?? new Map<string, Pupils>();
  kept.set(home, cache);
  const known = cache.get(key);
  if (known) return known;
  const others = await indexPublished(db, editionYear, at, { without: concerned.districtId });
  const elsewhere = (address: Address) => locate(others, address).state === 'in';
  const made = await readPupils(db, await listConcerned(db, concerned), (stored) =>
    rowOf(stored, rulebook, asOf, elsewhere),
  );
  const [oldest] = cache.keys();
  if (oldest !== undefined && cache.size >= KEPT) cache.delete(oldest);
  cache.set(key, made);
  return made;
}

const CHUNK = 1_000;

async function readPupils(
  db: Kysely<Database>,
  numbers: readonly string[],
  read: (stored: JudgeableCase) => ReturnType<typeof rowOf>,
): Promise<Pupils> {
  const rows: { row: ExtractRow; text: string }[] = [];
  let withoutAddress = 0;
  for (let start = 0; start < numbers.length; start += CHUNK) {
    for (const stored of await loadJudgeable(db, numbers.slice(start, start + CHUNK))) {
      const row = read(stored);
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
