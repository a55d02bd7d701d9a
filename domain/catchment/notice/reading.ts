import type { Clause, Direction } from '../clause.ts';
import type { Stretch } from './fold.ts';

/** Why a stretch could not be read; the console has words for each. */
export const NOT_READ = [
  'no-pattern', // no way of writing that is known
  'perimeter-walk', // a border told as a walk (向南至…交汇处)
  'divider', // a line of division told in prose (以…为划分线，其南归…)
  'deferred', // settled elsewhere (另行界定)
  'open-list', // 等: more than is named
  'partial', // 部分: a part that is not named
  'numbers', // house or building numbers that could not be taken apart
  'other-school', // a heading for a second school
  'empty-name', // a direction without a line, a bracket without a name
] as const;
export type NotRead = (typeof NOT_READ)[number];

/** One way to read an ambiguous stretch; `names` and `lies` are for the words on the screen. */
export interface Reading {
  code:
    | 'chain' // the lines follow one another and make one side
    | 'bounds' // each line is a bound of its own
    | 'separate' // the first names are places of their own
    | 'lies' // the area lies on this side of the line
    | 'by-label' // as the label of the side says
    | 'by-words' // as the words at the line say
    | 'one-area' // both bounds limit the same area
    | 'two-areas' // a new area begins
    | 'kind' // the name is that of a …
    | 'shared-suffix' // the last word of the list goes with every name
    | 'two-places'
    | 'one-place'
    | 'all' // the words go with every name before them
    | 'last' // … with the last one only
    | 'numbers-included' // 88号以后 begins at 88
    | 'numbers-after' // … begins after it
    | 'walk' // the lines that are followed, in order, until they close
    | 'streets' // a list of streets
    | 'drawn' // an area that an officer draws
    | 'set-aside'; // says nothing for the range
  names: string[];
  lies?: Direction;
  kind?: Clause['kind'];
}

interface SpanBase extends Stretch {
  /** `start-end`, by which a choice names it. */
  id: string;
}
export type Span =
  /** Understood: linked to its clauses; none for headings and numbering. */
  | (SpanBase & { state: 'understood'; clauseIds: string[] })
  | (SpanBase & {
      state: 'ambiguous';
      clauseIds: string[];
      readings: Reading[];
      chosen: number | null;
    })
  | (SpanBase & {
      state: 'not-understood';
      reason: NotRead;
      readings: Reading[];
      chosen: number | null;
      clauseIds: string[];
    });

/** A name that the gazetteer does not have, with the nearest that it has. */
export interface UnknownName extends Stretch {
  id: string;
  name: string;
  suggestions: string[];
  clauseId: string;
}

export interface Choices {
  /** Span id → index of the reading chosen. */
  readings?: Readonly<Record<string, number>>;
  /** Id of an unknown name → the name to take instead. */
  names?: Readonly<Record<string, string>>;
}

export interface NoticeReading {
  clauses: Clause[];
  /** Sorted, disjoint; every character but spaces and punctuation lies in exactly one. */
  spans: Span[];
  unknownNames: UnknownName[];
  /** Clauses that wait for a choice, by id: named by spans and not in `clauses`. */
  waiting: string[];
  /** Nothing is left to choose and nothing was left unread. */
  settled: boolean;
}
