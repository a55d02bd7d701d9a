import type { BoundLine, Clause, ClauseModifiers, Direction, Side } from '../clause.ts';
import type { Desk } from './desk.ts';
import { closingBracket, type Stretch } from './fold.ts';
import { KINDS_FOR, lineKindOf } from './gazetteer.ts';
import type { Body } from './place.ts';
import { roleOfBracket, type BracketRole } from './bracket.ts';
import type { Atom } from './split.ts';

/** A bounded area while its sides are being read. */
interface OpenArea extends Stretch {
  id: string;
  effect: Clause['effect'];
  sides: Side[];
  enclosed: boolean;
  /** 合围 or 区域 was read: the next bound begins another area. */
  closed: boolean;
  /** Written with 东: or 东至; the labels that were used. */
  labels: Set<Direction>;
  waits: boolean;
  /** 同时位于A以东、B以东: one area, however often a direction comes. */
  together: boolean;
  modifiers: ClauseModifiers;
}

/** What is known at one place of the notice. */
export interface Session {
  desk: Desk;
  area: OpenArea | null;
  scope: ClauseModifiers;
  /** The clauses read here wait for a choice around them. */
  hold: boolean;
  /** 同时位于 was read, so that the bounds which follow are those of one area. */
  together: boolean;
  /** Ids of the bounded clauses so far, in order (后两片). */
  bounded: string[];
  /** Ids of the clauses of the block that is being read. */
  ofBlock: string[];
}

export interface Bracket {
  role: BracketRole;
  inner: Stretch;
}
/** An atom without those of its brackets that say something of their own. */
export interface Prepared extends Atom {
  words: string;
  brackets: Bracket[];
  part?: string;
  formerly?: string;
}

export function prepare(desk: Desk, atom: Atom): Prepared {
  const { folded } = desk;
  let words = '';
  const brackets: Bracket[] = [];
  const prepared: Prepared = { ...atom, words, brackets };
  for (let i = atom.start; i < atom.end; i++) {
    if (folded[i] !== '(') {
      words += folded[i];
      continue;
    }
    const close = closingBracket(folded, i, atom.end);
    const inner = { start: i + 1, end: Math.min(close, atom.end) };
    const after = folded.slice(close + 1, atom.end).trim();
    const followed = after !== '' && !/^(?:以|之)[东南西北]|^[(]|^合围/.test(after);
    const role = roleOfBracket(desk.words(inner), followed);
    if (role.role === 'name') words += folded.slice(i, close + 1);
    else if (role.role === 'part') prepared.part = role.words;
    else if (role.role === 'formerly') prepared.formerly = role.words;
    else {
      brackets.push({ role, inner });
      desk.reserve(inner);
    }
    i = close;
  }
  prepared.words = words.replaceAll(/\s+/g, '');
  return prepared;
}

/** Puts a clause on the desk, or among those that wait. */
function put(session: Session, clause: Clause): void {
  session.ofBlock.push(clause.id);
  if (session.hold) session.desk.waits(clause.id);
  else session.desk.clauses.push(clause);
}

export function emit(
  session: Session,
  body: Body,
  effect: Clause['effect'],
  stretch: Stretch,
  more: ClauseModifiers = {},
): string {
  const { desk } = session;
  const id = desk.newId(stretch.start);
  const text = desk.text.slice(stretch.start, stretch.end).trim();
  const clause = { id, effect, text, ...body, ...session.scope, ...more } as Clause;
  put(session, desk.named(clause, stretch));
  return id;
}

/** The area that is open, or a new one. */
export function openArea(session: Session, start: number, effect: Clause['effect']): OpenArea {
  if (session.area) return session.area;
  const id = session.desk.newId(start);
  return (session.area = {
    id,
    effect,
    start,
    end: start,
    sides: [],
    enclosed: false,
    closed: false,
    labels: new Set(),
    waits: false,
    together: session.together,
    modifiers: {},
  });
}

export function closeArea(session: Session): void {
  const { area, desk } = session;
  session.area = null;
  if (!area) return;
  session.bounded.push(area.id);
  if (area.waits || area.sides.length === 0) {
    session.ofBlock.push(area.id);
    desk.waits(area.id);
    return;
  }
  put(session, {
    id: area.id,
    effect: area.effect,
    text: desk.text.slice(area.start, area.end).trim(),
    kind: 'bounded',
    sides: area.sides,
    enclosed: area.enclosed,
    area: null,
    ...session.scope,
    ...area.modifiers,
  });
}

export function lineOf(
  session: Session,
  atom: Prepared,
  words: string,
  clauseId: string,
): BoundLine {
  const { desk } = session;
  const stretch = desk.find(atom, words);
  const name = desk.name(stretch, words, KINDS_FOR.bounded, clauseId);
  return {
    name,
    kind: lineKindOf(name, desk.gazetteer),
    ...(atom.part !== undefined && { part: atom.part }),
    ...(atom.formerly !== undefined && { formerly: atom.formerly }),
  };
}

/** Adds words to clauses that were read before. */
export function modify(session: Session, ids: readonly string[], more: ClauseModifiers): void {
  if (session.area && ids.includes(session.area.id)) Object.assign(session.area.modifiers, more);
  session.desk.clauses.forEach((clause, index) => {
    if (ids.includes(clause.id)) session.desk.clauses[index] = { ...clause, ...more };
  });
}
