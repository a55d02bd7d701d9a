import type { Clause } from '../clause.ts';
import type { GazetteerName } from './gazetteer.ts';
import { readNotice } from './read-notice.ts';
import { writeNotice } from './write-notice.ts';

/**
 * Which of these clauses, written as a notice and read again, leave a question open or become something else; their
 * places in the list, from 0. Of a drawn area the shape is not in the words: it is enough that they are understood.
 */
export function unrestored(
  clauses: readonly Clause[],
  gazetteer: readonly GazetteerName[],
): number[] {
  let expected = 0;
  const lost = clauses.flatMap((clause, index) => {
    const { settled, clauses: read } = readNotice(writeNotice([clause]), { gazetteer });
    expected += read.length;
    const same = clause.kind === 'area' || (read.length === 1 && read[0]?.kind === clause.kind);
    return settled && same ? [] : [index];
  });
  if (lost.length > 0) return lost;
  const whole = readNotice(writeNotice(clauses), { gazetteer });
  // Each by itself is clear, and together they are not: nobody can say which of them it is.
  return whole.settled && whole.clauses.length === expected ? [] : [...clauses.keys()];
}
