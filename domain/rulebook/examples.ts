import { CATEGORIES } from './examples/categories.ts';
import { COLLECTION } from './examples/collection.ts';
import { DATES } from './examples/dates.ts';
import { HOMES } from './examples/homes.ts';
import type { Example, ExampleGroup } from './examples/line.ts';
import { PAPERS } from './examples/papers.ts';
import { PEOPLE } from './examples/people.ts';

/** The worked examples in the order in which a policy officer reads them; docs/examples.md shows them. */
export const EXAMPLE_GROUPS: readonly ExampleGroup[] = [
  ...COLLECTION,
  ...PAPERS,
  ...DATES,
  ...PEOPLE,
  ...HOMES,
  ...CATEGORIES,
];

export const EXAMPLES: readonly Example[] = EXAMPLE_GROUPS.flatMap(({ lines }) => lines);
