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
import type { EditionRow } from '../storage/editions.ts';
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
    const of = async (other: string | null, field: string): Promise<EditionRow | null> => {
      if (other === null) return null;
      const row = await findEditionRow(trx, other);
      if (row?.district_id === asked.districtId) return row;
      throw wrong(field, 'no-such-edition');
    };
    await of(asked.basedOn, 'basedOn');
    const corrected = await of(asked.corrects, 'corrects');
    if (corrected && corrected.year !== asked.year) throw wrong('corrects', 'another-year');
    if (corrected && corrected.state !== 'published') {
      throw wrong('corrects', 'edition-not-published');
    }
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
