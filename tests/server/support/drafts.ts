import type { EditionDetail, Range } from '../../../server/contract/catchments.ts';
import type { PublishedEdition, SavedRanges } from '../../../server/contract/edition-routes.ts';
import type { Edition } from '../../../server/contract/catchments.ts';
import { ok } from '../../support/clerk.ts';
import type { Caller } from '../../support/service.ts';

/** The district of the classroom in which officers Chen and Li work, and its edition in force. */
export const DISTRICT = 'donghu';
export const IN_FORCE = 'donghu-2021';

let drafts = 0;

export function beginDraft(officer: Caller, more: object = {}): Promise<EditionDetail> {
  drafts += 1;
  return ok<EditionDetail>(
    officer.post('/api/editions', {
      idempotencyKey: `draft-${drafts}`,
      districtId: DISTRICT,
      year: 2021,
      name: `草稿${drafts}`,
      basedOn: IN_FORCE,
      corrects: IN_FORCE,
      ...more,
    }),
  );
}

export const editionOf = (caller: Caller, id: string) =>
  ok<EditionDetail>(caller.get(`/api/editions/${id}`));

/** A range as it is sent back, with what was changed in it. */
export function asSent(range: Range, change: Partial<Range> = {}) {
  const { schoolId, version, shared, clauses, area } = { ...range, ...change };
  return { schoolId, version, shared, clauses, area };
}

/** The same range with one more compound. */
export function grown(range: Range, compound = '新苑') {
  const added: Range['clauses'][number] = {
    id: compound,
    effect: 'include',
    text: null,
    kind: 'compound',
    compound,
  };
  return asSent(range, { clauses: [...range.clauses, added] });
}

export const save = (caller: Caller, id: string, ...ranges: object[]) =>
  caller.put(`/api/editions/${id}/ranges`, { ranges });

export const saved = (caller: Caller, id: string, ...ranges: object[]) =>
  ok<SavedRanges>(save(caller, id, ...ranges));

export const step = (caller: Caller, { id, version }: Edition, verb: string, more: object = {}) =>
  caller.post(`/api/editions/${id}/${verb}`, { version, ...more });

export const publish = (caller: Caller, edition: Edition, embargoUntil: string | null = null) =>
  ok<PublishedEdition>(step(caller, edition, 'publish', { embargoUntil }));

/**
 * The published edition leaves one compound to nobody on purpose; here its school takes it back, and with `swap`
 * the first two schools change places besides: everybody moves.
 */
export function mended({ ranges }: EditionDetail, swap = false) {
  const whole = ranges.map((range) =>
    asSent(range, { clauses: range.clauses.filter(({ effect }) => effect === 'include') }),
  );
  const [one, two, ...rest] = whole;
  if (!swap || !one || !two) return whole;
  const parts = ({ shared, clauses, area }: ReturnType<typeof asSent>) => ({
    shared,
    clauses,
    area,
  });
  return [{ ...one, ...parts(two) }, { ...two, ...parts(one) }, ...rest];
}

/** A draft without anything that blocks, checked by its author. */
export async function checkedDraft(officer: Caller, swap = false, more = {}): Promise<Edition> {
  const draft = await beginDraft(officer, more);
  const { edition } = await saved(officer, draft.id, ...mended(draft, swap));
  return ok<Edition>(step(officer, edition, 'check'));
}
