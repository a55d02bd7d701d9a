import type { Clause } from '../clause.ts';
import type { Stretch } from './fold.ts';
import { readCondition, readShared, readTransition } from './modifiers.ts';
import { readRun, type Listed } from './places.ts';
import { modify, type Session } from './session.ts';

/** Reads the list inside a bracket; lists know brackets, so they hand themselves in. */
type ReadInner = (session: Session, inner: Stretch, effect: Clause['effect']) => void;

/** What the brackets behind a place or bound say; they have marked their own words before the atom is. */
export function readBrackets(
  session: Session,
  item: Listed,
  ids: string[],
  readInner: ReadInner,
): void {
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

export function coveredBy(session: Session, covers: { last: number } | 'all'): string[] {
  const open = session.area ? [session.area.id] : [];
  if (covers === 'all') return [...session.ofBlock, ...open];
  return [...session.bounded, ...open].slice(-covers.last);
}

/** (含该小区): the name that the bracket stands behind. */
function lastName(session: Session, item: Listed): string | null {
  const line = session.area?.sides.at(-1)?.lines.at(-1);
  return line && item.words.includes(line.name) ? line.name : null;
}
