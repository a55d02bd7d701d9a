import { dateBetween } from '../people/calendar.ts';
import type { Desk } from '../papers/desk.ts';
import { catchment, notEligible, type Recipe } from './recipe.ts';

function arrive(desk: Desk): void {
  desk.kind = 'migrant';
  desk.register('not-urban');
}
/** A permit counts where no urban property is owned, so that the land registry is asked as well (L7). */
function arriveOwningNothing(desk: Desk): void {
  arrive(desk);
  desk.search();
}
const oldPermit = (desk: Desk) => desk.permit(dateBetween('2013-03-01', '2020-04-30', desk.random));

/** Families registered outside the urban area (L7). */
export const MIGRANTS: Recipe[] = [
  {
    code: 'migrant-permit',
    share: 400,
    intended: catchment(7),
    write: (desk) => {
      arriveOwningNothing(desk);
      oldPermit(desk);
    },
  },
  {
    code: 'migrant-permit-and-licence',
    share: 130,
    intended: catchment(7),
    write: (desk) => {
      arriveOwningNothing(desk);
      oldPermit(desk);
      desk.licence();
    },
  },
  {
    code: 'migrant-permit-and-insurance',
    share: 130,
    intended: catchment(7),
    write: (desk) => {
      arriveOwningNothing(desk);
      oldPermit(desk);
      desk.insurance();
    },
  },
  {
    code: 'migrant-permit-and-lease',
    share: 60,
    intended: catchment(7),
    write: (desk) => {
      arriveOwningNothing(desk);
      desk.lease('2019-03-01');
      oldPermit(desk);
      desk.insurance();
    },
  },
  {
    code: 'migrant-own-home',
    share: 120,
    intended: {
      ...catchment(3),
      open: 'By its words category 3 takes every home of a parent inside; 7 is the default for permits.',
    },
    write: (desk) => {
      arrive(desk);
      desk.title(desk.ownedBy());
    },
  },
  {
    // L9: filed on the last day that makes a year.
    code: 'migrant-permit-exactly-one-year',
    share: 10,
    intended: catchment(7),
    write: (desk) => {
      arriveOwningNothing(desk);
      desk.permit('2020-05-31');
    },
  },
  {
    code: 'migrant-permit-one-day-short',
    share: 10,
    intended: {
      ...notEligible,
      open: 'L11 coordinates a short lease; what a short permit leads to is not said.',
    },
    write: (desk) => {
      arriveOwningNothing(desk);
      desk.permit('2020-06-01');
    },
  },
  {
    code: 'migrant-permit-new',
    share: 15,
    intended: {
      ...notEligible,
      open: 'L11 coordinates a short lease; what a short permit leads to is not said.',
    },
    write: (desk) => {
      arriveOwningNothing(desk);
      desk.permit(dateBetween('2020-09-01', '2021-05-10', desk.random));
    },
  },
  {
    code: 'migrant-permit-not-found',
    share: 10,
    intended: {
      ...notEligible,
      open: 'Not found in the permit registry may be read as unknown.',
    },
    write: (desk) => {
      arriveOwningNothing(desk);
      desk.basis = 'residence-permit';
      desk.lacks('residence-permit', 'not-found');
    },
  },
];
