import type { Desk } from '../papers/desk.ts';
import { catchment, type Recipe } from './recipe.ts';

/** A use of the home by another family: keys that are none of this family's. */
function usedByOthers(desk: Desk, season: number): void {
  const other = `H9${desk.family.registerNumber.slice(2)}`;
  desk.priorUses.push({
    season,
    unitNumber: desk.home.unitNumber,
    familyKeys: [other],
    pupilName: `周${desk.random.pick(['子涵', '浩然', '佳怡', '俊杰'])}`,
  });
}

/** Who used the home before, and who uses it as well (L10). */
export const FAMILIES: Recipe[] = [
  {
    code: 'twins',
    share: 50,
    group: 'twins',
    intended: catchment(1),
    write: (desk) => {
      desk.register('home');
      desk.title(desk.ownedBy());
    },
  },
  {
    code: 'sibling-used-home-before',
    share: 60,
    intended: catchment(1),
    write: (desk) => {
      desk.register('home');
      desk.title(desk.ownedBy());
      desk.priorUses.push({
        season: desk.random.pick([2019, 2020]),
        unitNumber: desk.home.unitNumber,
        familyKeys: desk.familyKeys(),
        pupilName: `${desk.pupil.name.slice(0, 1)}${desk.random.pick(['子轩', '雨涵', '欣怡'])}`,
      });
    },
  },
  {
    // Five seasons ago is beyond any reading of three years.
    code: 'others-used-home-long-ago',
    share: 30,
    intended: catchment(1),
    write: (desk) => {
      desk.register('home');
      desk.title(desk.ownedBy());
      usedByOthers(desk, 2016);
    },
  },
  {
    code: 'others-used-home-2019',
    share: 40,
    intended: { route: 'coordinate', category: 3, reasons: ['property-lock'] },
    write: (desk) => {
      desk.register('other-catchment');
      desk.title(desk.ownedBy(), { registeredOn: '2020-03-17' });
      usedByOthers(desk, 2019);
    },
  },
  {
    code: 'others-used-home-2020',
    share: 60,
    intended: { route: 'coordinate', category: 3, reasons: ['property-lock'] },
    write: (desk) => {
      desk.register('other-catchment');
      desk.title(desk.ownedBy(), { registeredOn: '2020-11-05' });
      usedByOthers(desk, 2020);
    },
  },
  {
    code: 'contested-home',
    share: 15,
    group: 'contested',
    intended: {
      route: 'coordinate',
      category: 3,
      reasons: ['property-lock'],
      open: 'Two families of this season on one home: the letter does not say which of them yields.',
    },
    write: (desk) => {
      desk.register('other-catchment');
      desk.title(desk.ownedBy(), { registeredOn: desk.member === 0 ? '2017-09-20' : '2020-12-08' });
    },
  },
];
