import type { Clause, Direction } from '../clause.ts';
import { readBorder, readBound, readLabelled, readStrip } from './bound.ts';
import { readScopePrefix, readTransition } from './modifiers.ts';
import { readBrackets } from './brackets.ts';
import { readEnclosure } from './enclosure.ts';
import type { Stretch } from './fold.ts';
import {
  AMONG,
  CONNECTIVE,
  INCLUDE,
  NOT_INCLUDE,
  EXCEPT,
  EXCEPTED,
  OUTSIDE,
  OUTSIDE_REST,
  REMAINDER,
  WHOLE_EXCEPT,
  ASSIGNED,
  DEFERRED,
  TOGETHER,
} from './keywords.ts';
import { ONCE_OF, SCHOOL } from './place.ts';
import { readRun, type Listed } from './places.ts';
import { exceptRun, readRunOrChain } from './runs.ts';
import { closeArea, emit, modify, openArea, prepare, type Session } from './session.ts';
import { isLineName, readBorderSide, readLabelledSide, readSide } from './sides.ts';
import { readSharing, withSharing } from './sharing.ts';
import { splitAtoms } from './split.ts';

export interface ListContext {
  effect: Clause['effect'];
  /** The body of 东: … */
  label: Direction | null;
}

/** Reads a list of bounds and places: the body of a block or of a bracket. */
export function readList(session: Session, stretch: Stretch, context: ListContext): void {
  const { desk } = session;
  let { effect } = context;
  /** 除A、B以外 runs on to its 外, 不含A、B to the next comma. */
  let until: 'outside' | 'comma' | null = null;
  let run: readonly Listed[] = [];
  const placed = new Map<Listed, string[]>();
  const flush = () => {
    for (const [item, ids] of readRunOrChain(session, run)) {
      placed.set(item, ids);
      readBrackets(session, item, ids, readInner);
    }
    run = [];
  };
  const from = { list: -1, segment: -1, among: false };
  for (const atom of withSharing(desk, splitAtoms(desk.folded, stretch))) {
    if (from.list < 0) from.list = atom.start;
    if (atom.sharing) {
      flush();
      readSharing(session, atom, from);
      continue;
    }
    const item: Listed = { ...prepare(desk, atom), effect, keyword: false, more: {} };
    const among = AMONG.exec(item.words);
    if (among || atom.sep === ',' || atom.sep === '') {
      from.segment = atom.start;
      from.among = among !== null;
      item.words = item.words.slice(among?.[0].length ?? 0);
    }
    if (atom.sep === ',' && until === 'comma') {
      until = null;
      effect = context.effect;
    }
    const strip = (pattern: RegExp, keyword: boolean) => {
      const match = pattern.exec(item.words);
      if (!match || desk.gazetteer.kindsOf(item.words).length > 0) return false;
      item.words = item.words.slice(match[0].length);
      if (keyword) item.keyword = true;
      return true;
    };
    strip(CONNECTIVE, false);
    if (strip(NOT_INCLUDE, true)) [effect, until] = ['exclude', 'comma'];
    else if (
      /(?:外|外的?(?:区域|范围|地段|其余.*|其他.*))$|^.{0,4}除/.test(item.words) &&
      strip(EXCEPT, true)
    ) {
      [effect, until] = ['exclude', 'outside'];
    } else if (strip(INCLUDE, true)) [effect, until] = ['include', null];
    item.effect = effect;
    if (TOGETHER.test(item.words) && SOME_BOUND.test(desk.folded.slice(atom.start, stretch.end))) {
      flush();
      closeArea(session);
      session.together = true;
      item.words = item.words.replace(TOGETHER, '');
    }

    if (DEFERRED.test(item.words)) {
      flush();
      desk.notRead(item, 'deferred');
      continue;
    }
    readLeadingTransition(item);
    if (item.words === '' && item.more.transitional) {
      modify(session, session.ofBlock, item.more);
      desk.understood(item, [...session.ofBlock]);
      continue;
    }
    const whole = WHOLE_EXCEPT.exec(item.words);
    if (whole) {
      flush();
      const cut = desk.folded.indexOf('除', item.start + 1);
      const place: Listed = { ...item, end: cut, words: whole[1] ?? '' };
      const left: Listed = { ...item, start: cut, words: whole[2] ?? '', effect: 'exclude' };
      readRun(session, [place, left]);
      continue;
    }
    const rest = OUTSIDE_REST.exec(item.words);
    if (rest) {
      item.words = rest[1] ?? '';
      item.effect = 'exclude';
      run = [...run, item];
      flush();
      emitRemainder(session, item, null);
      [effect, until] = [context.effect, null];
      continue;
    }
    const excepted =
      EXCEPTED.exec(item.words) ?? (until === 'outside' ? OUTSIDE.exec(item.words) : null);
    if (excepted) {
      item.words = excepted[1] ?? '';
      run = until === 'outside' ? [...run, item] : exceptRun(session, [...run, item], flush);
      item.effect = 'exclude';
      flush();
      [effect, until] = [context.effect, null];
      continue;
    }
    const outside = OUTSIDE.exec(item.words);
    if (outside?.[1] && /(?:学区|地段|片区|范围)$/.test(outside[1])) {
      item.words = outside[1];
      item.effect = 'exclude';
      run = [...run, item];
      flush();
      continue;
    }
    const remainder = REMAINDER.exec(item.words);
    if (remainder) {
      flush();
      emitRemainder(
        session,
        item,
        remainder[1]?.replace(/^(?:本|全|该)(?:区|县|市|片)?$/, '') || null,
      );
      continue;
    }
    const assigned = ASSIGNED.exec(item.words);
    if (assigned?.[1] && SCHOOL.test(assigned[2] ?? '')) {
      item.words = assigned[1];
      // 其中A、B归X校: both are left out.
      run = exceptRun(session, [...run, item], flush);
      flush();
      continue;
    }
    const before = run.at(-1);
    if (before && item.sep === '、' && item.words.endsWith('之间')) {
      run = run.slice(0, -1);
      flush();
      desk.notRead({ start: before.start, end: item.end }, 'no-pattern');
      continue;
    }
    const around = readEnclosure(session, run, item);
    if (around) {
      run = around;
      flush();
      readBrackets(session, item, [], readInner);
      continue;
    }
    const next = readBounds(session, run, item, context);
    if (next) {
      const lines = run.filter((each) => !next.includes(each));
      run = next;
      flush();
      for (const line of lines)
        readBrackets(session, line, session.area ? [session.area.id] : [], readInner);
      readBrackets(session, item, session.area ? [session.area.id] : [], readInner);
    } else run = [...run, item];
  }
  session.together = false;
  if (context.label !== null && run.length > 0 && run.every(({ keyword }) => !keyword)) {
    const plain = run;
    readLabelledSide(session, plain, context.label, false);
    for (const item of plain) readBrackets(session, item, [], readInner);
  } else flush();
}

