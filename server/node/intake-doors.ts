/** The door of a file: `POST /api/intake/<path>` with this content type. */
export interface Door {
  path: string;
  type: string;
}

/** Each refers to those before it (docs/intake.md). */
const ORDER = [
  'schools',
  'gazetteer',
  'ranges',
  'daily-figures',
  'notice',
  'applications',
  'private-admissions',
  'travel-times',
];

/**
 * Which of the documented formats a file is: by its ending, the header of a table, and what a GeoJSON's features are.
 * `null`: none of them.
 */
export function doorOf(name: string, text: string): Door | null {
  if (/\.csv$/i.test(name)) return { path: tableOf(text), type: 'text/csv' };
  if (/\.(jsonl|ndjson)$/i.test(name))
    return { path: 'applications', type: 'application/x-ndjson' };
  if (/\.(geojson|json)$/i.test(name)) {
    if (/"paragraphs"\s*:/.test(text)) return { path: 'notice', type: 'application/json' };
    const path = /"clauses"\s*:/.test(text) ? 'ranges' : 'gazetteer';
    return { path, type: 'application/geo+json' };
  }
  return null;
}

/** Only a list of admitted pupils names pupils, only a daily series measures. */
function tableOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  if (header.includes('collection_number')) return 'private-admissions';
  if (/\bmeasure\b/.test(header)) return 'daily-figures';
  return /\bfrom_kind\b/.test(header) ? 'travel-times' : 'schools';
}

/** A whole folder may be named: what refers to others comes after them, files of one kind as they were named. */
export function inOrder<T extends { door: Door }>(files: readonly T[]): T[] {
  return files.toSorted((a, b) => ORDER.indexOf(a.door.path) - ORDER.indexOf(b.door.path));
}
