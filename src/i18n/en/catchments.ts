import type { words as zh } from '../zh-CN/catchments.ts';
import type { Words } from '../words.ts';

export const words: Words<typeof zh> = {
  title: 'Catchments',
  district: 'District',
  edition: 'Edition',
  year: '{{year}}',
  state: { draft: 'Draft', checked: 'Checked, not published', published: 'Published' },
  compare: 'Compare with {{year}}',
  noEdition: 'This district has no ranges yet. They appear here once they have been brought in.',
  listLabel: 'Schools and the clauses of their ranges',
  mapLabel: 'Map of the {{year}} ranges of {{district}}',
  shared: 'Shared',
  sharedHint:
    'A shared range: one address may belong to several sharing schools, which is no overlap',
  clauseCount: 'Clauses: {{count}}',
  noClauses: 'This school has no range in this year.',
  private: 'private',
  claims: 'Claims it',
  changes: {
    changed: 'Changed',
    new: 'New range',
    added: 'New',
    newHint: 'This school had no range in {{year}}.',
    sameHint: 'The same as in {{year}}.',
    redrawn: 'The drawn range differs from {{year}} (broken line).',
    gone: 'In {{year}} there was also:',
  },
  effect: { include: 'Includes', exclude: 'Excludes' },
  kind: {
    area: 'Bounded area',
    street: 'Street and numbers',
    compound: 'Compound',
    building: 'Single building',
    village: 'Village or community',
  },
  clause: {
    area: 'The enclosed area shown on the map',
    street: '{{street}}, {{numbers}}',
    compound: 'All of {{compound}}',
    building: '{{compound}}, building {{building}}',
    village: 'All of {{village}}',
  },
  numbers: {
    span: 'nos. {{from}}–{{to}}',
    above: 'no. {{from}} and above',
    below: 'no. {{to}} and below',
    odd: 'odd numbers',
    even: 'even numbers',
    every: 'all numbers',
    both: '{{span}} ({{side}})',
  },
  test: {
    title: 'Find the school of an address',
    placeholder: 'An address: street and number, or compound and building',
    ask: 'Find',
    read: 'Read:',
    notRead: 'none',
    hasPoint: 'known',
    and: ', ',
    clauseGone: 'The clause is no longer in this edition.',
  },
  part: {
    street: 'street',
    number: 'number',
    compound: 'compound',
    building: 'building',
    village: 'village',
    point: 'position',
  },
  answer: {
    in: '{{year}}: belongs to {{school}}, because of:',
    shared: '{{year}}: a shared range of {{schools}}, because of:',
    overlap:
      '{{year}}: ranges overlap. {{schools}} all claim this address and do not say that they share it; the district office must decide.',
    outside: '{{year}}: in no school’s range in this district.',
    unknown:
      '{{year}}: cannot be decided. What was read is not enough; add the number or the building, or check the compound’s name.',
    unread:
      '{{year}}: cannot be decided. No street, compound or village could be read; try to write it differently.',
  },
  legend: {
    public: 'Public school',
    private: 'Private school',
    other: 'Ranges of {{year}}',
    home: 'The address',
  },
};
