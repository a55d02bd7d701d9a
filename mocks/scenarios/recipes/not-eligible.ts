import { notEligible, type Recipe } from './recipe.ts';

/** Cases without a lawful basis, or never handed in (L4, L6). */
export const NOT_ELIGIBLE: Recipe[] = [
  {
    code: 'never-submitted',
    share: 60,
    intended: notEligible,
    write: (desk) => {
      desk.submittedAt = null;
      desk.register('home');
      if (desk.random.chance(0.5)) desk.title(desk.ownedBy());
      else desk.basis = null;
    },
  },
  {
    // L6: a purchase contract is no title.
    code: 'purchase-contract-only',
    share: 40,
    intended: notEligible,
    write: (desk) => {
      desk.register('other-catchment');
      desk.purchase('2020-09-26');
      desk.search();
    },
  },
  {
    code: 'lease-never-filed',
    share: 10,
    intended: {
      ...notEligible,
      open: 'Not found at the housing authority may be read as unknown.',
    },
    write: (desk) => {
      desk.register('other-catchment');
      desk.basis = 'lease';
      desk.lacks('filed-lease', 'not-found');
      desk.search();
    },
  },
];
