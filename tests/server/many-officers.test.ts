import { afterAll, expect, inject, test } from 'vitest';
import { mountService } from '../../mocks/mount-service.ts';
import { openPostgres } from '../../server/storage/postgres.ts';
import { serveSeason } from '../support/check-in-season.ts';
import type { ServiceProcess } from '../support/check-in-season.ts';
import { createDatabase } from '../support/create-database.ts';
import { DATABASES } from '../support/databases.ts';
import { soakPlaces } from '../support/places-soak.ts';
import { TEMPLATE } from '../support/templates.ts';

/**
 * Two services in this process with connections of their own, and one real process beside them, on one PostgreSQL.
 * The full 10,000 attempts are `npm run bench -- places`.
 */
const at = '2021-06-22T02:00:00.000Z';
const closing: (() => Promise<void>)[] = [];
let child: ServiceProcess | undefined;

afterAll(async () => {
  child?.kill();
  for (const close of closing.toReversed()) await close();
});

test.runIf(DATABASES.includes('postgres'))(
  'fifty officers at several services want the same places: never over capacity, never two, never without a reason',
  async () => {
    const server = inject('postgres');
    const { url, drop } = await createDatabase(server ?? '', TEMPLATE);
    closing.push(drop);
    const open = async () => {
      const { db, close } = openPostgres(url);
      closing.push(close);
      const { app } = await mountService({ db, scenario: TEMPLATE, now: () => new Date(at) });
      return { db, ask: async (path: string, init?: RequestInit) => app.request(path, init) };
    };
    child = await serveSeason(url);
    const [one, other] = [await open(), await open()];
    const { url: address } = child;
    const row = await one.db
      .selectFrom('person')
      .select('district_id')
      .where('id', '=', 'officer-chen')
      .executeTakeFirstOrThrow();
    const soaked = await soakPlaces({
      db: one.db,
      districtId: row.district_id ?? '',
      services: [one.ask, other.ask, (path, init) => fetch(address + path, init)],
      officers: 50,
      attempts: 600,
      seed: 2021,
    });
    expect(soaked.faults).toEqual([]);
    // They did get in each other's way, and got on nevertheless.
    const answered = (name: string) => soaked.answers.get(name) ?? 0;
    expect(answered('done'), JSON.stringify([...soaked.answers])).toBeGreaterThan(20);
    expect(answered('no-place-left') + answered('changed-meanwhile')).toBeGreaterThan(20);
  },
  60_000,
);
