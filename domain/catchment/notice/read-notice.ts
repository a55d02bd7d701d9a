import { isWalk, readBorder, readLabel, readLabelled } from './bound.ts';
import { Desk } from './desk.ts';
import { topLevel, trimmed, type Stretch } from './fold.ts';
import { openGazetteer, type GazetteerName } from './gazetteer.ts';
import { readList } from './list.ts';
import { readCondition, readScope, readShared, readTransition } from './modifiers.ts';
import { SCHOOL } from './place.ts';
import type { Choices, NoticeReading } from './reading.ts';
import { closeArea, type Session } from './session.ts';
import { readBorderSide } from './sides.ts';
import { splitBlocks, type Block } from './split.ts';
import { readWalkBlocks, type Heads } from './walk-blocks.ts';

const HEADING =
  /(?:范围|服务区|教学服务区|学区|施教区|招生区域|区域|片区|地段|对象|部分)$|^(?:招生|范围|说明|备注)/;

export interface NoticeOptions {
  /** The district's names; without any, no name is reported as unknown. */
  gazetteer?: readonly GazetteerName[];
  choices?: Choices;
}

/**
 * Reads the range of one school from the words of a notice.
 *
 * A pure function of text, names and choices. Every character but spaces and punctuation lies in exactly one
 * span: understood, ambiguous (with the readings to choose from) or not understood. A clause that rests on a
 * choice not made waits; nothing is guessed. Positions are UTF-16 code units of the text as it was given.
 */
export function readNotice(text: string, options: NoticeOptions = {}): NoticeReading {
  const desk = new Desk(text, openGazetteer(options.gazetteer ?? []), options.choices ?? {});
  const session: Session = {
    desk,
    area: null,
    scope: {},
    hold: false,
    together: false,
    bounded: [],
    ofBlock: [],
  };
  const state: BlockState = { condition: null, schools: 0, scopeIsLocal: false };
  const heads: Heads = {
    split: (block) => splitHead(desk, block),
    read: (head) => readHead(session, head, desk.words(head), state),
  };
  const blocks = splitBlocks(desk.folded);
  for (let i = 0; i < blocks.length;) {
    freshBlock(session);
    const walked = readWalkBlocks(session, blocks.slice(i), heads);
    if (walked === 0) readBlock(session, blocks[i] as Block, state);
    i += Math.max(1, walked);
  }
  closeArea(session);
  return desk.finish();
}

interface BlockState {
  /** A heading that limits what follows to some pupils; where it ends is not said. */
  condition: string | null;
  schools: number;
  /** The place of the last heading stood behind a number, and goes with that number only. */
  scopeIsLocal: boolean;
}

/** What a heading says of its own block ends with it. */
function freshBlock(session: Session): void {
  session.ofBlock = [];
  session.hold = false;
  const { shared: _shared, condition: _condition, transitional: _time, ...scope } = session.scope;
  session.scope = scope;
}

