import { isWalk, readLabel } from './bound.ts';
import type { Stretch } from './fold.ts';
import { enclosureWords } from './enclosure.ts';
import { KINDS_FOR } from './gazetteer.ts';
import type { Reading } from './reading.ts';
import { closeArea, emit, type Session } from './session.ts';
import type { Block } from './split.ts';
import { readWalk, type Leg } from './walk.ts';

/** What the reader of blocks lends: how a block parts at its colon, and what a heading says. */
export interface Heads {
  split(block: Block): { head: Stretch | null; body: Stretch };
  /** False where the heading is that of another school. */
  read(head: Stretch): boolean;
}

const DIRECTION_WORD = /^[东南西北]/;
/** 某某学校:东界线:…: the first side stands behind two colons. */
const LABELLED = /^([东南西北])(?:边|面|侧)?(?:边界|界线|边线|界)?:/;

/**
 * Reads a border told as a walk, over as many blocks as it has sides: the area inside the lines that are followed,
 * in their order. Gives how many blocks it took; 0 where the first is no walk.
 */
export function readWalkBlocks(session: Session, blocks: readonly Block[], heads: Heads): number {
  const { desk } = session;
  const legs: Leg[] = [];
  let heading: Stretch | null = null;
  let start = blocks[0]?.start ?? 0;
  for (const block of blocks) {
    const { head, body } = heads.split(block);
    const words = desk.words(body);
    let leg: Leg = { label: null, words };
    if (head && readLabel(desk.words(head)) !== null) {
      leg = { label: DIRECTION_WORD.exec(desk.words(head))?.[0] ?? null, words };
    } else if (head) {
      if (legs.length > 0) break;
      const inner = LABELLED.exec(words);
      if (inner) leg = { label: inner[1] ?? null, words: words.slice(inner[0].length) };
      heading = head;
      start = body.start;
    }
    const goesOn = legs.length === 0 || (block.numbering === null && leg.label !== null);
    if (!isWalk(leg.words) || !goesOn) break;
    legs.push(leg);
    if (leg.label === null) break;
  }
  const [first, last] = [blocks[0], blocks[legs.length - 1]];
  const walk = readWalk(legs, (name) => desk.gazetteer.kindsOf(name).length > 0);
  if (!first || !last || !walk) return 0;
  closeArea(session);
  if (heading && !heads.read(heading)) return 0;
  if (first.numbering) desk.understood(first.numbering, []);
  const stretch = { start, end: last.end };
  const readings: Reading[] = [
    ...walk.rounds.map((names): Reading => ({ code: 'walk', names })),
    { code: 'drawn', names: [] },
    { code: 'set-aside', names: [] },
  ];
  const ids: string[] = [];
  const chosen = walk.sure ? 0 : desk.choose(stretch, readings, ids);
  const round = chosen === null ? undefined : walk.rounds[chosen];
  if (chosen === null) {
    const id = desk.newId(stretch.start);
    desk.waits(id);
    ids.push(id);
  } else if (readings[chosen]?.code !== 'set-aside') {
    const id = emit(session, { kind: 'area', area: null }, 'include', stretch);
    ids.push(id);
    if (round) {
      const names = round.map((name) =>
        desk.name(desk.find(stretch, name), name, KINDS_FOR.bounded, id),
      );
      desk.replace(id, (clause) => ({ ...clause, text: enclosureWords(names) }));
    }
  }
  if (walk.sure) desk.understood(stretch, ids);
  return legs.length;
}
