import type { Context } from 'hono';
import { mount } from '../access.ts';
import { storeOf, takeInAttachment } from '../attachments/take-in.ts';
import { addAttachment, getAttachment } from '../contract/attachments.ts';
import type { App, AppEnv, Deps } from '../deps.ts';
import { notFound, ProblemError } from '../problem.ts';
import { findAttachment } from '../storage/attachments.ts';
import { appendAudit } from '../storage/audit.ts';

export function mountAttachments(app: App, deps: Deps): void {
  mount(app, deps, addAttachment, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    const attachment = await takeInAttachment(
      deps,
      { collectionNumber, actorId: c.get('person').id },
      {
        name: c.req.valid('query').name,
        content: await wholeBody(c),
        announced: announcedLength(c),
      },
    );
    return c.json(attachment, 201);
  });

  mount(app, deps, getAttachment, async (c) => {
    const { collectionNumber, attachmentId } = c.req.valid('param');
    const row = await findAttachment(deps.db, collectionNumber, attachmentId);
    const content = row ? await storeOf(deps).get(deps.db, row.id) : null;
    if (!row || !content) throw notFound();
    // Logged before it is shown: what cannot be logged is not shown.
    await appendAudit(deps.db, {
      at: deps.now().toISOString(),
      actorId: c.get('person').id,
      action: 'viewed-attachment',
      subject: collectionNumber,
      reason: row.name,
      requestId: c.get('requestId'),
    });
    return c.body(content, 200, {
      'content-type': row.media_type,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(row.name)}`,
      'x-content-type-options': 'nosniff',
      // Somebody else's file: it runs nothing and reaches nothing, even when it is opened by itself.
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
}

async function wholeBody(c: Context<AppEnv>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await c.req.arrayBuffer());
  } catch {
    throw new ProblemError(400, 'half-sent');
  }
}

function announcedLength(c: Context<AppEnv>): number | null {
  const header = c.req.header('content-length');
  return header === undefined ? null : Number(header);
}
