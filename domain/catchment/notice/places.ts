import type { Clause, ClauseModifiers } from '../clause.ts';
import type { Stretch } from './fold.ts';
import { readPlace, SCHOOL, type Body, type PlaceRead } from './place.ts';
import type { Reading } from './reading.ts';
import { emit, type Prepared, type Session } from './session.ts';

/** A place of a list that waits until the list is whole, since its neighbours may tell what it is. */
export interface Listed extends Prepared {
  effect: Clause['effect'];
  /** A keyword (含, 除) stood before it. */
  keyword: boolean;
  /** Words that limit this place alone. */
  more: ClauseModifiers;
}

interface Asked {
  item: Listed;
  stretch: Stretch;
  read: PlaceRead;
  /** The noun behind 等: 小区, 村, 社区. */
  noun: string | null;
}

const OPEN_LIST =
  /^(.{2,}?)等(?:[\d一二三四五六七八九十]+个?)?((?:小区|村|社区|楼盘|住宅区|地|处|路段)?)$/;

/** Reads a run of places (A、B和C小区); gives the ids of the clauses of each item. */
export function readRun(session: Session, run: readonly Listed[]): Map<Listed, string[]> {
  const ids = new Map<Listed, string[]>();
  const asked = withStems(run).flatMap((item) => ask(session, item));
  asked.forEach((each, index) => {
    const found = settle(session, each, asked, index);
    ids.set(each.item, [...(ids.get(each.item) ?? []), ...found]);
  });
  return ids;
}

const LANED = /^(.*?(?:大道|路|街|巷|道))\d{1,5}弄/;
const PHASED = /^(.{2,}?)([一二三四五六七八九十\d]+期|[A-Za-z]区|[东南西北中]区)$/;

/** 滨江花园一期、二期: the second is a phase of the first; 阳明路20弄、30弄: a lane of the same road. */
function withStems(run: readonly Listed[]): Listed[] {
  let [stem, road] = ['', ''];
  return run.map((item) => {
    if (/^\d{1,5}弄/.test(item.words)) item.words = `${road}${item.words}`;
    road = LANED.exec(item.words)?.[1] ?? '';
    if (/^(?:[一二三四五六七八九十\d]+期|[A-Za-z]区|[东南西北中]区)$/.test(item.words)) {
      item.words = `${stem}${item.words}`;
    } else stem = PHASED.exec(item.words)?.[1] ?? '';
    return item;
  });
}

function ask(session: Session, item: Listed): Asked[] {
  const { desk } = session;
  let { words } = item;
  let noun: string | null = null;
  const open = OPEN_LIST.exec(words);
  if (open && desk.gazetteer.kindsOf(words).length === 0) {
    words = open[1] ?? words;
    noun = open[2] || null;
    const at = desk.folded.indexOf('等', item.start + 1);
    if (at > 0 && at < item.end) desk.notRead({ start: at, end: item.end }, 'open-list');
  }
  const whole = readPlace(words, desk.gazetteer);
  const halves =
    'clauses' in whole && desk.gazetteer.kindsOf(words).length > 0 ? null : split(session, words);
  if (halves) {
    const cut = desk.folded.indexOf(halves[0], item.start) + halves[0].length;
    return [
      { item, stretch: { start: item.start, end: cut }, words: halves[0] },
      { item, stretch: { start: cut, end: item.end }, words: halves[1] },
    ].map(({ words: half, ...each }) => ({ ...each, read: readPlace(half, desk.gazetteer), noun }));
  }
  return [{ item, stretch: item, read: whole, noun }];
}

const AND = /和|与|及/g;

/** `A和B` where each half says by itself what it is. */
function split(session: Session, words: string): [string, string] | null {
  for (const match of words.matchAll(AND)) {
    const halves: [string, string] = [words.slice(0, match.index), words.slice(match.index + 1)];
    if (halves.every((half) => half.length >= 2 && isPlain(session, half))) return halves;
  }
  return null;
}

