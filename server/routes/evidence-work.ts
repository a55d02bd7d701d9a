import type { Context } from 'hono';
import { mount } from '../access.ts';
import { caseView } from '../casework/case-view.ts';
import { carryOut } from '../casework/command.ts';
import { tryOut } from '../casework/dry-run.ts';
import { prepare } from '../casework/officer-commands.ts';
import {
  decideEvidence,
  decideFalseInformation,
  previewCommand,
  recordSameFamily,
  supplyFact,
  withdrawFact,
} from '../contract/evidence-work.ts';
import type { OfficerCommand } from '../contract/evidence-work.ts';
import type { App, AppEnv, Deps } from '../deps.ts';

interface Stated {
  version: number;
  reason: string;
  attachments?: string[];
}

/** An officer's work on one case's evidence: each a command with a reason, and a dry run of any of them. */
export function mountEvidenceWork(app: App, deps: Deps): void {
  const command = async (
    c: Context<AppEnv>,
    collectionNumber: string,
    { version, ...stated }: Stated,
    what: OfficerCommand,
  ) => {
    const person = c.get('person');
    await carryOut(deps, {
      collectionNumber,
      person,
      requestId: c.get('requestId'),
      version,
      attachments: stated.attachments,
      ...(await prepare(deps, collectionNumber, what, stated)),
    });
    return caseView(deps, collectionNumber, person);
  };

  mount(app, deps, supplyFact, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    const { ref, value, ...stated } = c.req.valid('json');
    return c.json(
      await command(c, collectionNumber, stated, { name: 'supply-fact', ref, value }),
      200,
    );
  });

  mount(app, deps, withdrawFact, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    const { ref, ...stated } = c.req.valid('json');
    return c.json(await command(c, collectionNumber, stated, { name: 'withdraw-fact', ref }), 200);
  });

  mount(app, deps, decideEvidence, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    const { evidenceId, decision, ...stated } = c.req.valid('json');
    const what = { name: 'decide-evidence', evidenceId, decision } as const;
    return c.json(await command(c, collectionNumber, stated, what), 200);
  });

  mount(app, deps, recordSameFamily, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    const { use, ...stated } = c.req.valid('json');
    return c.json(await command(c, collectionNumber, stated, { name: 'same-family', use }), 200);
  });

  mount(app, deps, decideFalseInformation, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    const { decision, ...stated } = c.req.valid('json');
    const what = { name: 'false-information', decision } as const;
    return c.json(await command(c, collectionNumber, stated, what), 200);
  });

  mount(app, deps, previewCommand, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    const { command: what } = c.req.valid('json');
    const preview = await tryOut(deps, {
      collectionNumber,
      person: c.get('person'),
      requestId: c.get('requestId'),
      version: null,
      ...(await prepare(deps, collectionNumber, what, { reason: null })),
    });
    return c.json(preview, 200);
  });
}
