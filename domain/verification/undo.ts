import type { CaseEvent } from '../casework/events.ts';
import type { FactRef, SuppliedFact } from '../rulebook/verdict.ts';

/** Why what a batch did to a case stands. */
export const UNDO_REFUSALS = ['already-withdrawn', 'newer-rests-on-it'] as const;
export type UndoRefusal = (typeof UNDO_REFUSALS)[number];

export interface Undone {
  /** Facts of the batch that stand on nothing older: they are withdrawn. */
  withdraw: FactRef[];
  /** What stood there before the batch, and stands there again. */
  restore: SuppliedFact[];
  /** The family need not answer any more. */
  unaskFamily: boolean;
}

const paperOf = (ref: FactRef) =>
  ref.startsWith('evidence.') ? ref.split('.').slice(0, 2).join('.') : (ref.split('.')[0] ?? '');

/** What a person or a run did on the strength of the verdict; a note or a look rests on nothing. */
function restsOn(event: CaseEvent, papers: ReadonlySet<string>): boolean {
  switch (event.type) {
    case 'fact-supplied':
    case 'fact-withdrawn':
      return papers.has(paperOf(event.data.ref));
    case 'evidence-confirmed':
    case 'evidence-rejected':
      return papers.has(event.data.evidenceId);
    case 'held':
    case 'proposed':
    case 'placement-approved':
    case 'placed-by-run':
    case 'sent-to-coordination-by-run':
    case 'private-admitted':
    case 'false-information-confirmed':
      return true;
    default:
      return false;
  }
}

/**
 * What takes back exactly the events `from`…`to` of a batch, given the whole history of the case. Refused where
 * a colleague has already taken it back, or has decided something since that rests on it.
 */
export function undoOf(
  events: readonly CaseEvent[],
  { from, to }: { from: number; to: number },
): Undone | { refused: UndoRefusal } {
  const own = events.filter(({ seq }) => seq >= from && seq <= to);
  const later = events.filter(({ seq }) => seq > to);
  const refs = own.flatMap((event) => (event.type === 'fact-supplied' ? [event.data.ref] : []));
  const askedFamily = own.some(({ type }) => type === 'returned-to-family');
  const papers = new Set(refs.map(paperOf));
  const answered = askedFamily && later.some(({ type }) => type === 'fact-supplied');
  const gone = later.some(
    (event) =>
      (event.type === 'fact-withdrawn' && refs.includes(event.data.ref)) ||
      (askedFamily && event.type === 'return-to-family-withdrawn'),
  );
  if (gone) return { refused: 'already-withdrawn' };
  if (answered || later.some((event) => restsOn(event, papers))) {
    return { refused: 'newer-rests-on-it' };
  }
  const before = standing(events.filter(({ seq }) => seq < from));
  return {
    withdraw: refs.filter((ref) => !before.has(ref)),
    restore: refs.flatMap((ref) => {
      const held = before.get(ref);
      return held === undefined ? [] : [held];
    }),
    unaskFamily: askedFamily,
  };
}

/** The facts that stood after these events. */
function standing(events: readonly CaseEvent[]): Map<FactRef, SuppliedFact> {
  const facts = new Map<FactRef, SuppliedFact>();
  for (const event of events) {
    if (event.type === 'fact-supplied') {
      const { ref, value } = event.data;
      facts.set(ref, { ref, value });
    } else if (event.type === 'fact-withdrawn') facts.delete(event.data.ref);
  }
  return facts;
}