function isPlain(session: Session, words: string): boolean {
  const read = readPlace(words, session.desk.gazetteer);
  return 'clauses' in read && read.name.length >= 2;
}

function settle(session: Session, asked: Asked, run: readonly Asked[], index: number): string[] {
  const { desk } = session;
  const { item, stretch, read } = asked;
  const put = (bodies: readonly Body[]) =>
    bodies.map((body) => emit(session, body, item.effect, stretch, item.more));
  // 阳明路(自A至B): a street by its numbers cannot say how far it goes.
  if (item.part !== undefined) {
    desk.notRead(item, 'partial');
    return [];
  }
  if ('notRead' in read) {
    desk.notRead(stretch, read.notRead);
    return [];
  }
  if ('clauses' in read) {
    const ids = put(read.clauses);
    desk.understood(stretch, ids);
    return ids;
  }
  const byList = kindByList(read, asked, run);
  if (byList) {
    const ids = put([byList]);
    desk.understood(stretch, ids);
    return ids;
  }
  const readings = [...moreReadings(read, run, index), ...read.readings];
  const ids: string[] = [];
  const chosen = desk.choose(
    stretch,
    readings.map(({ reading }) => reading),
    ids,
  );
  if (chosen === null) {
    const id = desk.newId(stretch.start);
    desk.waits(id);
    ids.push(id);
  } else ids.push(...put(readings[chosen]?.clauses ?? []));
  return ids;
}

type Unsettled = Extract<PlaceRead, { readings: unknown }>;
const bodyOf = (read: Unsettled, kind: Clause['kind']) =>
  read.readings.find(({ reading }) => reading.code === 'kind' && reading.kind === kind)?.clauses[0];

/** A name without a kind of its own among compounds is a compound; among anything else nobody can say. */
function kindByList(read: Unsettled, asked: Asked, run: readonly Asked[]): Body | null {
  if (/[和与及]/.test(read.name)) return null;
  if (asked.noun === '小区' || run.some(({ noun }) => noun === '小区' || noun === '楼盘')) {
    return bodyOf(read, 'compound') ?? null;
  }
  const inRange = (each: Asked) =>
    'clauses' in each.read && each.read.clauses.some(({ kind }) => kind === 'school-range');
  // 第一小学、第二小学学区: the last word goes with both, as a school is nothing else in such a list.
  if (SCHOOL.test(read.name) && run.some(inRange)) return bodyOf(read, 'school-range') ?? null;
  const kinds = new Set(
    run.flatMap((each) =>
      'clauses' in each.read ? each.read.clauses.map(({ kind }) => kind) : [],
    ),
  );
  kinds.delete('building');
  kinds.delete('buildings');
  return kinds.size === 1 && kinds.has('compound') ? (bodyOf(read, 'compound') ?? null) : null;
}

const SUFFIX = /(?:社区|村委会|村委|村)$/;

function moreReadings(
  read: Unsettled,
  run: readonly Asked[],
  index: number,
): { reading: Reading; clauses: Body[] }[] {
  const more: { reading: Reading; clauses: Body[] }[] = [];
  const next = run.slice(index + 1).find((each) => 'clauses' in each.read);
  const following = next && 'clauses' in next.read ? next.read.clauses[0] : undefined;
  if (following?.kind === 'village') {
    const suffix = SUFFIX.exec(following.village)?.[0];
    if (suffix !== undefined) {
      const name = `${read.name}${suffix}`;
      more.push({
        reading: { code: 'shared-suffix', names: [name] },
        clauses: [{ ...following, village: name }],
      });
    }
  }
  const and = /^(.{2,})[和与及](.{2,})$/.exec(read.name);
  if (and) {
    const names = [and[1] ?? '', and[2] ?? ''];
    for (const kind of ['village', 'compound'] as const) {
      more.push({
        reading: { code: 'two-places', names, kind },
        clauses: names.map((name): Body =>
          kind === 'village' ? { kind, village: name, level: null } : { kind, compound: name },
        ),
      });
    }
  }
  return more;
}
