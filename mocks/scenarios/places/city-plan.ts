import type { DistrictId } from './place-names.ts';

/**
 * The city as blocks, north at the top: the nine areas in about their true places on the two banks of
 * the Gan (~). Every border of the schematic map runs between blocks, so that neighbours share their
 * corners exactly and nothing can overlap.
 */
const PLAN = `
WWWWWWJJJJJJ~DDDDDSSSSSGGGGGG
WWWWWWJJJJJJ~DDDDDSSSSSGGGGGG
WWWWWWJJJJJJ~DDDDDSSSSSGGGGGG
WWWWWJJJJJJJ~DDDDDSSSSSGGGGGG
WWWWWJJJJJJJ~DDDDDDSSSSGGGGGG
WWWWWJJJJJHH~DDDDDDSSSSGGGGGG
WWWWWNJJHHHH~DDDDDDSSSSGGGGGG
WWWNNNNHHHHH~DDDDDSSSSSGGGGGG
NNNNNNHHHHHH~DDDDDSSSSSSGGGGG
NNNNNNHHHHHH~XXXXXSSSSSSGGGGG
NNNNNNHHHHHH~XXXXXSSSSSSGGGGG
NNNNNNHHHHHH~XXXXXXSSSSSGGGGG
NNNNNNHHHHHH~XXXXXXSSSSSGGGGG
NNNNNNHHHHHH~XXXXXQSSSSSGGGGG
NNNNNNHHHHHH~XXXXQQQSSSSGGGGG
NNNNNHHHHHHH~XXXQQQQSSSSGGGGG
NNNNNHHHHHHH~XXXQQQQQSSSGGGGG
NNNNNHHHHHHH~QQQQQQQQSSSGGGGG
NNNNNHHHHHHH~QQQQQQQQSSSGGGGG
NNNNNHHHHHHH~QQQQQQQQSSSGGGGG`;

const LETTERS: Record<string, DistrictId> = {
  D: 'donghu',
  X: 'xihu',
  Q: 'qingyunpu',
  S: 'qingshanhu',
  H: 'honggutan',
  N: 'xinjian',
  G: 'gaoxin',
  J: 'jingkai',
  W: 'wanli',
};

const rowsFromSouth = PLAN.trim().split('\n').toReversed();

export const ROWS = rowsFromSouth.length;
export const COLUMNS = rowsFromSouth[0]?.length ?? 0;
/** The column of blocks that is water. */
export const RIVER_COLUMN = rowsFromSouth[0]?.indexOf('~') ?? 0;

/** A block; `cellAt` numbers them from the south-west. */
export type Cell = number;

export function cellAt(column: number, row: number): Cell {
  return row * COLUMNS + column;
}
export const columnOf = (cell: Cell) => cell % COLUMNS;
export const rowOf = (cell: Cell) => Math.floor(cell / COLUMNS);

/** `null` on the river and beyond the city. */
export function districtAt(column: number, row: number): DistrictId | null {
  if (column < 0 || row < 0) return null;
  return LETTERS[rowsFromSouth[row]?.[column] ?? ''] ?? null;
}

export function cellsOf(district: DistrictId): Cell[] {
  const cells: Cell[] = [];
  for (let row = 0; row < ROWS; row += 1)
    for (let column = 0; column < COLUMNS; column += 1)
      if (districtAt(column, row) === district) cells.push(cellAt(column, row));
  return cells;
}
