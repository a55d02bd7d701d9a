import { DIRECTIONS, type Direction, type Side } from '../clause.ts';
import { OPPOSITE, type Bound } from './bound.ts';
import type { Stretch } from './fold.ts';
import { hasLineSuffix, lineKindOf } from './gazetteer.ts';
import type { Listed } from './places.ts';
import type { Reading } from './reading.ts';
import { closeArea, lineOf, openArea, type Session } from './session.ts';

export interface SideContext {
  /** 东: or 东至: the area's own side that the words speak of. */
  label: Direction | null;
  effect: 'include' | 'exclude';
}

function startsNewArea(session: Session, at: Stretch, lies: Direction): boolean {
  const { area, desk } = session;
  if (!area || area.labels.size > 0 || area.together) return false;
  if (area.closed) return true;
  const taken = new Set(area.sides.map((side) => side.lies));
  if (!taken.has(lies)) return false;
  if (taken.size === DIRECTIONS.length) return true;
  const names: string[] = [];
  const ids = [area.id];
  const readings: Reading[] = [
    { code: 'one-area', names },
    { code: 'two-areas', names },
  ];
  const chosen = desk.choose(at, readings, ids);
  if (chosen === null) area.waits = true;
  return chosen === 1;
}

const isLine = ({ words }: Listed, session: Session) =>
  (hasLineSuffix(words) && !/\d+号/.test(words)) ||
  session.desk.gazetteer
    .kindsOf(words)
    .some((kind) => ['street', 'river', 'lake', 'levee', 'railway'].includes(kind));

/**
 * Takes the lines that belong to a bound from the end of the run before it. A dash is a chain under a label
 * and with 一线; else it may as well part two bounds, and 、 may also part a place from a bound.
 * Gives what remains of the run.
 */
export function readSide(
  session: Session,
  run: readonly Listed[],
  atom: Listed,
  bound: Bound,
  { label, effect }: SideContext,
): readonly Listed[] {
  const { desk } = session;
  const sure = label !== null || bound.chained;
  let from = run.length;
  let link = atom.sep;
  let enumerated = false;
  while (from > 0 && !atom.keyword) {
    const before = run[from - 1] as Listed;
    if (link === '、' && (label !== null || isLine(before, session))) {
      if (bound.chained) break;
      enumerated = true;
    } else if (link !== '-') break;
    from--;
    if (before.keyword) break;
    link = before.sep;
  }
  const chain = run.slice(from);
  const whole: Stretch = { start: chain[0]?.start ?? atom.start, end: atom.end };
  const last = { ...atom, words: bound.line };
  const names = [...chain, last].map(({ words }) => words);
  if (bound.line === '') {
    desk.notRead(atom, 'empty-name');
    return run;
  }
  if (chain.length > 0 && !sure) {
    return ambiguous(session, run, from, last, bound, whole, names, enumerated, effect);
  }
  if (label === null && startsNewArea(session, whole, bound.lies)) closeArea(session);
  const area = openArea(session, whole.start, effect);
  area.end = atom.end;
  let lies = bound.lies;
  if (label !== null && bound.lies === label) {
    // 东: A以东 — the label and the words speak of opposite sides of the line.
    const chosen = desk.choose(
      whole,
      [
        { code: 'by-label', names, lies: OPPOSITE[label] },
        { code: 'by-words', names, lies: bound.lies },
      ],
      [area.id],
    );
    if (chosen === null) area.waits = true;
    if (chosen === 0) lies = OPPOSITE[label];
  }
  addSides(session, [[...chain, last]], lies, bound);
  desk.understood(whole, [area.id]);
  return run.slice(0, from);
}

function ambiguous(
  session: Session,
  run: readonly Listed[],
  from: number,
  last: Listed,
  bound: Bound,
  whole: Stretch,
  names: string[],
  enumerated: boolean,
  effect: 'include' | 'exclude',
): readonly Listed[] {
  const { desk } = session;
  const lies = bound.lies;
  const readings: Reading[] = [
    { code: 'chain', names, lies },
    { code: 'bounds', names, lies },
  ];
  if (enumerated) readings.push({ code: 'separate', names, lies });
  const ids: string[] = [];
  const chosen = desk.choose(whole, readings, ids);
  const before = session.area;
  if (before && (before.closed || before.sides.some((side) => side.lies === lies))) {
    closeArea(session);
  }
  const area = openArea(session, chosen === 2 ? last.start : whole.start, effect);
  ids.push(area.id);
  area.end = last.end;
  const chain = run.slice(from);
  if (chosen === 2) {
    addSides(session, [[last]], lies, bound);
    return run;
  }
  if (chosen === null) area.waits = true;
  const all = [...chain, last];
  addSides(session, chosen === 1 ? all.map((line) => [line]) : [all], lies, bound);
  return run.slice(0, from);
}

function addSides(
  session: Session,
  groups: readonly (readonly Listed[])[],
  lies: Direction,
  bound: Pick<Bound, 'enclosed' | 'closed'>,
): void {
  const area = session.area;
  if (!area) return;
  for (const group of groups) {
    const lines: Side['lines'] = group.map((atom) => lineOf(session, atom, atom.words, area.id));
    area.sides.push({ lines, lies });
  }
  if (bound.enclosed) area.enclosed = true;
  if (bound.closed) area.closed = true;
}

/** A为界: a line without a word of the side on which the area lies. */
export function readBorderSide(
  session: Session,
  atom: Listed,
  name: string,
  effect: 'include' | 'exclude',
): void {
  const { desk } = session;
  const again = desk.folded.replaceAll(/\s+/g, '');
  if (new RegExp(`${escape(name)}(?:以|之)[东南西北]`).test(again)) {
    // Said once more with its side: 以A为界:A以东.
    desk.understood(atom, session.area ? [session.area.id] : []);
    return;
  }
  const area = openArea(session, atom.start, effect);
  area.end = atom.end;
  const taken = new Set(area.sides.map((side) => side.lies));
  const free = DIRECTIONS.filter((lies) => !taken.has(lies));
  const readings = free.map((lies): Reading => ({ code: 'lies', names: [name], lies }));
  const chosen = desk.choose(atom, readings, [area.id]);
  const lies = chosen === null ? undefined : free[chosen];
  if (lies === undefined) area.waits = true;
  else area.sides.push({ lines: [lineOf(session, atom, name, area.id)], lies });
}

/** 东至A: the area's east side, so that the area lies west of A. */
export function readLabelledSide(
  session: Session,
  atoms: readonly Listed[],
  label: Direction,
  enclosed: boolean,
): void {
  const { desk } = session;
  const [first] = atoms;
  const last = atoms.at(-1);
  if (!first || !last) return;
  if (session.area && (session.area.closed || session.area.labels.has(label))) closeArea(session);
  // A路以南,东至B路: the same area, unless it has that side already.
  if (
    session.area?.labels.size === 0 &&
    session.area.sides.some(({ lies }) => lies === OPPOSITE[label])
  ) {
    closeArea(session);
  }
  const area = openArea(session, first.start, first.effect);
  area.labels.add(label);
  area.end = last.end;
  const lines = atoms.map((atom) => lineOf(session, atom, atom.words, area.id));
  area.sides.push({ lines, lies: OPPOSITE[label] });
  if (enclosed) {
    area.enclosed = true;
    area.closed = true;
  }
  desk.understood({ start: first.start, end: last.end }, [area.id]);
}

export function isLineName(words: string, session: Session): boolean {
  return hasLineSuffix(words) || lineKindOf(words, session.desk.gazetteer) !== 'landmark';
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
