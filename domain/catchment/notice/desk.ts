import type { Clause } from '../clause.ts';
import { fold, isEmptyChar, type Stretch } from './fold.ts';
import { KINDS_FOR, type Gazetteer, type NameKind } from './gazetteer.ts';
import type { Choices, NoticeReading, NotRead, Reading, Span, UnknownName } from './reading.ts';

type Mark =
  | { state: 'understood'; clauseIds: string[] }
  | {
      state: 'ambiguous';
      clauseIds: string[];
      readings: Reading[];
      chosen: number | null;
      id: string;
    }
  | {
      state: 'not-understood';
      reason: NotRead;
      readings: Reading[];
      chosen: number | null;
      clauseIds: string[];
      id: string;
    };

const FREE = -1;
const RESERVED = -2;
const idOf = ({ start, end }: Stretch) => `${start}-${end}`;
/** What an officer can do with a stretch that could not be read: draw it, or say that it says nothing. */
const UNREAD_READINGS: Reading[] = [
  { code: 'drawn', names: [] },
  { code: 'set-aside', names: [] },
];

/** Where one reading of a notice keeps what it finds: each character is marked once, the first mark stays. */
export class Desk {
  readonly text: string;
  readonly folded: string;
  readonly gazetteer: Gazetteer;
  readonly clauses: Clause[] = [];
  readonly #choices: Choices;
  readonly #marks: Mark[] = [];
  readonly #cover: Int32Array;
  readonly #reserved: Stretch[] = [];
  readonly #unknown: UnknownName[] = [];
  readonly #waiting: string[] = [];
  readonly #asked = new Map<string, number>();
  readonly #taken = new Map<number, number>();

  constructor(text: string, gazetteer: Gazetteer, choices: Choices) {
    this.text = text;
    this.folded = fold(text);
    this.gazetteer = gazetteer;
    this.#choices = choices;
    this.#cover = new Int32Array(text.length).fill(FREE);
  }

  words({ start, end }: Stretch): string {
    return this.folded.slice(start, end).replaceAll(/\s+/g, '');
  }

  #mark(stretch: Stretch, mark: Mark): void {
    const index = this.#marks.push(mark) - 1;
    for (let i = stretch.start; i < stretch.end; i++) {
      if (
        this.#cover[i] === FREE ||
        this.#isSettledAround(i, mark) ||
        (this.#cover[i] === RESERVED && this.#mayFill(stretch, i))
      ) {
        this.#cover[i] = index;
      }
    }
  }

