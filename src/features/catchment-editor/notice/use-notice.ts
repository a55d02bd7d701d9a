import { useDeferredValue, useMemo, useState } from 'react';
import { readNotice } from '../../../../domain/catchment/notice/read-notice.ts';
import type { NoticeReading } from '../../../../domain/catchment/notice/reading.ts';
import { carryChoices, choicesWithin, NOTHING_CHOSEN } from './carry-choices.ts';
import type { Ground } from './ground.ts';
import { placeClause, type PlacedClause } from './placing.ts';
import { sectionsOf, type Section } from './sections.ts';

export interface ReadSection extends Section {
  words: string;
  reading: NoticeReading;
  clauses: PlacedClause[];
}

type Read = Pick<ReadSection, 'reading' | 'clauses'>;

/**
 * Reads section by section. A whole district's notice takes tens of milliseconds, so that what is read already,
 * of the same words and choices, is taken over: typing costs the section in which it happens.
 */
class Reader {
  #ground: Ground | null = null;
  #known = new Map<string, Read>();

  read(text: string, chosen: typeof NOTHING_CHOSEN, ground: Ground): ReadSection[] {
    const known = this.#ground === ground ? this.#known : new Map<string, Read>();
    this.#ground = ground;
    this.#known = new Map();
    return sectionsOf(text, ground.schools).map((section) => {
      const words = text.slice(section.start, section.end);
      const choices = choicesWithin(chosen, section.start, section.end);
      const key = JSON.stringify([words, choices]);
      const read = known.get(key) ?? readSection(words, choices, ground);
      this.#known.set(key, read);
      return { ...section, words, ...read };
    });
  }
}

function readSection(words: string, choices: typeof NOTHING_CHOSEN, ground: Ground): Read {
  const reading = readNotice(words, { gazetteer: ground.names, choices });
  return { reading, clauses: reading.clauses.map((clause) => placeClause(clause, ground)) };
}

/** The pasted text and what was chosen in it; the reading follows the typing and never holds it up. */
export function useNotice(ground: Ground) {
  const [{ text, chosen }, setNotice] = useState({ text: '', chosen: NOTHING_CHOSEN });
  const input = useMemo(() => ({ text, chosen }), [text, chosen]);
  const shown = useDeferredValue(input);
  const [reader] = useState(() => new Reader());
  const sections = useMemo(
    () => reader.read(shown.text, shown.chosen, ground),
    [reader, shown, ground],
  );
  return {
    text,
    /** The names that were replaced, by their place in the whole text. */
    names: chosen.names,
    sections,
    behind: shown !== input,
    write: (next: string) =>
      setNotice((old) => ({ text: next, chosen: carryChoices(old.chosen, old.text, next) })),
    /** `undefined` takes the choice back. */
    choose: (id: string, reading: number | undefined) =>
      setNotice((old) => ({
        ...old,
        chosen: { ...old.chosen, readings: withKey(old.chosen.readings, id, reading) },
      })),
    rename: (id: string, name: string | undefined) =>
      setNotice((old) => ({
        ...old,
        chosen: { ...old.chosen, names: withKey(old.chosen.names, id, name) },
      })),
  };
}

function withKey<T>(record: Readonly<Record<string, T>>, key: string, value: T | undefined) {
  const { [key]: _old, ...rest } = record;
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** A place in the section as one in the whole text, by which a choice is kept. */
export function idInText(id: string, { start: by }: Section): string {
  const [, start, end, rest = ''] = /^(\d+)-(\d+)(\..+)?$/.exec(id) ?? [];
  return `${Number(start) + by}-${Number(end) + by}${rest}`;
}
