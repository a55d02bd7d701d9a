import type { Point } from '../../../domain/evidence/evidence.ts';
import { at, type Random } from '../random.ts';
import type { Cell } from './city-plan.ts';
import { insideCell } from './lattice.ts';
import { COMPOUND_FIRST, COMPOUND_LAST, DISTRICT_NAMES, type DistrictId } from './place-names.ts';
import type { Frontage, StreetNet } from './streets.ts';

interface SiteBase {
  index: number;
  district: DistrictId;
  cell: Cell;
  /** How many pupils live here, in relation to the other sites. */
  weight: number;
}
/** A residential compound (小区) with a house number of its own. */
export interface CompoundSite extends SiteBase {
  kind: 'compound';
  name: string;
  point: Point;
  street: string;
  number: number;
}
/** The old houses along one side of one block. */
export interface StreetSite extends SiteBase {
  kind: 'street';
  frontage: Frontage;
  /** The community (社区) of that block, where it has a name. */
  community: string | null;
}
interface VillageSite extends SiteBase {
  kind: 'village';
  name: string;
  point: Point;
}
export type Site = CompoundSite | StreetSite | VillageSite;

export interface NamedPlace {
  name: string;
  district: DistrictId;
  cell: Cell;
  point: Point;
}

export interface Settlement {
  sites: Site[];
  /** Villages with houses and communities without: what a village clause may name. */
  villages: NamedPlace[];
}

interface Block {
  district: DistrictId;
  cell: Cell;
  weight: number;
}

export function settle(blocks: readonly Block[], net: StreetNet, random: Random): Settlement {
  const settlement: Settlement = { sites: [], villages: [] };
  const names = random.shuffle(
    COMPOUND_FIRST.flatMap((first) => COMPOUND_LAST.map((last) => first + last)),
  );
  const communities = nameBlocks(blocks, 'communities', random, settlement);
  const villages = nameBlocks(blocks, 'villages', random, settlement);
  let named = 0;
  for (const block of blocks) {
    const add = addSite(settlement, block);
    const frontages = net.frontages.get(block.cell) ?? [];
    const compounds = 1 + Math.round(block.weight * random.next() * 1.6);
    for (let count = 0; count < compounds; count += 1) {
      const frontage = random.pick(frontages);
      add({
        kind: 'compound',
        name: at(names, (named += 1) - 1),
        point: insideCell(block.cell, 0.2 + random.next() * 0.6, 0.2 + random.next() * 0.6),
        street: frontage.street,
        number: frontage.firstNumber + 2 * random.int(0, frontage.count - 1),
        weight: (block.weight * 0.8) / compounds,
      });
    }
    const community = communities.get(block.cell)?.name ?? null;
    for (const frontage of frontages)
      add({
        kind: 'street',
        frontage,
        community,
        weight: (block.weight * 0.14) / frontages.length,
      });
    const village = villages.get(block.cell);
    if (village)
      add({
        kind: 'village',
        name: village.name,
        point: village.point,
        weight: block.weight * 0.2,
      });
  }
  return settlement;
}

type NewSite = Site extends infer S ? (S extends Site ? Omit<S, keyof SiteBase> : never) : never;

function addSite(settlement: Settlement, block: Block) {
  return (site: NewSite & { weight: number }) => {
    const index = settlement.sites.length;
    settlement.sites.push({ ...site, index, district: block.district, cell: block.cell });
  };
}

/** Gives the names of a district to blocks of it, one to a block. */
function nameBlocks(
  blocks: readonly Block[],
  list: 'villages' | 'communities',
  random: Random,
  settlement: Settlement,
): Map<Cell, NamedPlace> {
  const named = new Map<Cell, NamedPlace>();
  for (const district of new Set(blocks.map((block) => block.district))) {
    const cells = random.shuffle(
      blocks.filter((block) => block.district === district).map((block) => block.cell),
    );
    DISTRICT_NAMES[district][list].slice(0, cells.length).forEach((name, index) => {
      const cell = at(cells, index);
      const point = insideCell(cell, 0.15 + random.next() * 0.7, 0.15 + random.next() * 0.7);
      const place = { name, district, cell, point };
      named.set(cell, place);
      settlement.villages.push(place);
    });
  }
  return named;
}
