import { columnOf, rowOf } from './city-plan.ts';
import type { CompoundSite, Site } from './sites.ts';
import { neighbours, type Zones } from './zones.ts';

export type EditionYear = 2020 | 2021;
export const EDITION_YEARS = [2020, 2021] as const;

/** A compound, or some buildings of it, that a clause takes out of the range that its point lies in. */
export interface Override {
  edition: EditionYear;
  compound: string;
  /** `null` for the whole compound. */
  buildings: string[] | null;
  /** The school whose polygon holds it. */
  from: string;
  /** Empty: excluded there and named nowhere, a gap. Two: shared, or an overlap. */
  to: string[];
  /** Whether the range that loses it says so, or the other range's clause just beats the polygon. */
  excluded: boolean;
  kind: 'reassigned' | 'buildings' | 'shared' | 'gap' | 'overlap';
}

/** Two neighbouring schools that both draw from one compound and both say so (双学区). */
export type SharedPair = [string, string];

interface Border {
  site: CompoundSite;
  from: string;
  to: string;
}

/** Compounds beside another school's block, where both editions agree about the compound's own block. */
function compoundsAtBorders(sites: readonly Site[], zones: Zones): Border[] {
  const found: Border[] = [];
  for (const site of sites) {
    if (site.kind !== 'compound') continue;
    const from = zones[2021].get(site.cell);
    if (from === undefined || from !== zones[2020].get(site.cell)) continue;
    const to = neighbours(site.cell)
      .map((cell) => zones[2021].get(cell))
      .find((school) => school !== undefined && school !== from && !zones.opened.has(school));
    if (to !== undefined) found.push({ site, from, to });
  }
  return found;
}

/**
 * The legal oddities of a district: compounds and buildings given to the neighbour, one shared compound,
 * and, on purpose, one gap (2021) and where asked one overlap (2020) for the checks to find.
 */
export function drawOverrides(
  sites: readonly Site[],
  zones: Zones,
  withOverlap: boolean,
): { overrides: Override[]; shared: SharedPair[] } {
  const overrides: Override[] = [];
  const shared: SharedPair[] = [];
  const borders = spread(compoundsAtBorders(sites, zones));
  const take = () => borders.shift();
  const give = (edition: EditionYear, border: Border, rest: Partial<Override>) =>
    overrides.push({
      edition,
      compound: border.site.name,
      buildings: null,
      from: border.from,
      to: [border.to],
      excluded: false,
      kind: 'reassigned',
      ...rest,
    });

  const both = take();
  if (both) for (const edition of EDITION_YEARS) give(edition, both, { excluded: true });
  const buildings = take();
  if (buildings)
    give(2021, buildings, { buildings: ['1栋', '2栋'], kind: 'buildings', excluded: true });
  const pair = take();
  if (pair) {
    shared.push([pair.from, pair.to]);
    for (const edition of EDITION_YEARS)
      give(edition, pair, { to: [pair.from, pair.to], kind: 'shared' });
  }
  const gap = take();
  if (gap) give(2021, gap, { to: [], kind: 'gap', excluded: true });
  const newly = take();
  // Two shared ranges would both keep what only a finer clause moves from one to the other.
  if (newly) give(2021, newly, { excluded: isShared(newly, shared) });
  const overlap = borders.find((border) => !isShared(border, shared));
  if (overlap && withOverlap)
    give(2020, overlap, { to: [overlap.from, overlap.to], kind: 'overlap' });
  return { overrides, shared };
}

function isShared({ from, to }: Border, shared: readonly SharedPair[]): boolean {
  return shared.some((pair) => pair.includes(from) && pair.includes(to));
}

/** Not one beside the other: a checkerboard order of the blocks. */
function spread(borders: Border[]): Border[] {
  const rank = ({ site }: Border) => ((columnOf(site.cell) * 7 + rowOf(site.cell) * 3) % 11) * 100;
  return borders.toSorted((a, b) => rank(a) + a.site.index - (rank(b) + b.site.index));
}
