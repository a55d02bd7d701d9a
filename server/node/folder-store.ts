import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Kysely } from 'kysely';
import type { AttachmentStore } from '../storage/attachment-store.ts';
import { listAttachmentIds } from '../storage/attachments.ts';
import type { Database } from '../storage/database.ts';

/** Younger than this a file may belong to an upload that is just being recorded. */
const SURELY_LEFT_MS = 3_600_000;

/**
 * Attachments as files of a folder, for whoever does not want scans in the database (ATTACHMENTS_DIR). A file is on
 * the disk before its row is committed. A process that is killed in between leaves a file without a row, which goes
 * at the next start.
 */
export async function folderStore(folder: string, db: Kysely<Database>): Promise<AttachmentStore> {
  await mkdir(folder, { recursive: true });
  await sweep(folder, db);
  return {
    async put(_trx, id, content) {
      const file = await open(pathOf(folder, id), 'wx');
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    async get(_db, id) {
      try {
        return new Uint8Array(await readFile(pathOf(folder, id)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async remove(_db, ids) {
      for (const id of ids) await rm(pathOf(folder, id), { force: true });
    },
  };
}

function pathOf(folder: string, id: string): string {
  // Ids are ours; one that could lead out of the folder is none.
  if (!/^[A-Za-z0-9_-]+$/.test(id)) throw new Error(`not an attachment's id: ${id}`);
  return join(resolve(folder), id);
}

async function sweep(folder: string, db: Kysely<Database>): Promise<void> {
  const known = await listAttachmentIds(db);
  for (const name of await readdir(folder)) {
    if (known.has(name)) continue;
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > SURELY_LEFT_MS) await rm(join(folder, name), { force: true });
  }
}
