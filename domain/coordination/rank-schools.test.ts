import { describe, expect, it } from 'vitest';
import type { Point } from '../evidence/evidence.ts';
import { rankSchools, type SchoolWithRoom } from './rank-schools.ts';

const home: Point = [115.9, 28.68];
/** A school so many thousandths of a degree (some 111 m each) north of the home. */
const school = (id: string, north: number, left: number): SchoolWithRoom => ({
  id,
  point: [115.9, 28.68 + north / 1_000],
  capacity: 100,
  taken: 100 - left,
});
const ids = (options: { schoolId: string }[]) => options.map((each) => each.schoolId);

describe('a coordinated place, relatively nearby (L11)', () => {
  it('is offered at the own catchment school first when it has room, then by distance', () => {
    const schools = [school('far', 30, 9), school('near', 5, 9), school('own', 12, 1)];
    const options = rankSchools({ home, ownSchoolIds: ['own'], schools });
    expect(ids(options)).toEqual(['own', 'near', 'far']);
    expect(options[0]).toEqual({
      schoolId: 'own',
      rank: 1,
      metres: 1_334,
      capacity: 100,
      placesLeft: 1,
      ownCatchment: true,
      barred: null,
      reasons: ['own-catchment', 'has-room'],
    });
  });

  it('shows full schools, the own one too, after all that have room', () => {
    const schools = [school('own', 1, 0), school('full', 2, 0), school('far', 30, 9)];
    const options = rankSchools({ home, ownSchoolIds: ['own'], schools });
    expect(ids(options)).toEqual(['far', 'own', 'full']);
    expect(options[1]).toMatchObject({ barred: 'full', reasons: ['own-catchment', 'full'] });
  });

  it('never shows fewer than no places where more is taken than planned', () => {
    const [option] = rankSchools({ home, ownSchoolIds: [], schools: [school('a', 1, -4)] });
    expect(option).toMatchObject({ placesLeft: 0, barred: 'full' });
  });

  it('goes by room where the place of the home is unknown, and gives no distance', () => {
    const schools = [school('b', 1, 3), school('c', 2, 7), school('a', 3, 3)];
    const options = rankSchools({ home: null, ownSchoolIds: [], schools });
    expect(ids(options)).toEqual(['c', 'a', 'b']);
    expect(options[0]).toMatchObject({ metres: null, reasons: ['has-room', 'distance-unknown'] });
  });

  it('puts a school of unknown place after those whose distance is known', () => {
    const schools = [{ ...school('a', 1, 9), point: null }, school('b', 40, 1)];
    expect(ids(rankSchools({ home, ownSchoolIds: [], schools }))).toEqual(['b', 'a']);
  });
});
