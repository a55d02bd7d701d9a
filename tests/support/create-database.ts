import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of a test's own on the server, empty or copied from a template, which takes a moment. */
export async function createDatabase(
  server: string,
  template: string | null,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `create database ${name}${template ? ` template ${template}` : ''}`);
  return {
    url: `${server}/${name}`,
    drop: () => runOn(server, `drop database ${name} with (force)`),
  };
}

export async function runOn(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
