import { describe, expect, it } from 'vitest';
import { caseOf, IN_S1 } from './examples-support.ts';
import { located } from './examples/circumstances.ts';
import { evaluate } from './evaluate.ts';
import { met, unknown, type Rule, type RuleFinding } from './rule.ts';
import { RULEBOOK_2021 } from './rulebook-2021.ts';
import type { Need } from './verdict.ts';

/** 2021 with these findings and no others. */
function finding(...findings: RuleFinding[]) {
  const rules = findings.map((said): Rule => {
    const { cites } = said;
    return { id: 'category', cites, ifNotMet: 'verify', ifUnknown: 'blocks', evaluate: () => said };
  });
  return evaluate(caseOf(), { ...RULEBOOK_2021, rules });
}
const lacking = (...needs: Need[]) =>
  unknown({ id: 'co-owners', cites: ['L11'] }, 'owner-relation-unknown', {}, [], needs);
const PLACE = { id: 'category', cites: ['P-categories'] } as const;

describe('a verdict', () => {
  it('asks for each thing once of each who can supply it, in the order of reading', () => {
    const kin: Need = { fact: 'title.owners', from: 'family' };
    const usage: Need = { fact: 'title.usage', from: 'officer' };
    const byOfficer: Need = { fact: 'title.owners', from: 'officer' };
    const last: Need = { fact: 'title.form', from: 'source' };
    expect(finding(lacking(kin, usage), lacking(usage, kin, byOfficer, last)).needs).toEqual([
      kin,
      usage,
      byOfficer,
      last,
    ]);
    expect(evaluate(caseOf(), RULEBOOK_2021).needs).toEqual([]);
  });

  it('shows each finding once, that which decides first', () => {
    const { findings } = evaluate(caseOf(), RULEBOOK_2021);
    expect(findings[0]?.rule).toBe('category');
    expect(new Set(findings).size).toBe(findings.length);
  });

  it('gives the category of the row that is met, and of nothing else', () => {
    const cites = [...PLACE.cites];
    const place = { ...PLACE, cites };
    expect(finding(met(place, 'category-own-home', { category: 3 }, [])).category).toBe(3);
    expect(finding(met(place, 'category-own-home', {}, [])).category).toBeNull();
    expect(
      finding(unknown(place, 'category-undecided', { category: 3 }, [], [])).category,
    ).toBeNull();
  });

  it.each([
    [undefined, '2021-06-16'],
    ['soon', '2021-06-16'],
    ['2021-06-10', '2021-06-10'],
  ])(
    'as of %s is given as of %s: the day on which collection closes, unless a day is said',
    (asOf, day) => expect(evaluate(caseOf(), RULEBOOK_2021, asOf).asOf).toBe(day),
  );

  it('names the schools in whose range the home lies', () => {
    expect(evaluate(caseOf(), RULEBOOK_2021).homeSchoolIds).toEqual(['s1']);
    for (const state of ['outside', 'unknown'] as const) {
      const { homeSchoolIds } = evaluate(caseOf(located({ state }, IN_S1)), RULEBOOK_2021);
      expect(homeSchoolIds).toEqual([]);
    }
  });
});
