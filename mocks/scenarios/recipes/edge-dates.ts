import { catchment, notEligible, type Recipe } from './recipe.ts';

/** Papers dated on the last good day or the first bad one (L8, L9). */
export const EDGE_DATES: Recipe[] = [
  {
    code: 'lease-exactly-one-year',
    share: 20,
    intended: catchment(6),
    write: (desk) => {
      desk.register('other-catchment');
      desk.lease('2020-05-31');
      desk.search();
    },
  },
  {
    code: 'lease-one-day-short',
    share: 30,
    intended: { route: 'coordinate', category: 6, reasons: ['short-lease'] },
    write: (desk) => {
      desk.register('other-catchment');
      desk.lease('2020-06-01');
      desk.search();
    },
  },
  {
    // A year old on 28 February 2021, and in any reading by the cut-off.
    code: 'lease-filed-on-leap-day',
    share: 10,
    intended: catchment(5),
    write: (desk) => {
      desk.register('same-catchment');
      desk.lease('2020-02-29');
      desk.search();
    },
  },
  {
    code: 'title-registered-on-cut-off',
    share: 15,
    intended: catchment(1),
    write: (desk) => {
      desk.register('home');
      desk.title(desk.ownedBy(), { registeredOn: '2021-05-31' });
    },
  },
  {
    code: 'title-registered-after-cut-off',
    share: 12,
    intended: {
      ...notEligible,
      open: 'L8 does not count the title; whether nothing else means refusal or coordination is not said.',
    },
    write: (desk) => {
      desk.register('home');
      desk.title(desk.ownedBy(), { registeredOn: '2021-06-01' });
    },
  },
  {
    code: 'submitted-in-the-last-minute',
    share: 4,
    intended: catchment(1),
    write: (desk) => {
      desk.register('home');
      desk.title(desk.ownedBy());
      desk.submittedAt = '2021-06-16T16:59:59+08:00';
    },
  },
  {
    code: 'submitted-late',
    share: 15,
    intended: notEligible,
    write: (desk) => {
      desk.register('home');
      desk.title(desk.ownedBy());
      desk.submittedAt = desk.random.pick([
        '2021-06-16T17:00:01+08:00',
        '2021-06-16T17:21:40+08:00',
        '2021-06-17T08:03:15+08:00',
      ]);
    },
  },
];
