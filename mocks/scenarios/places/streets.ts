import type { Point } from '../../../domain/evidence/evidence.ts';
import { COLUMNS, ROWS, cellAt, columnOf, districtAt, rowOf, type Cell } from './city-plan.ts';
import { nodeAt, nodePoint } from './lattice.ts';
import { DISTRICT_NAMES, type DistrictId } from './place-names.ts';

/** House numbers along one side of one block: forty to a block, odd on one side, even on the other. */
const NUMBERS_PER_BLOCK = 40;

export interface Street {
  name: string;
  district: DistrictId;
  line: Point[];
  /** For every block's length of it, in the order of the numbers. */
  blocks: { odd: Cell | null; even: Cell | null }[];
}

/** A side of a block as an address sees it. */
export interface Frontage {
  street: string;
  parity: 'odd' | 'even';
  /** The first number of that parity; the others follow by two. */
  firstNumber: number;
  count: number;
  /** On which side of the block the street runs. */
  side: 'west' | 'east' | 'south' | 'north';
}

export interface StreetNet {
  streets: Street[];
  /** Every block has at least two, for the streets on its east and north are its own district's. */
  frontages: Map<Cell, Frontage[]>;
  /** Names by side of a block; see `streetBeside`. */
  sides: Map<string, string>;
}

interface Run {
  district: DistrictId;
  direction: 'northSouth' | 'westEast';
  /** The line's column (northSouth) or row (westEast). */
  line: number;
  from: number;
  to: number;
}

/** A street on the border of two districts belongs to the one on its west or south. */
function ownerOf(direction: Run['direction'], line: number, step: number): DistrictId | null {
  return direction === 'northSouth'
    ? (districtAt(line - 1, step) ?? districtAt(line, step))
    : (districtAt(step, line - 1) ?? districtAt(step, line));
}

function findRuns(direction: Run['direction'], wanted: ReadonlySet<DistrictId>): Run[] {
  const lines = direction === 'northSouth' ? COLUMNS : ROWS;
  const steps = direction === 'northSouth' ? ROWS : COLUMNS;
  const runs: Run[] = [];
  for (let line = 0; line <= lines; line += 1) {
    let open: Run | null = null;
    for (let step = 0; step < steps; step += 1) {
      const district = ownerOf(direction, line, step);
      if (open && open.district === district) open.to = step + 1;
      else {
        open =
          district && wanted.has(district)
            ? { district, direction, line, from: step, to: step + 1 }
            : null;
        if (open) runs.push(open);
      }
    }
  }
  return runs;
}

export function layStreets(districts: readonly DistrictId[]): StreetNet {
  const net: StreetNet = { streets: [], frontages: new Map(), sides: new Map() };
  const wanted = new Set(districts);
  const used = new Map<string, number>();
  for (const direction of ['northSouth', 'westEast'] as const)
    for (const run of findRuns(direction, wanted)) {
      const key = `${run.district} ${direction}`;
      const serial = used.get(key) ?? 0;
      used.set(key, serial + 1);
      addStreet(net, run, streetName(run, serial));
    }
  return net;
}

const SUFFIXES = ['东', '西', '南', '北', '中', '支'] as const;

/** When the names run out, a short run takes a neighbour's name with a direction, as in the city. */
function streetName(run: Run, serial: number): string {
  const names: readonly string[] = DISTRICT_NAMES[run.district][run.direction];
  const name = names[serial % names.length] ?? '';
  const round = Math.floor(serial / names.length);
  if (round === 0) return name;
  return name.replace(/(大道|大街|路|街)$/, `${SUFFIXES[round - 1] ?? round}$1`);
}

function addStreet(net: StreetNet, run: Run, name: string): void {
  const street: Street = { name, district: run.district, line: [], blocks: [] };
  const along = run.direction === 'northSouth';
  for (let step = run.from; step <= run.to; step += 1)
    street.line.push(nodePoint(along ? nodeAt(run.line, step) : nodeAt(step, run.line)));
  for (let step = run.from; step < run.to; step += 1) {
    net.sides.set(sideKey(run.direction, run.line, step), name);
    // Odd numbers west of a street or north of it.
    const odd = along ? own(run, run.line - 1, step) : own(run, step, run.line);
    const even = along ? own(run, run.line, step) : own(run, step, run.line - 1);
    const block = street.blocks.length;
    street.blocks.push({ odd, even });
    const front = (cell: Cell | null, parity: 'odd' | 'even', side: Frontage['side']) => {
      if (cell === null) return;
      const list = net.frontages.get(cell) ?? [];
      const firstNumber = block * NUMBERS_PER_BLOCK + (parity === 'odd' ? 1 : 2);
      list.push({ street: name, parity, firstNumber, count: NUMBERS_PER_BLOCK / 2, side });
      net.frontages.set(cell, list);
    };
    front(odd, 'odd', along ? 'east' : 'south');
    front(even, 'even', along ? 'west' : 'north');
  }
  net.streets.push(street);
}

function own(run: Run, column: number, row: number): Cell | null {
  return districtAt(column, row) === run.district ? cellAt(column, row) : null;
}

/** The first and last number beside one block of a street. */
export function numbersOfBlock(block: number): { from: number; to: number } {
  return { from: block * NUMBERS_PER_BLOCK + 1, to: (block + 1) * NUMBERS_PER_BLOCK };
}

/** The street that runs along one side of a block, whichever district names it. */
export function streetBeside(net: StreetNet, cell: Cell, side: Frontage['side']): string | null {
  const [column, row] = [columnOf(cell), rowOf(cell)];
  if (side === 'west' || side === 'east')
    return net.sides.get(sideKey('northSouth', side === 'east' ? column + 1 : column, row)) ?? null;
  return net.sides.get(sideKey('westEast', side === 'north' ? row + 1 : row, column)) ?? null;
}

function sideKey(direction: Run['direction'], line: number, step: number): string {
  return `${direction} ${line} ${step}`;
}
