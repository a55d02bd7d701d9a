import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { mountService } from '../../mocks/mount-service.ts';
import { openPglite } from '../../server/storage/pglite.ts';
import { openPostgres } from '../../server/storage/postgres.ts';
import { runOn } from './create-database.ts';
import { startPostgres } from './postgres.ts';

/** The scenario that the tests copy instead of filling it again. */
export const TEMPLATE = 'classroom';

/** Fills the classroom once on the embedded database; every file then loads the dump. */
export async function provideDump(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'admission-tests-'));
  const { db, close, dump } = await openPglite();
  const { settled } = await mountService({ db, scenario: TEMPLATE });
  await settled();
  const file = join(folder, 'classroom.tar');
  await writeFile(file, Buffer.from(await (await dump()).arrayBuffer()));
  await close();
  project.provide('classroomDump', file);
  return () => rm(folder, { recursive: true, force: true });
}

/** Starts a PostgreSQL server and fills the classroom there too. */
export async function providePostgres(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startPostgres().catch((error: unknown) => {
    console.error('\n*** No PostgreSQL server for the tests:', error, '***\n');
    return null;
  });
  if (cluster === null) {
    project.provide('postgres', null);
    return async () => {};
  }
  await runOn(cluster.url, `create database ${TEMPLATE}`);
  const { db, close } = openPostgres(`${cluster.url}/${TEMPLATE}`);
  const { settled } = await mountService({ db, scenario: TEMPLATE });
  await settled();
  await close();
  project.provide('postgres', cluster.url);
  return cluster.stop;
}
