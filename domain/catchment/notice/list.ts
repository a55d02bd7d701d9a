import type { Clause, Direction } from '../clause.ts';
import { readBorder, readBound, readLabelled, readStrip } from './bound.ts';
import { readCondition, readScopePrefix, readShared, readTransition } from './modifiers.ts';
import type { Stretch } from './fold.ts';
import { SCHOOL } from './place.ts';
import { readRun, type Listed } from './places.ts';
import { closeArea, emit, modify, openArea, prepare, type Session } from './session.ts';
import { isLineName, readBorderSide, readLabelledSide, readSide } from './sides.ts';
import { splitAtoms } from './split.ts';

export interface ListContext {
  effect: Clause['effect'];
  /** The body of 东: … */
  label: Direction | null;
}

const CONNECTIVE =
  /^(?:以及|及其|并且|还有|另有|但|和(?=.{3,}[社村区])|并|另)(?=含|包|不|除|.{2,})/;
const INCLUDE = /^(?:另|并|且|还|也|均|外加|其中)?(?:含|包括|包含|涵盖|覆盖)(?=.)/;
const NOT_INCLUDE = /^(?:但|并|且|其中)?(?:不含|不包括|不包含)(?=.)/;
const EXCEPT = /^(?:但|并|且)?(?:除去|除了|除|扣除)(?=.{2,})/;
const EXCEPTED = /^(.+?)(?:除外|不在内|不在此列)$/;
const OUTSIDE = /^(.+?)(?:以外|之外|外)(?:的)?(?:区域|范围|地段|部分|地区)?$/;
const OUTSIDE_REST = /^(.+?)(?:以外|之外|外)(?:的)?(?=其余|其他|其它|剩余|余下)/;
const REMAINDER =
  /^(.*?)(?:范围内|辖区内|内)?(?:的)?(?:其余|剩余|其他|其它|余下)(?:的)?(?:所有)?(?:区域|地区|范围|地段|部分|片区|社区|村|路段|小区|地方)?$/;
/** 高新区范围内除A外的区域: the place, less what is named. */
const WHOLE_EXCEPT =
  /^(.{2,}?)(?:范围内|辖区内|境内|内)?除(.{2,}?)(?:以外|之外|外)(?:的)?(?:区域|范围|地段|其余区域|其他区域)?$/;
const ASSIGNED =
  /^(?:其中)?(.{2,}?)(?:归属于|归属|归|属于|属|划归|划入|由)(.{2,}?)(?:招生|接收|负责|管理)?$/;
const DEFERRED = /另行|待定|详见|见附件|以.*公告为准/;

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
      readBrackets(session, item, ids);
    }
    run = [];
  };
  for (const atom of splitAtoms(desk.folded, stretch)) {
    const item: Listed = { ...prepare(desk, atom), effect, keyword: false, more: {} };
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
      /(?:外|外的?(?:区域|范围|地段|其余.*|其他.*))$|^.{0,3}除/.test(item.words) &&
      strip(EXCEPT, true)
    ) {
      [effect, until] = ['exclude', 'outside'];
    } else if (strip(INCLUDE, true)) [effect, until] = ['include', null];
    item.effect = effect;

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
    if (readSharing(session, item, flush)) continue;
    const assigned = ASSIGNED.exec(item.words);
    if (assigned?.[1] && SCHOOL.test(assigned[2] ?? '')) {
      item.words = assigned[1];
      item.effect = 'exclude';
      item.keyword = true;
      run = [...run, item];
      flush();
      continue;
    }
    const next = readBounds(session, run, item, context);
    if (next) {
      const lines = run.filter((each) => !next.includes(each));
      run = next;
      flush();
      for (const line of lines) readBrackets(session, line, session.area ? [session.area.id] : []);
      readBrackets(session, item, session.area ? [session.area.id] : []);
    } else run = [...run, item];
  }
  if (context.label !== null && run.length > 0 && run.every(({ keyword }) => !keyword)) {
    const plain = run;
    readLabelledSide(session, plain, context.label, false);
    for (const item of plain) readBrackets(session, item, []);
  } else flush();
}

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
  const within = scope && isLineName(bound.line.slice(scope.length), session) ? scope : null;
  if (within) bound.line = bound.line.slice(within.length);
  const left = readSide(session, run, item, bound, { label, effect: item.effect });
  if (within && session.area) session.area.modifiers.within = within.within;
  return left;
}

/** `A—B—C` without a word of direction: a list of streets, or an area that only a map can tell. */
function readRunOrChain(session: Session, run: readonly Listed[]): Map<Listed, string[]> {
  const { desk } = session;
  if (!run.some(({ sep }, index) => index > 0 && sep === '-')) return readRun(session, run);
  const whole = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
  const names = run.map(({ words }) => words);
  const ids: string[] = [];
  const chosen = desk.choose(
    whole,
    [
      { code: 'streets', names },
      { code: 'drawn', names },
    ],
    ids,
  );
  if (chosen === 0) {
    const found = readRun(session, run);
    ids.push(...[...found.values()].flat());
    return found;
  }
  const effect = run[0]?.effect ?? 'include';
  if (chosen === 1) ids.push(emit(session, { kind: 'area', area: null }, effect, whole));
  else {
    const id = desk.newId(whole.start);
    ids.push(id);
    desk.waits(id);
  }
  return new Map();
}

