import type { Bbox } from './geometry.ts';

/** Cells per side for each side that the areas would fill if they lay in a square. */
const CELLS_PER_AREA_SIDE = 4;
const MAX_SIDE = 256;
const NOTHING: readonly number[] = [];

/**
 * Which of many areas may hold a point: a grid over their boxes, each cell naming the areas whose box
 * touches it. With the 720 areas of ten cities a look at every box took ten times the rest of a question.
 * Gives the candidates' positions in `boxes`, ascending; never misses one that holds the point.
 */
export function areaGrid(boxes: readonly Bbox[]): (x: number, y: number) => readonly number[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  const side = Math.min(MAX_SIDE, Math.ceil(Math.sqrt(boxes.length)) * CELLS_PER_AREA_SIDE);
  const cellsPerLongitude = east > west ? side / (east - west) : 0;
  const cellsPerLatitude = north > south ? side / (north - south) : 0;
  // Neither ever falls as its argument rises, so a point inside a box is in a cell the box touches.
  const column = (x: number) => Math.min(side - 1, Math.floor((x - west) * cellsPerLongitude));
  const row = (y: number) => Math.min(side - 1, Math.floor((y - south) * cellsPerLatitude));
  const cells: number[][] = Array.from({ length: side * side }, () => []);
  boxes.forEach((box, area) => {
    // An area without corners has a box turned inside out, and is in no cell.
    for (let y = row(box[1]); y <= row(box[3]); y++) {
      for (let x = column(box[0]); x <= column(box[2]); x++) cells[y * side + x]?.push(area);
    }
  });
  return (x, y) => {
    if (x < west || x > east || y < south || y > north) return NOTHING;
    return cells[row(y) * side + column(x)] ?? NOTHING;
  };
}
