import { describe, expect, it } from 'vitest';
import { caseOf } from './examples-support.ts';
import { evaluate } from './evaluate.ts';
import { isAnotherOutcome, outcomeKey, outcomeOf, type VerdictOutcome } from './outcome.ts';
import { RULEBOOK_2021 } from './rulebook-2021.ts';

const VERDICT = evaluate(caseOf(), RULEBOOK_2021);
const OUTCOME: VerdictOutcome = {
  route: 'catchment',
  category: 1,
  reasons: [],
  homeSchoolIds: ['s1'],
  deciding: VERDICT.findings[0] ?? null,
};

describe('what a verdict comes to', () => {
  it('is the route, the category, the reasons, the schools and what decided', () => {
    expect(outcomeOf(VERDICT)).toEqual(OUTCOME);
    expect(OUTCOME.deciding?.rule).toBe('category');
    expect(outcomeOf({ ...VERDICT, findings: [] }).deciding).toBeNull();
  });

  it.each<[string, Partial<VerdictOutcome>, boolean]>([
    ['nothing', {}, false],
    ['only what decided', { deciding: null }, false],
    ['the route', { route: 'verify' }, true],
    ['the category', { category: 3 }, true],
    ['the reasons', { reasons: ['short-lease'] }, true],
    ['the schools', { homeSchoolIds: ['s1', 's2'] }, true],
  ])('is another for the child when this differs: %s', (_, change, another) =>
    expect(isAnotherOutcome(OUTCOME, { ...OUTCOME, ...change })).toBe(another),
  );

  it('counts the category on the way to the catchment alone', () => {
    expect(outcomeKey(OUTCOME)).toBe('catchment:1');
    expect(outcomeKey({ ...OUTCOME, category: null })).toBe('catchment:none');
    expect(outcomeKey({ route: 'coordinate', category: 1 })).toBe('coordinate');
  });
});
