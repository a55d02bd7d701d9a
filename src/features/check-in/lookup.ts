import type { DeskAnswer, OfflineRow, RosterRow } from '../../../server/contract/check-in.ts';
import type { ApiError } from '../../api/errors.ts';
import { currentDesk } from '../../lib/offline/desk.ts';
import type { RosterFilters } from './search.ts';

/** What the desk knows of a number: the service's answer, or what the kept roster says. */
export interface Lookup extends DeskAnswer {
  /** Without a network: as of when. */
  offlineAt: string | null;
  /** Not in the kept roster: without the service nobody can say why. */
  notOnRoster: boolean;
}

/** Whether to go on from what is kept; every other failure is an answer. */
export function isUnreached(error: unknown): boolean {
  const { code, status } = error as Partial<ApiError>;
  return code === 'network' || Boolean(code?.startsWith('http-')) || (status ?? 0) >= 502;
}

function toRow(row: OfflineRow): RosterRow {
  return { ...row, idNumberMasked: '', primarySchool: '', guardianConfirmedAt: null };
}

export async function lookUpOffline(number: string): Promise<Lookup | null> {
  const roster = await (await currentDesk())?.roster();
  if (!roster) return null;
  const row = roster.rows.find((each) => each.collectionNumber === number);
  return {
    row: row ? toRow(row) : null,
    refusal: row?.checkedInAt ? 'already-checked-in' : null,
    schoolId: null,
    checkedIn: row?.checkedInAt ? { at: row.checkedInAt, by: null, desk: null } : null,
    notices: [],
    offlineAt: roster.at,
    notOnRoster: row === undefined,
  };
}

/** The same list as the service's, cut from what is kept; names are found by what they begin with. */
export async function listOffline({ q, status, page, pageSize }: RosterFilters) {
  const roster = await (await currentDesk())?.roster();
  if (!roster) return null;
  const found = roster.rows.filter(
    (row) => q === '' || row.name.includes(q) || row.collectionNumber.includes(q),
  );
  const counts: Record<string, number> = {};
  for (const row of found) counts[row.status] = (counts[row.status] ?? 0) + 1;
  const shown = status ? found.filter((row) => row.status === status) : found;
  return {
    at: roster.at,
    rows: shown.slice((page - 1) * pageSize, page * pageSize).map(toRow),
    total: shown.length,
    page,
    pageSize,
    counts,
    offline: true,
  };
}
