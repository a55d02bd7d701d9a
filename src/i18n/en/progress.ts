import type { words as zh } from '../zh-CN/progress.ts';
import type { Words } from '../words.ts';

export const words: Words<typeof zh> = {
  title: 'Progress',
  city: 'Whole city',
  refreshed: 'As of {{at}}; refreshes every {{seconds}} s',
  refresh: 'Refresh now',
  staleTitle: 'Not refreshed: these are still the figures of {{at}}.',
  step: {
    registered: 'Registered',
    submitted: 'Collected',
    verified: 'Verified',
    placed: 'Has a school',
    'one-side': 'One side done',
    enrolled: 'Enrolled',
  },
  stepHint: {
    registered: 'Everybody who has a collection number',
    submitted: 'The collection was submitted',
    verified: 'Verification has come to a result',
    placed: 'A public or private place is settled',
    'one-side': 'Check-in or guardian’s confirmation, at least one of them',
    enrolled: 'Check-in and guardian’s confirmation',
  },
  funnel: 'Pupils by stage',
  funnelNote:
    'Bar: how many came this far. Right: how many are at this stage now; each figure opens its list.',
  byDistrict: 'By district',
  bySchool: 'Schools of {{district}}',
  ownSchools: 'Schools of the district',
  columns: {
    district: 'Office',
    school: 'School',
    total: 'All',
    share: 'Way to enrolment',
  },
  legend: {
    enrolled: 'Enrolled',
    placed: 'Has a school, not enrolled',
    rest: 'No school yet',
  },
  noSchool: 'No school yet',
  all: 'All',
  noList: 'Several schools are in this figure, so it has no list of its own',
  toList: '{{name}} · {{status}}: {{count}}, open the list',
  toDistrict: 'Schools of {{district}}',
  empty: 'Nothing collected yet',
  emptySchool: 'Nobody is placed at this school yet',
  emptySchoolHint: 'Once the places are published, the school’s progress shows here.',
  emptyHint: 'Once pupils are brought in, the progress of the districts shows here.',
};
