import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { intakeSchoolSchema } from '../../server/contract/intake.ts';
import { toCsv } from './csv.ts';
import { generateScenario } from './scenario.ts';

test('a schools file reads back as what was written, commas and quotation marks included', () => {
  const [first, ...rest] = generateScenario('classroom').schools;
  if (!first) throw new Error('a classroom without schools');
  const schools = [{ ...first, name: '第一中学“实验”校区, "北"' }, ...rest];
  const rows: unknown[] = parse(toCsv(schools), { columns: true });
  expect(rows.map((row) => intakeSchoolSchema.parse(row))).toEqual(schools);
});
