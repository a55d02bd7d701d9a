import { isWalk, readLabel } from './bound.ts';
import type { Stretch } from './fold.ts';
import { enclosureWords } from './enclosure.ts';
import { KINDS_FOR } from './gazetteer.ts';
import type { Reading } from './reading.ts';
import { closeArea, emit, type Session } from './session.ts';
import type { Block } from './split.ts';
import { readWalk, type Leg } from './walk.ts';

/** How a block parts into what stands before its colon and behind it. */
type SplitHead = (block: Block) => { head: Stretch | null; body: Stretch };

const DIRECTION_WORD = /^[东南西北]/;

/**
 * Reads a border told as a walk, over as many blocks as it has sides: the area inside the lines that are followed,
 * in their order. Gives how many blocks it took; 0 where the first is no walk.
 */
export function readWalkBlocks(
  session: Session,
  blocks: readonly Block[],
  splitHead: SplitHead,
): number {
  const { desk } = session;
  const legs: Leg[] = [];
  for (const block of blocks) {
    const { head, body } = splitHead(block);
    const words = desk.words(body);
    const label = head ? readLabel(desk.words(head)) : null;
    const goesOn = legs.length === 0 || (block.numbering === null && label !== null);
    if (!isWalk(words) || (head && label === null) || !goesOn) break;
    legs.push({
      label: label && (DIRECTION_WORD.exec(head ? desk.words(head) : '')?.[0] ?? null),
      words,
    });
    if (label === null) break;
  }
  const [first, last] = [blocks[0], blocks[legs.length - 1]];
  const walk = readWalk(legs);
  if (!first || !last || !walk) return 0;
  if (first.numbering) desk.understood(first.numbering, []);
  closeArea(session);
  session.ofBlock = [];
  const stretch = { start: first.start, end: last.end };
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
