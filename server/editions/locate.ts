import type { Kysely } from 'kysely';
import { indexEdition } from '../../domain/catchment/edition-index.ts';
import { locate } from '../../domain/catchment/locate.ts';
import type { LocateResult } from '../../domain/catchment/locate.ts';
import { toSchoolRange } from '../../domain/catchment/stored-range.ts';
import { testAddress } from '../../domain/catchment/test-address.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { Address } from '../../domain/evidence/evidence.ts';
import { factsOf, homeAddress, registerAddress, viewOf } from '../../domain/rulebook/view.ts';
import { loadJudgeable, submittedFacts } from '../casework/judge.ts';
import type { LocateAnswer } from '../contract/catchments.ts';
import { notFound, ProblemError } from '../problem.ts';
import { estimateOf, readTypedAddress } from '../storage/address.ts';
import type { Database } from '../storage/database.ts';
import { listRangeRows } from '../storage/editions.ts';
import type { EditionRow } from '../storage/editions.ts';
import { listAllSchools } from '../storage/schools.ts';
import { isVisible } from '../storage/scope.ts';
import type { Scope } from '../storage/scope.ts';
import { toStoredRange } from './view.ts';

interface Asked {
  home: Address;
  /** Set when a pupil was asked for. */
  pupil: { collectionNumber: string; register: Address | null } | null;
}

/** Where an address falls by one edition, by which clause, how far from the school and how near a border. */
export async function locateIn(
  db: Kysely<Database>,
  edition: EditionRow,
  { home, pupil }: Asked,
): Promise<LocateAnswer> {
  const ranges = (await listRangeRows(db, edition.id)).map((row) =>
    toSchoolRange(toStoredRange(row)),
  );
  const index = indexEdition(ranges, edition.year);
  const schools = await listAllSchools(db);
  const points = new Map(schools.map(({ id, point }) => [id, point]));
  const estimated = await estimateOf(db, edition.district_id, home);
  const test = testAddress(index, ranges, points, home, estimated);
  return {
    ...partOf(test.result),
    read: readOf(home),
    distances: test.distances,
    border: test.border,
    byWords: partOf(test.byWords),
    byMap: partOf(test.byMap),
    disagree: test.disagree,
    estimate: test.estimate && { ...test.estimate, byMap: partOf(test.estimate.byMap) },
    pupil: pupil && {
      collectionNumber: pupil.collectionNumber,
      register: pupil.register && {
        ...partOf(locate(index, pupil.register)),
        read: readOf(pupil.register),
      },
    },
  };
}

const partOf = (result: LocateResult) => ({
  state: result.state,
  by: 'by' in result ? result.by : [],
  missing: result.state === 'unknown' ? result.missing : [],
});

const readOf = ({ text, street, number, compound, building, village, point }: Address) => ({
  text,
  street,
  number,
  compound,
  building,
  village,
  point,
});

export async function askedAddress(
  db: Kysely<Database>,
  edition: EditionRow,
  text: string,
): Promise<Asked> {
  return { home: await readTypedAddress(db, edition.district_id, text), pupil: null };
}

/** The addresses that a pupil's verdict asks the ranges for; a pupil outside the scope does not exist. */
export async function askedPupil(
  db: Kysely<Database>,
  scope: Scope,
  collectionNumber: string,
): Promise<Asked> {
  const [stored] = (await isVisible(db, scope, 'applicant', collectionNumber))
    ? await loadJudgeable(db, [collectionNumber])
    : [];
  if (!stored) throw notFound();
  const facts = submittedFacts(stored, foldCase(stored.events), stored.uses);
  const home = homeAddress(facts)?.address;
  if (!home) throw new ProblemError(409, 'no-home-address');
  const urban = factsOf(viewOf(facts, ''), 'household-register')?.urban;
  const register = urban === false ? null : (registerAddress(facts)?.address ?? null);
  return { home, pupil: { collectionNumber, register } };
}
