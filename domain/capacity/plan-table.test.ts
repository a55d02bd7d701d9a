import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlanTable } from './plan-table.ts';
import type { KnownSchool } from './plan-table.ts';

const plan = { classes: 10, classSize: 50, taken: 420, version: 3 };
const schools: KnownSchool[] = [
  { id: 'donghu-01', name: '第二十八中学', plan },
  { id: 'donghu-02', name: '育新学校（初中部）', plan: null },
  { id: 'donghu-03', name: '心远中学', plan: { ...plan, taken: 0 } },
];
const read = (text: string) => readPlanTable(text, schools);
const faults = (text: string) =>
  read(text).rows.map(({ errors }) => errors.map(({ field, code }) => `${field} ${code}`).join());

describe('a table of plans as a spreadsheet copies it', () => {
  it('a heading is one, each school is found by name or number, the rest are named as missing', () => {
    const table = read('学校\t班数\t班额\r\n第二十八中学\t12\t50\r\ndonghu-02\t8\t45\r\n\r\n');
    expect(table).toMatchObject({
      heading: true,
      missing: ['donghu-03'],
      rows: [
        { line: 2, school: { id: 'donghu-01' }, classes: 12, classSize: 50, outcome: 'changed' },
        { line: 3, school: { id: 'donghu-02' }, classes: 8, classSize: 45, outcome: 'new' },
      ],
    });
  });

  it('full-width figures, spaces and commas are read as they are meant', () => {
    const table = read('育新学校(初中部)，１２，５０\n心远 中学, 10 , 50');
    expect(table.rows).toMatchObject([
      { school: { id: 'donghu-02' }, classes: 12, classSize: 50, outcome: 'new' },
      { school: { id: 'donghu-03' }, outcome: 'unchanged' },
    ]);
    expect(table.heading).toBe(false);
  });

  it('nothing is guessed: whatever is wrong is said of its row and field', () => {
    expect(faults('心远\t10\t50')).toEqual(['school no-such-school']);
    expect(faults('心远中学\t十\t50')).toEqual(['classes not-a-number']);
    expect(faults('心远中学\t十\t五十')).toEqual(['classes not-a-number,classSize not-a-number']);
    expect(faults('心远中学\t10\t')).toEqual(['classSize not-a-number']);
    expect(faults('心远中学\t201\t0')).toEqual(['classes out-of-range,classSize out-of-range']);
    expect(faults('心远中学\t10.5\t50')).toEqual(['classes not-a-number']);
    expect(faults('心远中学\t10')).toEqual(['row wrong-number-of-cells']);
    expect(faults('心远中学\t10\t50\n心远中学\t10\t50')).toEqual(['', 'school given-twice']);
  });

  it('a plan never goes below the places that are given', () => {
    expect(read('第二十八中学\t8\t50').rows).toMatchObject([
      { outcome: 'wrong', errors: [{ code: 'below-taken', detail: '420' }] },
    ]);
    expect(faults('第二十八中学\t7\t60')).toEqual(['']);
  });

  it('a name that fits two schools is not decided', () => {
    const two = [...schools, { id: 'donghu-09', name: '心远中学', plan: null }];
    expect(readPlanTable('心远中学\t1\t50', two).rows[0]?.errors).toMatchObject([
      { code: 'ambiguous-school' },
    ]);
  });

  it('no text makes it fail, and no line is lost', () => {
    const character = fc.oneof(
      fc.constantFrom('\t', '\n', ',', '，', '1', '心远中学'),
      fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
    );
    const anything = fc.array(character, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anything, (text) => {
        const { rows, heading } = read(text);
        const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
        expect(rows.length + (heading ? 1 : 0)).toBe(lines.length);
        for (const row of rows) expect(row.outcome === 'wrong').toBe(row.errors.length > 0);
      }),
    );
  });
});
