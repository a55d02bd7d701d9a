import { named } from '../papers/desk.ts';
import { catchment, type Recipe } from './recipe.ts';

/** Families in a home of their own: categories 1 and 3, and most of the city. */
export const OWN_HOMES: Recipe[] = [
  {
    // The share is what the others leave; see shares.ts.
    code: 'own-home-registered',
    share: 0,
    intended: catchment(1),
    write: (desk) => {
      desk.register(desk.insidePlace());
      desk.title(desk.ownedBy());
    },
  },
  {
    code: 'pupil-owns-home-registered',
    share: 90,
    intended: catchment(1),
    write: (desk) => {
      desk.register('home');
      desk.title([desk.pupil]);
      // The pupil's own home: either guardian may log in (L14).
      desk.submittedBy = named(desk.random.pick([desk.family.father, desk.family.mother]));
    },
  },
  {
    // A grandparent is direct kin, so this is no co-ownership to coordinate (L11).
    code: 'own-home-shared-with-grandparent',
    share: 70,
    intended: catchment(1),
    write: (desk) => {
      desk.register('home');
      desk.title([desk.family.father, desk.family.grandparent]);
    },
  },
  {
    code: 'own-home-registered-elsewhere',
    share: 1500,
    intended: catchment(3),
    write: (desk) => {
      const withGrandparent = desk.random.chance(0.35);
      desk.register('other-catchment', { withGrandparent });
      desk.title(desk.ownedBy());
      if (desk.random.chance(0.3)) desk.search({ father: true, mother: null });
    },
  },
  {
    code: 'own-home-registered-with-grandparent',
    share: 60,
    intended: {
      ...catchment(3),
      open: 'The table has no row for a home of the parents where a grandparent heads the register.',
    },
    write: (desk) => {
      desk.register('home', { withGrandparent: true });
      desk.title([desk.family.father]);
    },
  },
  {
    code: 'own-home-one-parent-registered',
    share: 40,
    intended: {
      ...catchment(1),
      open: 'Category 1 says "pupil and parents"; the register shows one parent only.',
    },
    write: (desk) => {
      const { mother } = desk.family;
      desk.register('home', {
        head: 'mother',
        members: [
          { ...named(desk.pupil), movedIn: desk.pupil.birthDate },
          { ...named(mother), movedIn: '2008-03-12' },
        ],
      });
      desk.title([mother]);
      desk.submittedBy = named(mother);
    },
  },
  {
    code: 'returning-own-home-registered',
    share: 80,
    intended: catchment(1),
    write: (desk) => {
      desk.kind = 'returning';
      desk.primarySchool = desk.random.pick(SCHOOLS_AWAY);
      desk.register('home');
      desk.title(desk.ownedBy());
    },
  },
  {
    code: 'returning-own-home-registered-elsewhere',
    share: 60,
    intended: catchment(3),
    write: (desk) => {
      desk.kind = 'returning';
      desk.primarySchool = desk.random.pick(SCHOOLS_AWAY);
      desk.register('other-catchment');
      desk.title(desk.ownedBy());
    },
  },
  {
    code: 'home-in-reassigned-compound',
    share: 12,
    home: 'reassigned',
    intended: catchment(1),
    write: (desk) => {
      desk.register('home');
      desk.title(desk.ownedBy());
    },
  },
  {
    code: 'home-in-reassigned-building',
    share: 6,
    home: 'building',
    intended: catchment(1),
    write: (desk) => {
      desk.register('home');
      desk.title(desk.ownedBy());
    },
  },
  {
    code: 'home-in-shared-range',
    share: 10,
    home: 'shared',
    intended: catchment(1),
    write: (desk) => {
      desk.register('home');
      desk.title(desk.ownedBy());
    },
  },
  {
    code: 'demolished-home',
    share: 50,
    intended: {
      ...catchment(1),
      open: 'A demolition agreement counts (L8), but no category names it; read as the home that it replaces.',
    },
    write: (desk) => {
      desk.register('home', { head: 'father' });
      desk.demolition('2019-04-18');
      desk.search();
    },
  },
];

const SCHOOLS_AWAY = [
  '深圳市宝安区福永小学',
  '东莞市长安镇中心小学',
  '九江市湖滨小学',
  '上海市宝山区罗店中心校',
  '广州市白云区石井小学',
  '赣州市文清路小学',
];
