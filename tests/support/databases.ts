import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The classroom scenario, filled once for all files: a PGlite dump. */
    classroomDump: string;
    /** The PostgreSQL server's URL without a database; `null` where none is needed or none started. */
    postgres: string | null;
  }
}

export type DatabaseKind = 'pglite' | 'postgres';

/**
 * For `describe.each`: whatever touches storage is held on the embedded database and on a real server.
 * Without a server `openService` fails and says why, unless ALLOW_NO_POSTGRES=1 leaves those tests out.
 */
export const DATABASES: readonly DatabaseKind[] =
  inject('postgres') === null && process.env.ALLOW_NO_POSTGRES === '1'
    ? ['pglite']
    : ['pglite', 'postgres'];
