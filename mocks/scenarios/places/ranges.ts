import type { IntakeRange } from '../../../server/contract/intake.ts';
import { Random, mix } from '../random.ts';
import { areaText } from './area-text.ts';
import type { Cell } from './city-plan.ts';
import type { Geography, Quarter } from './geography.ts';
import { outlineOf } from './outline.ts';
import { EDITION_YEARS, type EditionYear } from './overrides.ts';
import { numbersOfBlock, type Street } from './streets.ts';

type IntakeClause = IntakeRange['properties']['clauses'][number];
/** Without the number, which is given when all are there. */
type NewClause = IntakeClause extends infer C
  ? C extends IntakeClause
    ? Omit<C, 'id' | 'effect' | 'text'> & { effect?: 'exclude'; text?: string }
    : never
  : never;

export function drawRanges(geography: Geography): IntakeRange[] {
  return EDITION_YEARS.flatMap((edition) =>
    geography.quarters.flatMap((quarter) =>
      quarter.schoolIds
        .filter((school) => edition === 2021 || !quarter.zones.opened.has(school))
        .map((school) => drawRange(geography, quarter, school, edition)),
    ),
  );
}

function drawRange(
  geography: Geography,
  quarter: Quarter,
  school: string,
  edition: EditionYear,
): IntakeRange {
  const cells = quarter.cells.filter((cell) => quarter.zones[edition].get(cell) === school);
  const area = outlineOf(cells);
  const clauses: NewClause[] = [
    { kind: 'area', text: areaText(cells, geography.net) },
    ...compoundClauses(geography, quarter, school, edition, new Set(cells)),
    ...streetClauses(geography, quarter, school, edition),
    ...villageClauses(geography, new Set(cells)),
  ];
  const [only, ...more] = area;
  return {
    type: 'Feature',
    geometry:
      only && more.length === 0
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates: area },
    properties: {
      format: 1,
      year: edition,
      district: quarter.district.id,
      school,
      shared: quarter.shared.some((pair) => pair.includes(school)),
      clauses: clauses.map((clause, index) => ({
        ...clause,
        id: `c${index + 1}`,
        effect: clause.effect ?? 'include',
        text: clause.text ?? null,
      })) as IntakeClause[],
    },
  };
}

function compoundClauses(
  geography: Geography,
  quarter: Quarter,
  school: string,
  edition: EditionYear,
  cells: ReadonlySet<Cell>,
): NewClause[] {
  const clauses: NewClause[] = [];
  const special = new Set<string>();
  for (const override of quarter.overrides) {
    if (override.edition !== edition) continue;
    special.add(override.compound);
    const gains = override.to.includes(school);
    const loses = override.from === school && override.excluded && !gains;
    if (!gains && !loses) continue;
    const rest = loses ? ({ effect: 'exclude' } as const) : {};
    if (override.buildings)
      for (const building of override.buildings)
        clauses.push({ kind: 'building', compound: override.compound, building, ...rest });
    else clauses.push({ kind: 'compound', compound: override.compound, ...rest });
  }
  // A notice names the compounds that people ask about, not all of them.
  for (const site of geography.sites)
    if (
      site.kind === 'compound' &&
      cells.has(site.cell) &&
      site.index % 3 === 0 &&
      !special.has(site.name)
    )
      clauses.push({ kind: 'compound', compound: site.name });
  return clauses;
}

interface Stretch {
  street: Street;
  from: number;
  to: number | null;
  parity: 'all' | 'odd' | 'even';
}

/** Every stretch of a street, on one side or both, that lies in the school's zone. */
function stretchesOf(street: Street, schoolOf: (cell: Cell) => string | undefined, school: string) {
  const found: Stretch[] = [];
  let open: Stretch | null = null;
  street.blocks.forEach((block, index) => {
    const odd = block.odd !== null && schoolOf(block.odd) === school;
    const even = block.even !== null && schoolOf(block.even) === school;
    const parity = odd && even ? 'all' : odd ? 'odd' : even ? 'even' : null;
    const { from, to } = numbersOfBlock(index);
    if (parity === null) open = null;
    else if (open?.parity === parity) open.to = to;
    else found.push((open = { street, from, to, parity }));
  });
  // The last stretch of a street is open at its end: "and above".
  const last = found.at(-1);
  if (last && last.to === street.blocks.length * 40) last.to = null;
  return found;
}

function streetClauses(
  geography: Geography,
  quarter: Quarter,
  school: string,
  edition: EditionYear,
): NewClause[] {
  const schoolOf = (cell: Cell) => quarter.zones[edition].get(cell);
  const random = new Random(
    mix(
      edition,
      [...school].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7),
    ),
  );
  const stretches = geography.net.streets
    .filter((street) => street.district === quarter.district.id)
    .flatMap((street) => stretchesOf(street, schoolOf, school));
  return random
    .shuffle(stretches)
    .slice(0, 4)
    .map(({ street, from, to, parity }) => ({
      kind: 'street',
      street: street.name,
      from,
      to,
      parity,
    }));
}

function villageClauses(geography: Geography, cells: ReadonlySet<Cell>): NewClause[] {
  return geography.villages
    .filter((village, index) => cells.has(village.cell) && index % 2 === 0)
    .map(({ name }) => ({
      kind: 'village',
      village: name,
      level: name.endsWith('社区') ? ('community' as const) : null,
    }));
}
