import { openCheckInSeason, serveSeason } from '../support/check-in-season.ts';
import { soakPlaces } from '../support/places-soak.ts';
import { percentile } from './figure.ts';
import type { Figure } from './figure.ts';

const PROCESSES = 3;
const OFFICERS = 50;
const ATTEMPTS = 10_000;

/** Fifty officers, several service processes on PostgreSQL, ten thousand attempts at too few places. */
export async function benchPlaces(): Promise<Figure[]> {
  const season = await openCheckInSeason('district');
  const services = await Promise.all(
    Array.from({ length: PROCESSES }, () => serveSeason(season.databaseUrl)),
  );
  try {
    const { district_id: districtId } = await season.db
      .selectFrom('case_state')
      .select((eb) => ['district_id', eb.fn.countAll().as('n')])
      .where('status', '=', 'to-coordinate')
      .groupBy('district_id')
      .orderBy('n', 'desc')
      .executeTakeFirstOrThrow();
    const soaked = await soakPlaces({
      db: season.db,
      districtId,
      services: services.map(
        ({ url }) =>
          (path, init) =>
            fetch(url + path, init),
      ),
      officers: OFFICERS,
      attempts: ATTEMPTS,
      seed: 2021,
    });
    if (soaked.faults.length > 0) throw new Error(soaked.faults.slice(0, 20).join('\n'));
    return [
      { name: 'attempts', value: soaked.attempts, unit: '', aim: '10,000' },
      { name: 'over capacity, two places or without a reason', value: 0, unit: '', aim: '0' },
      { name: 'attempts per second', value: soaked.attempts / soaked.seconds, unit: '1/s' },
      { name: 'an attempt, p50', value: percentile(soaked.milliseconds, 0.5), unit: 'ms' },
      { name: 'an attempt, p95', value: percentile(soaked.milliseconds, 0.95), unit: 'ms' },
      ...[...soaked.answers]
        .toSorted((a, b) => b[1] - a[1])
        .map(([name, value]) => ({ name: `answered: ${name}`, value, unit: '' })),
    ];
  } finally {
    for (const service of services) service.kill();
    await season.close();
  }
}
