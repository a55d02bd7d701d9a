import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerPlaces, type OfferChild, type OfferSchool } from './offer-places.ts';

/** About 102 metres to the east of the origin for each 0.00105 degree at this latitude. */
const at = (hundreds: number): [number, number] => [115.9 + hundreds * 0.00105, 28.7];
const school = (id: string, hundreds: number, free: number): OfferSchool => ({
  id,
  point: at(hundreds),
  free,
});
const child = (collectionNumber: string, more: Partial<OfferChild> = {}): OfferChild => ({
  collectionNumber,
  serviceKey: collectionNumber,
  home: at(0),
  ownSchoolIds: [],
  reasons: ['over-capacity'],
  placedSchoolId: null,
  awaitedSchoolId: null,
  settled: false,
  declinedSchoolIds: [],
  ...more,
});
const offered = (schools: OfferSchool[], children: OfferChild[], leastGainMetres = 500) =>
  offerPlaces({ schools, children, leastGainMetres }).map(
    ({ schoolId, collectionNumber, code }) => `${collectionNumber}→${schoolId} ${code}`,
  );

describe('to whom a place that came free is offered', () => {
  const one = [school('a', 5, 1), school('b', 40, 0)];

  it('a child of the catchment whose line ran out comes before others who are nearer', () => {
    expect(
      offered(one, [
        child('1', { home: at(4) }),
        child('2', { home: at(20), ownSchoolIds: ['a'], serviceKey: '9' }),
      ]),
    ).toEqual(['2→a own-catchment']);
  });

  it('of one catchment the served order says who', () => {
    const ownSchoolIds = ['a'];
    expect(
      offered(one, [
        child('1', { ownSchoolIds, serviceKey: '7' }),
        child('2', { ownSchoolIds, serviceKey: '5' }),
      ]),
    ).toEqual(['2→a own-catchment']);
  });

  it('whoever won a reconsideration for the school comes before all of them', () => {
    expect(
      offered(one, [
        child('1', { ownSchoolIds: ['a'] }),
        child('2', { awaitedSchoolId: 'a', placedSchoolId: 'b', serviceKey: '9' }),
      ]),
    ).toEqual(['2→a reconsidered']);
  });

  it('who has confirmed meanwhile keeps that right, and is moved by nothing else', () => {
    const settled = { settled: true, placedSchoolId: 'b', ownSchoolIds: ['a'] };
    expect(offered(one, [child('2', { ...settled, awaitedSchoolId: 'a' })])).toEqual([
      '2→a reconsidered',
    ]);
    expect(offered(one, [child('2', settled)])).toEqual([]);
  });

  it('a child without a place comes before one whom coordination placed further away', () => {
    expect(
      offered(one, [
        child('1', { placedSchoolId: 'b', ownSchoolIds: ['a'] }),
        child('2', { home: at(60), serviceKey: '9' }),
      ]),
    ).toEqual(['2→a nearest']);
  });

  it('a child of the catchment who was sent elsewhere comes before a longer way saved', () => {
    expect(
      offered(one, [
        child('1', { placedSchoolId: 'b' }),
        child('2', { placedSchoolId: 'b', home: at(30), ownSchoolIds: ['a'] }),
      ]),
    ).toEqual(['2→a own-instead']);
  });

  it('among those for whom it is nearer the greatest gain comes first, then the served order', () => {
    const placedSchoolId = 'b';
    expect(
      offered(
        [school('a', 5, 2), school('b', 40, 0)],
        [
          child('1', { placedSchoolId, home: at(15) }),
          child('2', { placedSchoolId, home: at(5) }),
          child('3', { placedSchoolId, home: at(5), serviceKey: '0' }),
        ],
      ),
    ).toEqual(['3→a nearer', '2→a nearer']);
  });

  it('nobody moves for less than the least gain, nor away from the own catchment', () => {
    const far = [school('a', 5, 1), school('b', 8, 0)];
    expect(offered(far, [child('1', { placedSchoolId: 'b' })])).toEqual([]);
    expect(offered(far, [child('1', { placedSchoolId: 'b' })], 100)).toEqual(['1→a nearer']);
    expect(offered(one, [child('1', { placedSchoolId: 'b', ownSchoolIds: ['b'] })])).toEqual([]);
  });

  it('false information comes after everybody, and moves nobody (L13)', () => {
    const reasons = ['false-information'] as const;
    expect(
      offered(one, [
        child('1', { reasons, ownSchoolIds: ['a'], serviceKey: '0' }),
        child('2', { placedSchoolId: 'b' }),
      ]),
    ).toEqual(['2→a nearer']);
    expect(offered(one, [child('1', { reasons })])).toEqual(['1→a last']);
    expect(offered(one, [child('1', { reasons, placedSchoolId: 'b' })])).toEqual([]);
  });

  it('what was declined goes to the next', () => {
    expect(
      offered(one, [
        child('1', { ownSchoolIds: ['a'], declinedSchoolIds: ['a'] }),
        child('2', { ownSchoolIds: ['a'] }),
      ]),
    ).toEqual(['2→a own-catchment']);
  });

  it('a child without a place is offered the nearest of several, and only one', () => {
    expect(
      offered([school('a', 5, 1), school('b', 2, 1)], [child('1'), child('2', { home: null })]),
    ).toEqual(['1→b nearest']);
  });

  it('never more than came free, no child twice, and the same whatever the order of the input', () => {
    const ids = ['a', 'b', 'c'];
    const drawnSchool = (id: string) =>
      fc.record({
        id: fc.constant(id),
        point: fc.option(fc.integer({ min: 0, max: 60 }).map(at)),
        free: fc.integer({ min: -1, max: 3 }),
      });
    const some = fc.option(fc.constantFrom(...ids));
    const children = fc.uniqueArray(
      fc.record({
        collectionNumber: fc.integer({ min: 1, max: 99 }).map(String),
        serviceKey: fc.constantFrom('1', '2', '3'),
        home: fc.option(fc.integer({ min: 0, max: 60 }).map(at)),
        ownSchoolIds: fc.subarray(ids),
        reasons: fc.constantFrom(['over-capacity' as const], ['false-information' as const]),
        placedSchoolId: some,
        awaitedSchoolId: some,
        settled: fc.boolean(),
        declinedSchoolIds: fc.subarray(ids),
      }),
      { selector: (each) => each.collectionNumber, maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.tuple(...ids.map(drawnSchool)), children, (schools, drawn) => {
        const offers = offerPlaces({ schools, children: drawn, leastGainMetres: 500 });
        for (const { id, free } of schools) {
          const given = offers.filter(({ schoolId }) => schoolId === id);
          expect(given.length).toBeLessThanOrEqual(Math.max(0, free));
        }
        const numbers = offers.map(({ collectionNumber }) => collectionNumber);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(
          offerPlaces({
            schools: schools.toReversed(),
            children: drawn.toReversed(),
            leastGainMetres: 500,
          }),
        ).toEqual(offers);
      }),
    );
  });
});
