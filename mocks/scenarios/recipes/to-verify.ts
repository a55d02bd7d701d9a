import { named } from '../papers/desk.ts';
import { verify, type Recipe } from './recipe.ts';

/** Cases in which something is not known yet; unknown is never no. */
export const TO_VERIFY: Recipe[] = [
  {
    code: 'register-source-down',
    share: 80,
    intended: verify,
    write: (desk) => {
      desk.lacks('household-register', 'source-down');
      desk.title(desk.ownedBy());
    },
  },
  {
    code: 'title-source-down',
    share: 80,
    intended: verify,
    write: (desk) => {
      desk.register('home');
      desk.lacks('property-title', 'source-down');
    },
  },
  {
    // L15: issued in 2016 or before, and to be looked up under its true number first.
    code: 'old-title-not-found',
    share: 160,
    intended: verify,
    write: (desk) => {
      desk.register('home');
      desk.lacks('property-title', 'not-found');
    },
  },
  {
    code: 'owner-name-differs',
    share: 80,
    intended: verify,
    write: (desk) => {
      const { father } = desk.family;
      desk.register('home', { head: 'father' });
      desk.title(
        [father],
        {
          registeredOn: '2011-08-23',
          owners: [
            { name: `${father.name}军`, idNumber: father.idNumber, relation: null, share: 100 },
          ],
        },
        'conflict',
      );
    },
  },
  {
    code: 'co-owner-relation-unknown',
    share: 70,
    intended: verify,
    write: (desk) => {
      const { father, grandparent } = desk.family;
      desk.register('home', { head: 'father' });
      desk.title([father], {
        registeredOn: '2018-01-16',
        owners: [
          { ...named(father), share: 50 },
          { name: grandparent.name, idNumber: grandparent.idNumber, relation: null, share: 50 },
        ],
      });
    },
  },
  {
    code: 'lease-source-down',
    share: 50,
    intended: verify,
    write: (desk) => {
      desk.register('other-catchment');
      desk.basis = 'lease';
      desk.lacks('filed-lease', 'source-down');
      desk.search();
    },
  },
  {
    code: 'lease-filing-date-missing',
    share: 20,
    intended: verify,
    write: (desk) => {
      desk.register('other-catchment');
      desk.lease(null);
      desk.search();
    },
  },
  {
    code: 'permit-source-down',
    share: 40,
    intended: verify,
    write: (desk) => {
      desk.kind = 'migrant';
      desk.register('not-urban');
      desk.basis = 'residence-permit';
      desk.lacks('residence-permit', 'source-down');
    },
  },
  {
    code: 'migrant-search-source-down',
    share: 30,
    intended: verify,
    write: (desk) => {
      desk.kind = 'migrant';
      desk.register('not-urban');
      desk.lacks('property-search', 'source-down');
      desk.permit('2018-09-03');
    },
  },
  {
    code: 'search-source-down',
    share: 50,
    intended: verify,
    write: (desk) => {
      desk.register('home', { withGrandparent: true });
      desk.grandparentsHome();
      desk.lacks('property-search', 'source-down');
    },
  },
  {
    code: 'search-unanswered-for-mother',
    share: 30,
    intended: verify,
    write: (desk) => {
      desk.register('home', { withGrandparent: true });
      desk.grandparentsHome();
      desk.search({ mother: null });
    },
  },
  {
    code: 'usage-not-stated',
    share: 30,
    intended: verify,
    write: (desk) => {
      desk.register('home');
      desk.title(desk.ownedBy(), { usage: null });
    },
  },
  {
    code: 'register-head-not-shown',
    share: 20,
    intended: verify,
    write: (desk) => {
      desk.register('home', { head: null });
      desk.title(desk.ownedBy());
    },
  },
  {
    // An address of words alone: a lot number from before the houses were counted.
    code: 'home-address-unreadable',
    share: 40,
    intended: verify,
    write: (desk) => {
      desk.register('other-catchment');
      desk.title(desk.ownedBy(), {
        registeredOn: '2006-05-11',
        address: {
          ...desk.home.address,
          text: `${desk.home.address.text.slice(0, 6)}原化工原料公司宿舍(无门牌)`,
          street: null,
          number: null,
          compound: null,
          building: null,
          village: null,
          point: null,
        },
      });
    },
  },
  {
    code: 'grandparent-face-not-checked',
    share: 20,
    intended: verify,
    write: (desk) => {
      desk.register('home', { withGrandparent: true });
      desk.grandparentsHome();
      desk.search();
      desk.grandparentVerified = null;
    },
  },
  {
    // L14: the guardian named on the paper logs in; here it was the other one.
    code: 'wrong-guardian-logged-in',
    share: 30,
    intended: {
      ...verify,
      open: 'L14 bars such a login; what becomes of a submission made all the same is not said.',
    },
    write: (desk) => {
      desk.register('home', { head: 'father' });
      desk.title([desk.family.father]);
      desk.submittedBy = named(desk.family.mother);
    },
  },
];
