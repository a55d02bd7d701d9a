import type { Attachment } from '../contract/attachments.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { databaseStore } from '../storage/attachment-store.ts';
import { lockUnusedBefore, removeAttachments, saveAttachment } from '../storage/attachments.ts';
import { isWhole, typeOf } from './file-type.ts';

/** How long an upload waits for a decision that cites it. */
const UNUSED_FOR_MS = 24 * 3_600_000;

export const storeOf = (deps: Pick<Deps, 'attachments'>) => deps.attachments ?? databaseStore;

/** What arrived, and how much of it the sender announced; `null` where nothing was announced. */
export interface Arrived {
  name: string;
  content: Uint8Array<ArrayBuffer>;
  announced: number | null;
}

/**
 * Checks a file by its content and keeps it for a decision to come. Whatever is refused leaves nothing behind; what
 * no decision cited within a day goes with the next upload.
 */
export async function takeInAttachment(
  deps: Deps,
  { collectionNumber, actorId }: { collectionNumber: string; actorId: string },
  { name, content, announced }: Arrived,
): Promise<Attachment> {
  if (announced !== null && announced !== content.length) throw new ProblemError(400, 'half-sent');
  if (content.length === 0) throw new ProblemError(422, 'attachment-empty');
  const mediaType = await typeOf(content);
  if (mediaType === null) throw new ProblemError(422, 'attachment-type');
  if (!isWhole(mediaType, content)) throw new ProblemError(422, 'attachment-not-whole');
  const at = deps.now().toISOString();
  const id = deps.newId();
  const size = content.length;
  const sha256 = await hashOf(content);
  await tidyUnused(deps);
  try {
    await deps.db.transaction().execute(async (trx) => {
      await saveAttachment(trx, {
        id,
        collection_number: collectionNumber,
        name,
        media_type: mediaType,
        size,
        sha256,
        uploaded_by: actorId,
        uploaded_at: at,
        used_at: null,
      });
      await storeOf(deps).put(trx, id, content);
    });
  } catch (error) {
    await storeOf(deps).remove(deps.db, [id]);
    throw error;
  }
  return { id, name, mediaType, size, sha256, by: actorId, at };
}

async function tidyUnused(deps: Deps): Promise<void> {
  const before = new Date(deps.now().getTime() - UNUSED_FOR_MS).toISOString();
  await deps.db.transaction().execute(async (trx) => {
    const ids = await lockUnusedBefore(trx, before);
    await storeOf(deps).remove(trx, ids);
    await removeAttachments(trx, ids);
  });
}

async function hashOf(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', content);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
