import { columnOf, rowOf, cellAt, type Cell } from './city-plan.ts';
import { streetBeside, type Frontage, type StreetNet } from './streets.ts';

/** Blocks into as few upright rectangles as a greedy hand finds. */
function rectangles(cells: readonly Cell[]): Cell[][] {
  const left = new Set([...cells].toSorted((a, b) => a - b));
  const found: Cell[][] = [];
  for (const start of left) {
    let width = 1;
    while (left.has(start + width) && rowOf(start + width) === rowOf(start)) width += 1;
    let height = 1;
    const rowFits = (row: number) =>
      Array.from({ length: width }, (_, step) => cellAt(columnOf(start) + step, row)).every(
        (cell) => left.has(cell),
      );
    while (rowFits(rowOf(start) + height)) height += 1;
    const rectangle: Cell[] = [];
    for (let row = 0; row < height; row += 1)
      for (let column = 0; column < width; column += 1)
        rectangle.push(cellAt(columnOf(start) + column, rowOf(start) + row));
    for (const cell of rectangle) left.delete(cell);
    found.push(rectangle);
  }
  return found;
}

const SIDES = [
  ['west', '以东'],
  ['east', '以西'],
  ['north', '以南'],
  ['south', '以北'],
] as const;

/**
 * The notice's words for an area: `A以东、B以西、C以南、D以北合围`, one such piece for every rectangle. A side
 * along which several streets run takes all their names, as a chain (A—B一线).
 */
export function areaText(cells: readonly Cell[], net: StreetNet): string {
  return rectangles(cells)
    .map((rectangle) => {
      const bounds = SIDES.flatMap(([side, words]) => {
        const names = streetsOn(rectangle, side, net);
        return names.length > 0
          ? [`${names.join('—')}${names.length > 1 ? '一线' : ''}${words}`]
          : [];
      });
      return `${bounds.join('、')}合围`;
    })
    .join(';');
}

function streetsOn(rectangle: readonly Cell[], side: Frontage['side'], net: StreetNet): string[] {
  const position = side === 'west' || side === 'east' ? columnOf : rowOf;
  const edge = (side === 'west' || side === 'south' ? Math.min : Math.max)(
    ...rectangle.map(position),
  );
  const names = rectangle
    .filter((cell) => position(cell) === edge)
    .map((cell) => streetBeside(net, cell, side));
  return [...new Set(names.filter((name) => name !== null))];
}
