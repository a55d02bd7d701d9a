import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimDataFolder } from '../../server/node/embedded/claim.ts';
import { openEmbedded } from '../../server/node/embedded/open-embedded.ts';

let folder: string;
let dataDir: string;
// One folder for all: what takes seconds is making a database, not opening one.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'admission-embedded-'));
  dataDir = join(folder, 'database');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

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
  const release = await claimDataFolder(dataDir);
  await expect(openEmbedded(dataDir)).rejects.toThrow(`in use by process ${process.pid}`);
  await release();
  await (
    await claimDataFolder(dataDir)
  )();
});

test('a lock of one that was killed holds nobody up, whoever has its process number now', async () => {
  const dead = { pid: process.pid, port: 9, token: 'gone' };
  for (const left of [JSON.stringify(dead), '{"pid":']) {
    await writeFile(`${dataDir}.lock`, left);
    await (
      await claimDataFolder(dataDir)
    )();
  }
  expect(await readdir(folder)).toEqual(['database']);
});

test('a folder whose making was interrupted is made again', async () => {
  await rm(join(dataDir, 'global'), { recursive: true });
  await writeFile(`${dataDir}.unfinished`, '');
  const { db, close } = await openEmbedded(dataDir);
  expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  await close();
  expect(await readdir(folder)).toEqual(['database']);
});

test('what crosses from the database’s thread is as a server’s driver has it, errors with their codes', async () => {
  const { db, close } = await openEmbedded(dataDir);
  const { rows } =
    await sql`select 1 as number, 12345678901234 as big, 1.5::float8 as real, true as yes,
    null as nothing, '“汉”' as text, array['a', null] as list, '{"a": [1, "b"]}'::json as json,
    '[2]'::jsonb as jsonb, date '2021-05-31' as day, timestamptz '2021-06-01 10:00:00+08' as at`.execute(
      db,
    );
  expect(rows).toEqual([
    {
      number: 1,
      big: '12345678901234',
      real: 1.5,
      yes: true,
      nothing: null,
      text: '“汉”',
      list: ['a', null],
      json: { a: [1, 'b'] },
      jsonb: [2],
      day: '2021-05-31',
      at: '2021-06-01T02:00:00.000Z',
    },
  ]);
  const bytes = await sql`select decode('00ff', 'hex') as bytes, '{"a": 1}'::json as json`.execute(
    db,
  );
  expect(bytes.rows).toEqual([{ bytes: Uint8Array.of(0, 255), json: { a: 1 } }]);
  await expect(sql`select 1 / 0`.execute(db)).rejects.toMatchObject({
    message: 'division by zero',
    code: '22012',
  });
  await close();
  await expect(sql`select 1`.execute(db)).rejects.toThrow(/./);
});
