import { Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createPace } from '../pace.ts';
import type { Database } from './database.ts';
import { EmbeddedDialect } from './pglite-dialect.ts';
import type { EmbeddedEngine } from './pglite-dialect.ts';
import { unhurried } from './unhurried.ts';

/** An engine that answers when it is told to, and remembers what it was asked, in order. */
function openEngine() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const engine: EmbeddedEngine = {
    async query(question) {
      asked.push(question);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return { rows: [] };
    },
    async close() {},
  };
  const db = new Kysely<Database>({ dialect: new EmbeddedDialect(engine) });
  /** Answers one question after the other until none is left. */
  const answerAll = async () => {
    for (let idle = 0; idle < 5; idle += 1) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      const next = waiting.shift();
      if (next) idle = -1;
      next?.();
    }
  };
  return { db, asked, answerAll };
}
const ask = (db: Kysely<Database>, name: string) => sql`select ${sql.raw(name)}`.execute(db);

describe('work that lets others go before', () => {
  test('is asked for after all who wait, though it came first', async () => {
    const { db, asked, answerAll } = openEngine();
    const slow = unhurried(db, createPace());
    const all = [ask(db, 'held'), ask(slow, 'sweep'), ask(db, 'search'), ask(db, 'total')];
    await answerAll();
    await Promise.all(all);
    expect(asked).toEqual(['select held', 'select search', 'select total', 'select sweep']);
  });

  test('does not slip in between two questions of one request', async () => {
    const { db, asked, answerAll } = openEngine();
    const pace = createPace();
    const slow = unhurried(db, pace);
    const request = pace.during(async () => {
      await ask(db, 'page');
      await ask(db, 'total');
    });
    const sweep = ask(slow, 'sweep');
    await answerAll();
    await Promise.all([request, sweep]);
    expect(asked).toEqual(['select page', 'select total', 'select sweep']);
  });

  test('goes on after a while beside a request that never ends', async () => {
    const { db, asked, answerAll } = openEngine();
    const pace = createPace();
    let end = () => {};
    const request = pace.during(() => new Promise<void>((resolve) => (end = resolve)));
    const sweep = ask(unhurried(db, pace), 'sweep');
    expect(asked).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 80));
    await answerAll();
    await sweep;
    expect(asked).toEqual(['select sweep']);
    end();
    await request;
  });

  test('keeps the connection from its first statement in a transaction to the last', async () => {
    const { db, asked, answerAll } = openEngine();
    const sweep = unhurried(db, createPace())
      .transaction()
      .execute(async (trx) => {
        await ask(trx, 'case');
        await ask(trx, 'verdict');
      });
    const search = ask(db, 'search');
    await answerAll();
    await Promise.all([sweep, search]);
    expect(asked.indexOf('select search')).not.toBe(2);
    expect(asked.filter((each) => each !== 'select search')).toEqual([
      'begin',
      'select case',
      'select verdict',
      'commit',
    ]);
  });
});
