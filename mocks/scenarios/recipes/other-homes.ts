import { dateBetween } from '../people/calendar.ts';
import type { Desk } from '../papers/desk.ts';
import { catchment, type Recipe } from './recipe.ts';

/** A lease that was a year old at the cut-off with time to spare (L9). */
const oldLease = (desk: Desk) => desk.lease(dateBetween('2016-07-01', '2020-04-30', desk.random));
const apartment = (desk: Desk) => desk.title(desk.ownedBy(), { usage: 'non-residential' });

/** Families in a grandparent's home, an apartment or a rented one: categories 2, 4, 5 and 6. */
export const OTHER_HOMES: Recipe[] = [
  {
    code: 'grandparents-home-registered',
    share: 700,
    intended: catchment(2),
    write: (desk) => {
      desk.register(desk.insidePlace(), { withGrandparent: true });
      desk.grandparentsHome();
      desk.search();
    },
  },
  {
    code: 'apartment-registered',
    share: 150,
    intended: catchment(4),
    write: (desk) => {
      desk.register(desk.insidePlace());
      apartment(desk);
      desk.search();
    },
  },
  {
    code: 'grandparents-home-registered-elsewhere',
    share: 350,
    intended: catchment(4),
    write: (desk) => {
      desk.register('other-catchment');
      desk.grandparentsHome();
      desk.search();
    },
  },
  {
    code: 'lease-registered',
    share: 400,
    intended: catchment(5),
    write: (desk) => {
      desk.register('same-catchment');
      oldLease(desk);
      desk.search();
    },
  },
  {
    code: 'lease-collective-register',
    share: 90,
    intended: catchment(5),
    write: (desk) => {
      desk.register('same-catchment', { collective: true, head: 'non-kin' });
      oldLease(desk);
      desk.search();
    },
  },
  {
    code: 'lease-registered-elsewhere',
    share: 500,
    intended: catchment(6),
    write: (desk) => {
      desk.register('other-catchment');
      oldLease(desk);
      desk.search();
    },
  },
  {
    code: 'apartment-registered-elsewhere',
    share: 100,
    intended: catchment(6),
    write: (desk) => {
      desk.register('other-catchment');
      apartment(desk);
      desk.search();
    },
  },
  {
    code: 'returning-lease-registered-elsewhere',
    share: 20,
    intended: catchment(6),
    write: (desk) => {
      desk.kind = 'returning';
      desk.primarySchool = '惠州市惠城区河南岸小学';
      desk.register('other-catchment');
      oldLease(desk);
      desk.search();
    },
  },
];
