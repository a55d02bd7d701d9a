import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Person } from './contract/session.ts';
import type { IdentityPort } from './deps.ts';
import type { Database } from './storage/database.ts';
import { gather } from './gather.ts';
import { findPerson } from './storage/people.ts';
import { PREPARED } from './storage/prepared.ts';
import { textArray } from './storage/values.ts';

const COOKIE = 'admission_session';
const SESSION_HOURS = 12;
const REMEMBERED = 2_000;

/**
 * The first identity behind the port: demonstration people without a password, a random session token in an
 * HttpOnly cookie of which the database keeps only the hash. `clock` is the real one, never the season's.
 */
export function demonstrationIdentity(
  db: Kysely<Database>,
  options: { secureCookie: boolean; clock?: () => Date },
): IdentityPort {
  const clock = options.clock ?? (() => new Date());
  const hashOf = rememberingHash();
  // Everybody's every request asks this.
  const personOf = gather(async (hashes: readonly string[]) => {
    const rows = await db
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.person_id')
      .select([
        'session.token_hash',
        'person.id',
        'person.name',
        'person.name_en',
        'person.role',
        'person.district_id',
        'person.school_id',
      ])
      .where('token_hash', '=', sql<string>`any(${textArray(hashes)})`)
      .where('expires_at', '>', clock().toISOString())
      .modifyEnd(PREPARED)
      .execute();
    const people = new Map(rows.map((row) => [row.token_hash, toPerson(row)]));
    return hashes.map((hash) => people.get(hash) ?? null);
  }, 100);
  const attributes = `Path=/; HttpOnly; SameSite=Strict${options.secureCookie ? '; Secure' : ''}`;

  return {
    async whoIs(request) {
      const token = readCookie(request.headers.get('cookie'));
      return token ? personOf(await hashOf(token)) : null;
    },

    async signIn(personId) {
      const person = await findPerson(db, personId);
      if (!person?.demonstration) return null;
      const token = [...crypto.getRandomValues(new Uint8Array(32))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
      await db
        .insertInto('session')
        .values({
          token_hash: await sha256(token),
          person_id: personId,
          expires_at: new Date(clock().getTime() + SESSION_HOURS * 3_600_000).toISOString(),
        })
        .execute();
      await sql`delete from session where expires_at < ${clock().toISOString()}`.execute(db);
      return {
        person: toPerson(person),
        cookie: `${COOKIE}=${token}; Max-Age=${SESSION_HOURS * 3_600}; ${attributes}`,
      };
    },

    async signOut(request) {
      const token = readCookie(request.headers.get('cookie'));
      if (token) {
        await db
          .deleteFrom('session')
          .where('token_hash', '=', await sha256(token))
          .execute();
      }
      return `${COOKIE}=; Max-Age=0; ${attributes}`;
    },
  };
}

function readCookie(header: string | null): string | null {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=');
    if (name === COOKIE && value) return value;
  }
  return null;
}

/** A desk sends the same token all day; the hash of it is worked out once. */
function rememberingHash(): (token: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (token) => {
    const before = known.get(token);
    if (before) return before;
    if (known.size >= REMEMBERED) known.clear();
    const hash = sha256(token);
    known.set(token, hash);
    return hash;
  };
}

export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function toPerson(row: {
  id: string;
  name: string;
  name_en: string;
  role: Person['role'];
  district_id: string | null;
  school_id: string | null;
}): Person {
  return {
    id: row.id,
    name: row.name,
    nameEn: row.name_en,
    role: row.role,
    districtId: row.district_id,
    schoolId: row.school_id,
  };
}