  /** A question inside a stretch that was understood, or settled by a choice, comes to light in its place. */
  #isSettledAround(at: number, mark: Mark): boolean {
    const around = this.#marks[this.#cover[at] as number];
    if (mark.state === 'understood' || !around) return false;
    return (
      around.state === 'understood' || (around.state === 'ambiguous' && around.chosen !== null)
    );
  }

  #mayFill({ start, end }: Stretch, at: number): boolean {
    return this.#reserved.every(
      (inner) => at < inner.start || at >= inner.end || (start >= inner.start && end <= inner.end),
    );
  }

  /** A bracket that says something of its own: what stands around it is not marked as covering it. */
  reserve(inner: Stretch): void {
    this.#reserved.push(inner);
    for (let i = inner.start; i < inner.end; i++) {
      if (this.#cover[i] === FREE) this.#cover[i] = RESERVED;
    }
  }

  understood(stretch: Stretch, clauseIds: string[]): void {
    this.#mark(stretch, { state: 'understood', clauseIds });
  }

  /** Marks the stretch as ambiguous; the index of the reading chosen, or `null` while none is. */
  choose(stretch: Stretch, readings: Reading[], clauseIds: string[]): number | null {
    const id = this.#spanId(stretch);
    const asked = this.#choices.readings?.[id];
    const chosen = asked !== undefined && readings[asked] ? asked : null;
    this.#mark(stretch, { state: 'ambiguous', clauseIds, readings, chosen, id });
    return chosen;
  }

  /** Two questions about the same words have two names. */
  #spanId(stretch: Stretch): string {
    const id = idOf(stretch);
    const before = this.#asked.get(id) ?? 0;
    this.#asked.set(id, before + 1);
    return before === 0 ? id : `${id}.${before}`;
  }

  notRead(stretch: Stretch, reason: NotRead): void {
    const id = this.#spanId(stretch);
    const asked = this.#choices.readings?.[id];
    const chosen = asked !== undefined && UNREAD_READINGS[asked] ? asked : null;
    const clauseIds: string[] = [];
    if (chosen === 0) {
      const clauseId = this.newId(stretch.start);
      clauseIds.push(clauseId);
      const text = this.text.slice(stretch.start, stretch.end).trim();
      this.clauses.push({ id: clauseId, effect: 'include', text, kind: 'area', area: null });
    }
    const readings = UNREAD_READINGS;
    this.#mark(stretch, {
      state: 'not-understood',
      reason,
      readings,
      chosen,
      clauseIds,
      id,
    });
  }

  /** Clauses are numbered by the place where their words begin, so that a choice renumbers none. */
  newId(start: number): string {
    const before = this.#taken.get(start) ?? 0;
    this.#taken.set(start, before + 1);
    return before === 0 ? `t${start}` : `t${start}.${before}`;
  }

  replace(clauseId: string, change: (clause: Clause) => Clause): void {
    this.clauses.forEach((clause, index) => {
      if (clause.id === clauseId) this.clauses[index] = change(clause);
    });
  }

  waits(clauseId: string): void {
    this.#waiting.push(clauseId);
  }

  /** The name to take: the one chosen in its place, or itself, flagged where the gazetteer lacks it. */
  name(stretch: Stretch, name: string, kinds: readonly NameKind[], clauseId: string): string {
    const id = idOf(stretch);
    const instead = this.#choices.names?.[id];
    if (instead !== undefined) return instead;
    if (this.gazetteer.empty || this.gazetteer.kindsOf(name).length > 0) return name;
    const suggestions = this.gazetteer.near(name, kinds);
    this.#unknown.push({ ...stretch, id, name, suggestions, clauseId });
    return name;
  }

  /** Checks the name in a clause of one name. */
  named(clause: Clause, stretch: Stretch): Clause {
    const kinds = KINDS_FOR[clause.kind];
    const look = (name: string) => this.name(this.find(stretch, name), name, kinds, clause.id);
    switch (clause.kind) {
      case 'street':
        return { ...clause, street: look(clause.street) };
      case 'compound':
      case 'building':
      case 'buildings':
        return { ...clause, compound: look(clause.compound) };
      case 'village':
        return { ...clause, village: look(clause.village) };
      case 'school-range':
        return { ...clause, school: look(clause.school) };
      case 'place':
        return clause.level === 'resettlement' ? clause : { ...clause, place: look(clause.place) };
      default:
        return clause;
    }
  }

  /** The stretch of the name inside `stretch`; all of it where spaces stand in between. */
  find(stretch: Stretch, name: string): Stretch {
    const at = this.folded.indexOf(name, stretch.start);
    return at < 0 || at + name.length > stretch.end
      ? stretch
      : { start: at, end: at + name.length };
  }

  finish(): NoticeReading {
    this.#markRest();
    const spans: Span[] = [];
    for (let i = 0; i < this.text.length;) {
      const index = this.#cover[i] as number;
      let end = i + 1;
      while (end < this.text.length && this.#cover[end] === index) end++;
      const stretch = this.#inner({ start: i, end });
      i = end;
      const mark = this.#marks[index];
      if (!mark || stretch.start === stretch.end) continue;
      if (mark.state === 'understood') spans.push({ ...stretch, id: idOf(stretch), ...mark });
      else spans.push({ ...stretch, ...mark });
    }
    const open = spans.some(({ ...span }) => span.state !== 'understood' && span.chosen === null);
    const clauses = this.clauses.toSorted((a, b) => placeOf(a.id) - placeOf(b.id));
    return {
      clauses,
      spans,
      unknownNames: this.#unknown.toSorted((a, b) => a.start - b.start),
      waiting: [...new Set(this.#waiting)],
      settled: !open,
    };
  }

  /** What no pattern has touched is not understood: nothing is passed over in silence. */
  #markRest(): void {
    this.#reserved.length = 0;
    const free = (at: number) => (this.#cover[at] as number) < 0;
    for (let i = 0; i < this.text.length; i++) {
      if (!free(i) || isEmptyChar(this.text[i] as string)) continue;
      let end = i + 1;
      while (end < this.text.length && free(end)) end++;
      this.notRead(this.#inner({ start: i, end }), 'no-pattern');
      i = end;
    }
  }

  #inner({ start, end }: Stretch): Stretch {
    let [from, to] = [start, end];
    while (from < to && isEmptyChar(this.text[from] as string)) from++;
    while (to > from && isEmptyChar(this.text[to - 1] as string)) to--;
    return { start: from, end: to };
  }
}

/** Where the words of a clause begin, by its id. */
export const placeOf = (id: string) => Number(id.slice(1).replace(/\.(\d)$/, '.0$1'));
