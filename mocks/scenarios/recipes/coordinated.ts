import { dateBetween } from '../people/calendar.ts';
import { named } from '../papers/desk.ts';
import type { Intended } from '../intention.ts';
import type { Recipe } from './recipe.ts';

const shortLease = (category: number): Intended => ({
  route: 'coordinate',
  category,
  reasons: ['short-lease'],
});
const coOwned = (category: number): Intended => ({
  route: 'coordinate',
  category,
  reasons: ['non-direct-kin-co-ownership'],
});

/** Cases that the education department places by seats and distance (L11). */
export const COORDINATED: Recipe[] = [
  {
    code: 'short-lease-registered',
    share: 220,
    intended: shortLease(5),
    write: (desk) => {
      desk.register('same-catchment');
      desk.lease(dateBetween('2020-06-15', '2021-04-30', desk.random));
      desk.search();
    },
  },
  {
    code: 'short-lease-registered-elsewhere',
    share: 280,
    intended: shortLease(6),
    write: (desk) => {
      desk.register('other-catchment');
      desk.lease(dateBetween('2020-06-15', '2021-04-30', desk.random));
      desk.search();
    },
  },
  {
    code: 'co-owned-with-uncle',
    share: 130,
    intended: coOwned(3),
    write: (desk) => {
      const { father, grandparent } = desk.family;
      const uncle = {
        ...grandparent,
        name: `${father.name.slice(0, 1)}建强`,
        relation: 'other-kin' as const,
      };
      desk.register('other-catchment');
      desk.title([father, uncle]);
    },
  },
  {
    code: 'co-owned-with-stranger',
    share: 90,
    intended: coOwned(3),
    write: (desk) => {
      const { father, grandparent } = desk.family;
      const friend = { ...grandparent, name: '邹国良', relation: 'non-kin' as const };
      desk.register('other-catchment');
      desk.title([father, friend]);
    },
  },
  {
    // Nobody's range: excluded by one school, taken by no other.
    code: 'home-in-a-gap',
    share: 12,
    home: 'gap',
    intended: { route: 'coordinate', category: null, reasons: ['outside-every-catchment'] },
    write: (desk) => {
      desk.register('home');
      desk.title([desk.family.father]);
      desk.submittedBy = named(desk.family.father);
    },
  },
];
