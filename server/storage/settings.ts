import type { Kysely } from 'kysely';
import { CLAIM_MINUTES } from '../../domain/verification/claim.ts';
import { jsonValue } from './values.ts';
import type { Database } from './database.ts';

/** What a database knows of itself. */
export interface Settings {
  /** The season that the console works on; the newest one taken in. */
  season: number | null;
  /** Set when a demonstration was filled in: pupils, shapes and capacities are invented. */
  demonstration: {
    scenario: string;
    filledAt: string;
    /** What the demonstration's clock showed at `filledAt`. */
    clockStart: string;
    /** `false` while it is being filled, or when that was interrupted. */
    complete: boolean;
  } | null;
  /** The largest scan that is taken, in bytes. */
  maxAttachmentBytes: number;
  /** How long a case of the queue stays with the officer who took it. */
  claimMinutes: number;
  /** While a whole season is being loaded: the statements that make its indexes and foreign keys again. */
  bulkLoad: string[] | null;
}

const MAX_ATTACHMENT_BYTES = 10_000_000;

export async function readSettings(db: Kysely<Database>): Promise<Settings> {
  const rows = await db.selectFrom('setting').selectAll().execute();
  const values = new Map(rows.map((row) => [row.key, row.value]));
  return {
    season: (values.get('season') as number | undefined) ?? null,
    demonstration: (values.get('demonstration') as Settings['demonstration'] | undefined) ?? null,
    maxAttachmentBytes:
      (values.get('maxAttachmentBytes') as number | undefined) ?? MAX_ATTACHMENT_BYTES,
    claimMinutes: (values.get('claimMinutes') as number | undefined) ?? CLAIM_MINUTES,
    bulkLoad: (values.get('bulkLoad') as string[] | null | undefined) ?? null,
  };
}

export async function saveSetting<K extends keyof Settings>(
  db: Kysely<Database>,
  key: K,
  value: Settings[K],
): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key, value: jsonValue(value) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: jsonValue(value) }))
    .execute();
}
