import { placeOf, type Desk } from './desk.ts';
import { SCHOOL } from './place.ts';
import { modify, type Session } from './session.ts';
import { COUNT, cutSharing, MAY_SHARE, REFERENCE, type SharingCut } from './shared-words.ts';
import type { Atom } from './split.ts';

/** A piece of a list; `sharing` where it says by whom what stands before it is shared. */
export interface SharedAtom extends Atom {
  sharing?: SharingCut | 'unsure';
}

/** A list of schools is not longer than this. */
const MOST = 8;

/**
 * `X、Y为A、B共享学区` is cut at every 、 like any list; here what belongs together is put together again, and
 * what is said of sharing stands behind the place as a piece of its own.
 */
export function withSharing(desk: Desk, atoms: readonly Atom[]): SharedAtom[] {
  const found: SharedAtom[] = [];
  const wordsOf = (from: number, to: number) =>
    desk.words({ start: atoms[from]?.start ?? 0, end: atoms[to]?.end ?? 0 });
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i] as Atom;
    let last = i;
    while (last - i < MOST && atoms[last + 1]?.sep === '、') last++;
    const read = isName(desk, atom) ? null : longest(i, last);
    if (!read) {
      found.push(atom);
      continue;
    }
    const end = (atoms[read.to] as Atom).end;
    const cut = read.cut === 'unsure' || read.cut.reference ? 0 : read.cut.placeLength;
    const at = cut === 0 ? atom.start : afterWords(desk, atom.start, cut);
    if (cut > 0) found.push({ ...atom, end: at });
    found.push({ start: at, end, sep: cut > 0 ? '' : atom.sep, sharing: read.cut });
    i = read.to;
  }
  return found;

  function longest(from: number, to: number): { to: number; cut: SharingCut | 'unsure' } | null {
    if (!MAY_SHARE.test(wordsOf(from, to))) return null;
    for (let end = to; end >= from; end--) {
      const between = atoms.slice(from + 1, end);
      if (!between.every((each) => SCHOOL.test(desk.words(each)) || isShort(desk.words(each))))
        continue;
      const words = wordsOf(from, end);
      if (!MAY_SHARE.test(words)) continue;
      const cut = cutSharing(words, desk.gazetteer);
      // From an earlier piece on nothing may be sure although it is from a later one: 滨江花园、湖景小区为A共享.
      if (cut !== null && (cut !== 'unsure' || end === from || isListOfSchools(from, end))) {
        return { to: end, cut };
      }
    }
    return null;
  }

  function isListOfSchools(from: number, to: number): boolean {
    return atoms.slice(from, to).every((each) => SCHOOL.test(desk.words(each)));
  }
}

const isName = (desk: Desk, atom: Atom) => desk.gazetteer.kindsOf(desk.words(atom)).length > 0;
/** A name of a school told by 两校 alone (阳明、育新两校). */
const isShort = (words: string) => /^[\u4e00-\u9fff]{2,4}$/.test(words);

/** The place in the text behind so many characters that are no spaces. */
function afterWords(desk: Desk, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0; at++) if (!/\s/.test(desk.folded[at] as string)) left--;
  return at;
}

/** Where the words stand. */
export interface SharingPlace {
  /** Where the list begins. */
  list: number;
  /** Where the part of the list begins that the last comma, or 其中, cuts off. */
  segment: number;
  /** 其中 stands there: what is said goes no further back. */
  among: boolean;
}

/** Says of the clauses before it that they are shared; asks how far back it goes where a comma leaves that open. */
export function readSharing(session: Session, atom: SharedAtom, from: SharingPlace): void {
  const { desk } = session;
  const { sharing } = atom;
  const first = atom.start === from.list;
  const read =
    sharing && sharing !== 'unsure' && (sharing.reference || sharing.verb || fits(atom, first))
      ? extent(session, sharing, atom, first, from)
      : null;
  if (!read || !sharing || sharing === 'unsure') {
    desk.notRead(atom, 'no-pattern');
    return;
  }
  const { whole, part } = read;
  const ids: string[] = [];
  let chosen: number | null = 0;
  if (whole.length !== part.length) {
    const readings = [
      { code: 'all' as const, names: textsOf(session, whole) },
      { code: 'last' as const, names: textsOf(session, part) },
    ];
    chosen = desk.choose(atom, readings, ids);
  } else desk.understood(atom, ids);
  if (chosen === null) return;
  ids.push(...(chosen === 0 ? whole : part));
  modify(session, ids, { shared: { with: sharing.with } });
}

/** Without a verb it may be the heading of what follows, or go on with the list before it. */
const fits = ({ sep }: SharedAtom, first: boolean) => !first && sep !== '、';

/** The clauses of which it is said: all that it may reach back to, and those next to it. */
function extent(
  session: Session,
  { reference, everything, placeLength }: SharingCut,
  atom: SharedAtom,
  first: boolean,
  { list, segment, among }: SharingPlace,
): { whole: string[]; part: string[] } | null {
  if (reference) {
    const ids = referred(session, reference, atom.start);
    return ids && { whole: ids, part: ids };
  }
  if (first) {
    const whole = idsFrom(session, 0, atom.start);
    return whole.length === 0 ? null : { whole, part: everything ? whole : whole.slice(-1) };
  }
  const part = idsFrom(session, segment, atom.start);
  const whole = among ? part : idsFrom(session, list, atom.start);
  return { whole, part: everything && placeLength === 0 ? whole : part };
}

/** 以上区域, 上述两片, 后两片; `null` where the number is not that of the clauses. */
function referred(session: Session, words: string, end: number): string[] | null {
  const [, where = '', number] = REFERENCE.exec(words) ?? [];
  const count = number === undefined ? null : (COUNT[number] ?? 0);
  const above = idsFrom(session, 0, end);
  const areas = [...session.bounded, ...(session.area ? [session.area.id] : [])];
  if (count === null) return where.length === 2 && above.length > 0 ? above : null;
  const of = areas.length >= count ? areas : above;
  if (of.length < count) return null;
  if (where === '后') return of.slice(-count);
  if (where === '前') return of.slice(0, count);
  return [areas, above].find(({ length }) => length === count) ?? null;
}

function idsFrom({ desk, area }: Session, start: number, end: number): string[] {
  const ids = desk.clauses
    .filter(({ id, effect }) => effect === 'include' && placeOf(id) >= start && placeOf(id) < end)
    .map(({ id }) => id);
  const open = area?.effect === 'include' && area.start < end && area.end > start;
  return open ? [...ids, area.id] : ids;
}

function textsOf({ desk, area }: Session, ids: readonly string[]): string[] {
  const texts = desk.clauses.filter(({ id }) => ids.includes(id)).map(({ text }) => text ?? '');
  if (area && ids.includes(area.id)) texts.push(desk.text.slice(area.start, area.end).trim());
  return texts;
}