const SOME_BOUND = /(?:以|之)[东南西北]/;

/** The bounds of one atom, if it has any: what is left of the run, which are places of their own. */
function readBounds(
  session: Session,
  run: readonly Listed[],
  item: Listed,
  { label }: ListContext,
): readonly Listed[] | null {
  const { desk } = session;
  const isName = (words: string) => desk.gazetteer.kindsOf(words).length > 0;
  if (isName(item.words)) return null;
  const border = readBorder(item.words);
  const labelled = label === null ? readLabelled(item.words) : null;
  if (labelled && !isName(item.words)) {
    const inner = readBound(labelled.line, isName);
    const name = inner?.line ?? labelled.line;
    if (!inner || inner.lies !== labelled.label) {
      readLabelledSide(session, [{ ...item, words: name }], labelled.label, labelled.enclosed);
      return run;
    }
    return readSide(session, run, { ...item, words: name }, inner, {
      label: labelled.label,
      effect: item.effect,
    });
  }
  if (border !== null && label !== null) {
    // 东:以A为界
    readLabelledSide(session, [{ ...item, words: border }], label, false);
    return run;
  }
  if (border !== null) {
    readBorderSide(session, item, border, item.effect);
    return run;
  }
  const strip = readStrip(item.words);
  if (strip) {
    const area = openArea(session, item.start, item.effect);
    area.end = item.end;
    for (const [line, lies] of strip) {
      const bound = { line, lies, enclosed: false, closed: false, chained: true };
      readSide(session, [], { ...item, words: line, keyword: true }, bound, {
        label: null,
        effect: item.effect,
      });
    }
    return run;
  }
  const bound = readBound(item.words, isName);
  if (!bound) return null;
  const scope = readScopePrefix(bound.line);
  const once = ONCE_OF.exec(bound.line);
  if (once) bound.line = bound.line.slice(once[0].length);
  const within = scope && isLineName(bound.line.slice(scope.length), session) ? scope : null;
  if (within) bound.line = bound.line.slice(within.length);
  const left = readSide(session, run, item, bound, { label, effect: item.effect });
  if (within && session.area) session.area.modifiers.within = within.within;
  if (once && session.area) {
    // The part of an area that once was another school's is less than the area.
    const stretch = { start: item.start, end: item.start + once[0].length };
    const readings = [{ code: 'set-aside' as const, names: [] }];
    if (desk.choose(stretch, readings, [session.area.id]) === null) session.area.waits = true;
  }
  return left;
}

function readLeadingTransition(item: Listed): void {
  const transition = readTransition(item.words);
  if (!transition) return;
  item.words = item.words.slice(transition.length);
  item.more = { ...item.more, transitional: transition.transitional };
}

function emitRemainder(session: Session, item: Listed, of: string | null): void {
  const id = emit(session, { kind: 'remainder', of, area: null }, 'include', item, item.more);
  session.desk.understood(item, [id]);
  readBrackets(session, item, [id], readInner);
}

/** A bracket's own list: its places are clauses of their own, its bounds no part of the area outside. */
function readInner(session: Session, inner: Stretch, effect: Clause['effect']): void {
  const outer = session.area;
  session.area = null;
  readList(session, inner, { effect, label: null });
  closeArea(session);
  session.area = outer;
}
