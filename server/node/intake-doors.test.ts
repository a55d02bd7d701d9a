import { expect, test } from 'vitest';
import { doorOf, inOrder } from './intake-doors.ts';

const FILES: [name: string, text: string, path: string | null][] = [
  ['travel.csv', 'district_id,from_kind,from,school_id,minutes\n', 'travel-times'],
  ['private.csv', 'collection_number,school_id\n', 'private-admissions'],
  ['pupils.JSONL', '{"format":1}\n', 'applications'],
  ['letter.json', '{"paragraphs": []}', 'notice'],
  ['before.csv', 'season,measure,district_id,date,count\n', 'daily-figures'],
  ['areas.geojson', '{"features":[{"properties":{"clauses": []}}]}', 'ranges'],
  ['places.geojson', '{"features":[]}', 'gazetteer'],
  ['schools.csv', 'season,school_id,name\n', 'schools'],
  ['letter.docx', '', null],
];

test.each(FILES)('%s is known by its ending and its header', (name, text, path) => {
  expect(doorOf(name, text)?.path ?? null).toBe(path);
});

test('a whole folder is taken in so that each file comes after what it refers to', () => {
  const files = FILES.flatMap(([name, text]) => {
    const door = doorOf(name, text);
    return door ? [{ name, door }] : [];
  });
  expect(inOrder(files).map(({ name }) => name)).toEqual([
    'schools.csv',
    'places.geojson',
    'areas.geojson',
    'before.csv',
    'letter.json',
    'pupils.JSONL',
    'private.csv',
    'travel.csv',
  ]);
});