/** `A、B除外`: of several places, either the last or all are left out. */
function exceptRun(session: Session, run: readonly Listed[], flush: () => void): readonly Listed[] {
  const { desk } = session;
  const last = run.at(-1) as Listed;
  const from = run.findLastIndex(({ sep }) => sep !== '、');
  const together = run.slice(Math.max(0, from));
  const leave = (items: readonly Listed[]) => {
    for (const item of items) item.effect = 'exclude';
  };
  leave([last]);
  if (together.length < 2) return run;
  if (from > 0 || session.area !== null || session.ofBlock.length > 0 || together[0]?.keyword) {
    leave(together);
    return run;
  }
  const stretch = { start: together[0]?.start ?? last.start, end: last.end };
  const names = together.map(({ words }) => words);
  const ids: string[] = [];
  const chosen = desk.choose(
    stretch,
    [
      { code: 'last', names },
      { code: 'all', names },
    ],
    ids,
  );
  if (chosen === 1) leave(together);
  if (chosen !== null) return run;
  session.hold = true;
  flush();
  ids.push(...session.ofBlock);
  return run;
}

function readLeadingTransition(item: Listed): void {
  const transition = readTransition(item.words);
  if (!transition) return;
  item.words = item.words.slice(transition.length);
  item.more = { ...item.more, transitional: transition.transitional };
}

/** 与X校共享 behind a place or on its own. */
function readSharing(session: Session, item: Listed, flush: () => void): boolean {
  if (!/共享|共用|公用|双学区|公共学区|任选|可选|自选/.test(item.words)) return false;
  const shared = readShared(item.words);
  const behind = /^(.{2,}?)(?=(?:与|和).{2,}(?:共享|共用|公用))/.exec(item.words);
  if (behind?.[1] && !SCHOOL.test(behind[1]) && shared) {
    const own = readShared(item.words.slice(behind[1].length));
    if (!own) return false;
    item.words = behind[1];
    item.more = { ...item.more, shared: { with: own.with } };
    return false;
  }
  if (!shared) return false;
  flush();
  const ids = coveredBy(session, shared.covers === 'before' ? 'all' : shared.covers);
  modify(session, ids, { shared: { with: shared.with } });
  session.desk.understood(item, ids);
  return true;
}

function coveredBy(session: Session, covers: { last: number } | 'all'): string[] {
  const open = session.area ? [session.area.id] : [];
  if (covers === 'all') return [...session.ofBlock, ...open];
  return [...session.bounded, ...open].slice(-covers.last);
}

function emitRemainder(session: Session, item: Listed, of: string | null): void {
  const id = emit(session, { kind: 'remainder', of, area: null }, 'include', item, item.more);
  session.desk.understood(item, [id]);
  readBrackets(session, item, [id]);
}

/** What the brackets behind a place or bound say; they have marked their own words before the atom is. */
function readBrackets(session: Session, item: Listed, ids: string[]): void {
  const { desk } = session;
  for (const { role, inner } of item.brackets) {
    switch (role.role) {
      case 'include':
      case 'exclude': {
        const itself = /^(?:不?含|不?包括)(?:该|本)(?:小区|村|社区|路)$/.test(desk.words(inner));
        const words = itself ? lastName(session, item) : null;
        if (words !== null) {
          const own: Listed = {
            ...item,
            ...inner,
            words,
            brackets: [],
            effect: role.role,
            sep: '',
          };
          readRun(session, [own]);
        } else readInner(session, inner, role.role);
        break;
      }
      case 'shared': {
        const shared = readShared(desk.words(inner));
        if (!shared) {
          desk.notRead(inner, 'no-pattern');
          break;
        }
        const covered = shared.covers === 'before' ? ids : coveredBy(session, shared.covers);
        modify(session, covered, { shared: { with: shared.with } });
        desk.understood(inner, covered);
        break;
      }
      case 'transitional': {
        const read = readTransition(desk.words(inner));
        if (!read || read.length < desk.words(inner).length) {
          desk.notRead(inner, 'no-pattern');
          break;
        }
        modify(session, ids, { transitional: read.transitional });
        desk.understood(inner, ids);
        break;
      }
      case 'condition':
        modify(session, ids, { condition: readCondition(role.words) ?? role.words });
        desk.understood(inner, ids);
        break;
      case 'not-read':
        desk.notRead(inner, role.reason);
        break;
      default:
        break;
    }
  }
}

/** A bracket's own list: its places are clauses of their own, its bounds no part of the area outside. */
function readInner(session: Session, inner: Stretch, effect: Clause['effect']): void {
  const outer = session.area;
  session.area = null;
  readList(session, inner, { effect, label: null });
  closeArea(session);
  session.area = outer;
}

/** (含该小区): the name that the bracket stands behind. */
function lastName(session: Session, item: Listed): string | null {
  const line = session.area?.sides.at(-1)?.lines.at(-1);
  return line && item.words.includes(line.name) ? line.name : null;
}
