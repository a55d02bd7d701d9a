import { describe, expect, it } from 'vitest';
import { rankSchools } from './rank-schools.ts';
import { reconsideredPlace } from './reconsidered-place.ts';

const options = (taken: Record<string, number>) =>
  rankSchools({
    home: [115.9, 28.7],
    ownSchoolIds: ['own'],
    schools: [
      { id: 'own', point: [115.91, 28.7], capacity: 1, taken: taken.own ?? 0 },
      { id: 'near', point: [115.905, 28.7], capacity: 1, taken: taken.near ?? 0 },
      { id: 'far', point: [115.95, 28.7], capacity: 1, taken: taken.far ?? 0 },
    ],
  });

describe('the place that a changed outcome finds', () => {
  it('is at the right school when one is free there, also where a nearer one has room', () => {
    expect(reconsideredPlace(options({}), 'own', 'far')).toEqual({
      found: 'right-school',
      schoolId: 'own',
    });
  });

  it('is the first free one of the ranking when the right school is full: nobody is moved', () => {
    expect(reconsideredPlace(options({ own: 1 }), 'own', 'far')).toEqual({
      found: 'nearest',
      schoolId: 'near',
    });
  });

  it('is the one it has when nothing better is free', () => {
    expect(reconsideredPlace(options({ own: 1, near: 1 }), 'own', 'far')).toEqual({
      found: 'stays',
      schoolId: 'far',
    });
    expect(reconsideredPlace(options({ own: 1, near: 1, far: 1 }), 'own', 'far')).toEqual({
      found: 'stays',
      schoolId: 'far',
    });
  });

  it('is none when none is free, and the case waits', () => {
    expect(reconsideredPlace(options({ own: 1, near: 1, far: 1 }), 'own', null)).toEqual({
      found: 'waits',
    });
  });
});
