import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbedded } from '../../server/node/embedded/open-embedded.ts';

let folder: string;
let dataDir: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'admission-embedded-'));
  dataDir = join(folder, 'database');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what was answered is on the disk: a commit waits for it', async () => {
  const { db, close } = await openEmbedded(dataDir);
  const settings = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method')
    order by name`.execute(db);
  expect(settings.rows.map(({ name, setting }) => `${name} ${setting}`)).toEqual([
    'fsync on',
    'full_page_writes on',
    'synchronous_commit on',
    'wal_sync_method fsync',
  ]);
  await close();
  expect(await readdir(folder)).toEqual(['database']);
});

test('a folder belongs to one process at a time, and to the next one afterwards', async () => {
  const first = await openEmbedded(dataDir);
  await expect(openEmbedded(dataDir)).rejects.toThrow(`in use by process ${process.pid}`);
  await first.close();
  await (await openEmbedded(dataDir)).close();
});

async function openAndClose(): Promise<void> {
  await (await openEmbedded(dataDir)).close();
}

test('a lock of one that was killed holds nobody up, whoever has its process number now', async () => {
  const dead = { pid: process.pid, port: 9, token: 'gone' };
  await writeFile(`${dataDir}.lock`, JSON.stringify(dead));
  await expect(openAndClose()).resolves.toBeUndefined();
  await writeFile(`${dataDir}.lock`, '{"pid":');
  await expect(openAndClose()).resolves.toBeUndefined();
});

test('a folder whose making was interrupted is made again', async () => {
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'PG_VERSION'), '18\n');
  await writeFile(`${dataDir}.unfinished`, '');
  const { db, close } = await openEmbedded(dataDir);
  expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  await close();
  expect(await readdir(folder)).toEqual(['database']);
});
