/** What an officer chose, by `start-end` (and `.n` for a second question) in the whole text. */
export interface Chosen {
  readings: Readonly<Record<string, number>>;
  names: Readonly<Record<string, string>>;
}

export const NOTHING_CHOSEN: Chosen = { readings: {}, names: {} };

/** What `map` makes of the key of each choice; a choice without a place any more is dropped. */
function rekey<T>(
  choices: Readonly<Record<string, T>>,
  map: (start: number, end: number) => number | null,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(choices).flatMap(([id, value]) => {
      const [, start, end, rest = ''] = /^(\d+)-(\d+)(\..+)?$/.exec(id) ?? [];
      const by = map(Number(start), Number(end));
      return by === null ? [] : [[`${Number(start) + by}-${Number(end) + by}${rest}`, value]];
    }),
  );
}

/** The choices inside one section, by its own positions. */
export function choicesWithin({ readings, names }: Chosen, from: number, to: number): Chosen {
  const map = (start: number, end: number) => (start >= from && end <= to ? -from : null);
  return { readings: rekey(readings, map), names: rekey(names, map) };
}

/** Where the text was changed the question is another; before and behind it what was chosen stays. */
export function carryChoices({ readings, names }: Chosen, before: string, after: string): Chosen {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const map = (start: number, end: number) => {
    if (end <= head) return 0;
    return start >= before.length - tail ? after.length - before.length : null;
  };
  return { readings: rekey(readings, map), names: rekey(names, map) };
}
