import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { beginBulkLoad, endBulkLoad } from '../../server/storage/bulk-load.ts';
import { DATABASES } from '../support/databases.ts';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';

describe.each(DATABASES)('a whole season loaded at once, on %s', (database) => {
  let service: Service;
  beforeEach(async () => {
    service = await openService({ database });
  });
  afterEach(() => service.close());

  async function definitions(): Promise<string[]> {
    const { rows } = await sql<{ line: string }>`
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
      from pg_constraint where connamespace = current_schema()::regnamespace
      union all select indexdef from pg_indexes where schemaname = current_schema() order by 1`.execute(
      service.db,
    );
    return rows.map(({ line }) => line);
  }

  test('keys and indexes are as before, also when the process that began was another', async () => {
    const before = await definitions();
    await beginBulkLoad(service.db);
    const meanwhile = await definitions();
    expect(before.length - meanwhile.length).toBeGreaterThan(20);
    expect(meanwhile.filter((line) => /^(evidence|verdict) .*FOREIGN KEY/.test(line))).toEqual([]);
    // A second process finds the load begun and takes nothing away a second time.
    await beginBulkLoad(service.db);
    await endBulkLoad(service.db);
    expect(await definitions()).toEqual(before);
    await endBulkLoad(service.db);
    expect(await definitions()).toEqual(before);
  });

  test('what was loaded is checked: a row of nobody is refused, and the load is not over', async () => {
    await beginBulkLoad(service.db);
    const meanwhile = await definitions();
    await sql`insert into guardian (collection_number, position, name, relation)
      values ('20219999999999', 0, '王五', 'father')`.execute(service.db);
    await expect(endBulkLoad(service.db)).rejects.toThrow('guardian_collection_number_fkey');
    expect(await definitions()).toEqual(meanwhile);
  });
});