function readBlock(session: Session, block: Block, state: BlockState): void {
  const { desk } = session;
  if (block.numbering) {
    desk.understood(block.numbering, []);
    closeArea(session);
  }
  if (block.numbering && state.scopeIsLocal) delete session.scope.within;
  const { head, body } = splitHead(desk, block);
  if (isWalk(desk.words(body))) {
    closeArea(session);
    desk.notRead(block, 'perimeter-walk');
    return;
  }
  if (!head && /^\s*:/.test(desk.folded.slice(block.end)) && HEADING.test(desk.words(body))) {
    // A heading over numbered parts.
    readHead(session, body, desk.words(body), state);
    return;
  }
  const words = head ? desk.words(head) : '';
  const label = head ? readLabel(words) : null;
  if (head && label !== null) {
    const area = session.area;
    if (area && (area.labels.size === 0 || area.labels.has(label))) closeArea(session);
    const before = desk.clauses.length;
    readList(session, body, { effect: 'include', label });
    if (session.area) {
      session.area.labels.add(label);
      session.area.start = Math.min(session.area.start, head.start);
      desk.understood(head, [session.area.id]);
    } else if (desk.clauses.length > before) desk.understood(head, []);
    return;
  }
  // 东至A；南至B: one area over several blocks.
  const goesOn = !head && session.area?.labels.size && readLabelled(desk.words(body));
  if (!goesOn) closeArea(session);
  if (head && !readHead(session, head, words, state)) {
    desk.notRead(block, 'other-school');
    return;
  }
  const ids: string[] = [];
  if (!head && state.condition !== null) {
    const names = [state.condition];
    const chosen = desk.choose(
      body,
      [
        { code: 'all', names },
        { code: 'last', names },
      ],
      ids,
    );
    if (chosen === 0) session.scope = { ...session.scope, condition: state.condition };
    session.hold = chosen === null;
  }
  if (head) state.scopeIsLocal = block.numbering !== null;
  readList(session, body, { effect: 'include', label: null });
  if (!session.area?.labels.size || session.hold) closeArea(session);
  ids.push(...session.ofBlock);
}

function splitHead(desk: Desk, block: Block): { head: Stretch | null; body: Stretch } {
  const [colon] = topLevel(desk.folded, block, (at) => desk.folded[at] === ':');
  if (colon === undefined) return { head: null, body: block };
  const head = trimmed(desk.folded, { start: block.start, end: colon });
  const body = trimmed(desk.folded, { start: colon + 1, end: block.end }, '、,');
  return head.start === head.end ? { head: null, body } : { head, body };
}

/** What stands before a colon; false where it names a second school, whose range this is not. */
function readHead(session: Session, head: Stretch, words: string, state: BlockState): boolean {
  const { desk } = session;
  state.condition = null;
  const border = readBorder(words);
  if (border !== null) {
    const atom = {
      ...head,
      sep: '' as const,
      words,
      brackets: [],
      effect: 'include' as const,
      keyword: false,
      more: {},
    };
    readBorderSide(session, atom, border, 'include');
    return true;
  }
  const condition = readCondition(words);
  if (condition !== null) {
    state.condition = condition;
    session.scope = { ...session.scope, condition };
    desk.understood(head, session.ofBlock);
    return true;
  }
  const shared = /共享|共用|公用|公共|共同|双学区|多校划片/.test(words) ? readShared(words) : null;
  if (shared) {
    session.scope = { ...session.scope, shared: { with: shared.with } };
    desk.understood(head, session.ofBlock);
    return true;
  }
  const transition = readTransition(words);
  if (transition && transition.length === words.length) {
    session.scope = { ...session.scope, transitional: transition.transitional };
    desk.understood(head, session.ofBlock);
    return true;
  }
  const scope = readScope(words);
  if (scope !== null) {
    session.scope = { ...session.scope, within: scope };
    desk.understood(head, session.ofBlock);
    return true;
  }
  if (
    words.split(/[、和与及]/).filter((name) => SCHOOL.test(name.replace(HEADING, ''))).length > 1
  ) {
    // Two schools over one list: shared, or each with a part of it, is not said.
    desk.notRead(head, 'no-pattern');
    return true;
  }
  const isSchool = SCHOOL.test(words.replace(HEADING, ''));
  // 南昌三中民德路 for 南昌三中民德路校区: which school is meant is asked where the school is chosen.
  if (isSchool || desk.gazetteer.near(words, ['school']).length > 0) {
    state.schools += 1;
    if (state.schools > 1) return false;
    desk.understood(head, []);
    return true;
  }
  if (HEADING.test(words)) {
    desk.understood(head, []);
    return true;
  }
  if (/^(?:另)?(?:含|包括|包含)$/.test(words)) desk.understood(head, session.ofBlock);
  else desk.notRead(head, 'no-pattern');
  return true;
}
