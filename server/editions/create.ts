import { editionRefusal } from '../../domain/catchment/edition-steps.ts';
import type { EditionAction } from '../../domain/catchment/edition-steps.ts';
import type { EditionDetail } from '../contract/catchments.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import type { By } from '../rulebook/by.ts';
import { appendAudit } from '../storage/audit.ts';
import {
  addDraftEdition,
  copyRanges,
  findEditionByKey,
  findEditionRow,
} from '../storage/editions.ts';
import { listDistricts } from '../storage/schools.ts';
import { districtOf, scopeOf } from '../storage/scope.ts';
import { getEditionDetail } from './view.ts';

export interface NewDraft {
  idempotencyKey: string;
  districtId: string;
  year: number;
  name: string;
  basedOn: string | null;
  corrects: string | null;
}

/** Begins a draft, once for each key; several stand side by side, and none of them touches what is published. */
export async function createDraft(
  deps: Deps,
  asked: NewDraft,
  { person, requestId }: By,
): Promise<EditionDetail> {
  const own = districtOf(scopeOf(person));
  const districts = await listDistricts(deps.db);
  const known = districts.some(({ id }) => id === asked.districtId);
  if (!known || (own !== null && own !== asked.districtId)) {
    throw wrong('districtId', 'no-such-district');
  }
  const key = `${person.id}/${asked.idempotencyKey}`;
  const id = deps.newId();
  const at = deps.now().toISOString();
  const added = await deps.db.transaction().execute(async (trx) => {
    // Sent again it is answered as the first time, whatever has become of what it named.
    if (await findEditionByKey(trx, key)) return false;
    const base = async (named: string | null, field: string, action: EditionAction) => {
      if (named === null) return;
      const edition = await findEditionRow(trx, named);
      if (edition?.district_id !== asked.districtId) throw wrong(field, 'no-such-edition');
      const refusal = editionRefusal(action, edition, person);
      if (refusal !== null) throw wrong(field, refusal);
      if (action === 'correct' && edition.year !== asked.year) throw wrong(field, 'another-year');
    };
    await base(asked.basedOn, 'basedOn', 'copy');
    await base(asked.corrects, 'corrects', 'correct');
    const row = {
      id,
      district_id: asked.districtId,
      year: asked.year,
      name: asked.name,
      based_on: asked.basedOn,
      corrects: asked.corrects,
      idempotency_key: key,
      by: person.id,
      at,
    };
    if (!(await addDraftEdition(trx, row))) return false;
    await copyRanges(trx, { id, districtId: asked.districtId }, asked.basedOn);
    await appendAudit(trx, {
      at,
      actorId: person.id,
      action: 'began-edition',
      subject: id,
      reason: asked.name,
      requestId,
    });
    return true;
  });
  const first = added ? { id } : await findEditionByKey(deps.db, key);
  return getEditionDetail(deps.db, first?.id ?? id, person);
}

const wrong = (field: string, code: string) =>
  new ProblemError(422, 'invalid', { errors: [{ field, code }] });
