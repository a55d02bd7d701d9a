/** What can be wrong with a row of a pasted table of intake plans. */
export const PLAN_ROW_FAULTS = [
  'wrong-number-of-cells',
  'no-such-school',
  'ambiguous-school', // several schools answer to the name
  'given-twice',
  'not-a-number',
  'out-of-range',
  'below-taken', // fewer places than are given already
] as const;
export type PlanRowFaultCode = (typeof PLAN_ROW_FAULTS)[number];

export interface PlanRowFault {
  field: 'row' | 'school' | 'classes' | 'classSize';
  code: PlanRowFaultCode;
  /** The figure or word that the code speaks of. */
  detail: string | null;
}

/** A school of the district with the plan that stands. */
export interface KnownSchool {
  id: string;
  name: string;
  /** `null`: there is none of this season. */
  plan: { classes: number; classSize: number; taken: number; version: number } | null;
}

export interface PlanRow {
  /** The line of the text, from 1. */
  line: number;
  cells: string[];
  school: KnownSchool | null;
  classes: number | null;
  classSize: number | null;
  outcome: 'new' | 'changed' | 'unchanged' | 'wrong';
  errors: PlanRowFault[];
}

export interface PlanTable {
  heading: boolean;
  rows: PlanRow[];
  /** Schools that the table does not name. */
  missing: string[];
}

export const MOST_CLASSES = 200;
export const MOST_PER_CLASS = 100;

/**
 * Reads a table as a spreadsheet copies it: school (by its name or id), classes, heads per class; separated by
 * tabs, or by commas where there is no tab. A first row without a school and a figure is the heading. Nothing is guessed: a
 * name fits when it is the same but for spaces and width, and a row with anything wrong is told so.
 */
export function readPlanTable(text: string, schools: readonly KnownSchool[]): PlanTable {
  const lines = text.split(/\r\n|\r|\n/);
  const rows = lines.flatMap((content, index) => {
    if (content.trim() === '') return [];
    return [{ line: index + 1, cells: cellsOf(content) }];
  });
  const [first] = rows;
  const heading = first !== undefined && isHeading(first.cells, schools);
  const read = (heading ? rows.slice(1) : rows).map(({ line, cells }) =>
    readRow(line, cells, schools),
  );
  const named = new Map<string, number>();
  for (const row of read) {
    if (!row.school) continue;
    const before = named.get(row.school.id);
    if (before === undefined) named.set(row.school.id, row.line);
    else {
      row.errors.push({ field: 'school', code: 'given-twice', detail: String(before) });
      row.outcome = 'wrong';
    }
  }
  const missing = schools.filter(({ id }) => !named.has(id)).map(({ id }) => id);
  return { heading, rows: read, missing };
}

/** A row that names no school and has no figure: a school with its figures in words is a row, and a wrong one. */
function isHeading([name = '', ...rest]: readonly string[], schools: readonly KnownSchool[]) {
  return !rest.some((cell) => /\d/.test(fold(cell))) && answeringTo(name, schools).length === 0;
}

function cellsOf(content: string): string[] {
  const separator = content.includes('\t') ? '\t' : /[,，]/;
  const cells = content.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  while (cells.length > 3 && cells.at(-1) === '') cells.pop();
  return cells;
}

/** Full-width letters and figures are the same as narrow ones, and spaces count for nothing. */
const fold = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

function readRow(line: number, cells: string[], schools: readonly KnownSchool[]): PlanRow {
  const row: PlanRow = {
    line,
    cells,
    school: null,
    classes: null,
    classSize: null,
    outcome: 'wrong',
    errors: [],
  };
  if (cells.length !== 3) {
    row.errors.push({ field: 'row', code: 'wrong-number-of-cells', detail: String(cells.length) });
    return row;
  }
  const [name = '', classes = '', classSize = ''] = cells;
  row.school = findSchool(name, schools, row.errors);
  row.classes = readFigure('classes', classes, [0, MOST_CLASSES], row.errors);
  row.classSize = readFigure('classSize', classSize, [1, MOST_PER_CLASS], row.errors);
  const now = row.school?.plan;
  if (row.classes !== null && row.classSize !== null && now) {
    if (row.classes * row.classSize < now.taken) {
      row.errors.push({ field: 'classes', code: 'below-taken', detail: String(now.taken) });
    }
  }
  if (row.errors.length > 0) return row;
  const same = now && now.classes === row.classes && now.classSize === row.classSize;
  return { ...row, outcome: !now ? 'new' : same ? 'unchanged' : 'changed' };
}

function answeringTo(text: string, schools: readonly KnownSchool[]): KnownSchool[] {
  const wanted = fold(text);
  return schools.filter(({ id, name }) => fold(id) === wanted || fold(name) === wanted);
}

function findSchool(
  text: string,
  schools: readonly KnownSchool[],
  errors: PlanRowFault[],
): KnownSchool | null {
  const found = answeringTo(text, schools);
  const [only] = found;
  if (found.length === 1 && only) return only;
  const code = found.length === 0 ? 'no-such-school' : 'ambiguous-school';
  errors.push({ field: 'school', code, detail: text });
  return null;
}

function readFigure(
  field: 'classes' | 'classSize',
  text: string,
  [least, most]: [number, number],
  errors: PlanRowFault[],
): number | null {
  const folded = fold(text);
  if (!/^-?\d{1,9}$/.test(folded)) {
    errors.push({ field, code: 'not-a-number', detail: text });
    return null;
  }
  const figure = Number(folded);
  if (figure >= least && figure <= most) return figure;
  errors.push({ field, code: 'out-of-range', detail: `${least}–${most}` });
  return null;
}
