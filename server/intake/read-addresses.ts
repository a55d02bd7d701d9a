import type { Kysely } from 'kysely';
import { wantsReading, withAddressesRead } from '../../domain/evidence/complete-address.ts';
import type { IntakeApplication } from '../contract/intake.ts';
import { loadGazetteers } from '../storage/address.ts';
import type { Database } from '../storage/database.ts';
import { listDistricts } from '../storage/schools.ts';

/**
 * How the addresses of these applications are taken apart where their sources gave words alone. The names of
 * the districts are fetched only if somebody needs them: most sources take their addresses apart themselves.
 */
export async function readAddresses(
  db: Kysely<Database>,
  applications: readonly IntakeApplication[],
): Promise<(application: IntakeApplication) => IntakeApplication> {
  if (!applications.some(({ evidence }) => evidence.some(wantsReading))) return (same) => same;
  const districts = await listDistricts(db);
  const gazetteers = await loadGazetteers(
    db,
    districts.map(({ id }) => id),
  );
  const reader = {
    districts,
    // A source may name a district that is none of the city's: it has no names here.
    gazetteerOf: (id: string) => gazetteers.get(id) ?? { districtId: id, byFirst: new Map() },
  };
  return (application) => ({
    ...application,
    evidence: application.evidence.map((paper) =>
      withAddressesRead(paper, reader, application.district),
    ),
  });
}
