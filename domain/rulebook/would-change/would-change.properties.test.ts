import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../season/date.ts';
import { evaluate } from '../evaluate.ts';
import { someCase, someRulebook } from '../random-case.ts';
import type { Rulebook } from '../rulebook.ts';
import type { CaseFacts, FactRef } from '../verdict.ts';
import { answersOf } from './answers.ts';
import type { Condition, WouldChange } from './needed.ts';
import { wouldChange } from './would-change.ts';

const anyDay = fc.constantFrom(undefined, '2021-06-10', '2020-06-10', '2021-06-20', 'soon');
/** Says which of the values that a condition leaves free is tried. */
const anyDraw = fc.nat(9999);

/** One of the values that a condition names, as an officer would write it. */
function valueOf({ fact, needed }: Condition, draw: number): unknown {
  switch (needed.is) {
    case 'one-of': {
      const value = needed.values[draw % needed.values.length];
      const person = { name: null, idNumber: null, relation: value };
      if (fact.endsWith('.tenants')) return [person];
      return fact.endsWith('.owners') ? [{ ...person, share: 100 }] : value;
    }
    case 'dates': {
      const { from, to } = needed;
      if (from === null) return to === null ? 'any day at all' : addDays(to, -(draw % 1000));
      const day = addDays(from, draw % 1000);
      return to === null || day < to ? day : to;
    }
    case 'at-least':
      return needed.value + (draw % (101 - needed.value));
    default:
      return null;
  }
}

/** The case with a condition fulfilled. A value is supplied beside what was submitted; what is said by a code only
 * `answersOf` can make. */
function fulfilled(
  facts: CaseFacts,
  condition: Condition,
  { parameters }: Rulebook,
  draw: number,
): CaseFacts {
  const { fact, needed } = condition;
  if (needed.is !== 'code') {
    const value = valueOf(condition, draw);
    return { ...facts, supplied: [...facts.supplied, { ref: fact, value }] };
  }
  const answers = answersOf(facts, fact, parameters);
  const answer = answers.find((one) => one.needed.is === 'code' && one.needed.code === needed.code);
  expect(answer).toBeDefined();
  return answer?.facts ?? facts;
}

const outcome = ({ route, category, reasons }: Omit<WouldChange, 'conditions' | 'rule'>) =>
  [route, category, ...reasons].join(' ');

/** Each known fact of what was submitted, by its place. */
function stated({ submission, evidence, kind }: CaseFacts): Map<FactRef, unknown> {
  const facts = new Map<FactRef, unknown>([['applicant.kind', kind]]);
  const walk = (value: unknown, ref: FactRef) => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, `${ref}.${key}`);
    } else if (value !== null && value !== undefined) facts.set(ref, value);
  };
  walk(submission, 'submission');
  for (const { id, facts: said } of evidence) walk(said, id);
  return facts;
}

describe('what would change the verdict on any case', () => {
  it('makes the outcome that it says once it has come about, whichever of its values it is', () => {
    let told = 0;
    fc.assert(
      fc.property(someCase, someRulebook, anyDay, anyDraw, (facts, rulebook, asOf, draw) => {
        for (const change of wouldChange(facts, rulebook, asOf)) {
          const then = change.conditions.reduce(
            (so, condition) => fulfilled(so, condition, rulebook, draw),
            facts,
          );
          const verdict = evaluate(then, rulebook, asOf);
          const byOfficer = change.conditions.some(({ fact }) => fact === 'applicant.category');
          const category = byOfficer ? null : verdict.category;
          expect([change.conditions, outcome({ ...verdict, category })]).toEqual([
            change.conditions,
            outcome(change),
          ]);
          const open = verdict.findings.filter(({ outcome: found }) => found !== 'met');
          expect([null, ...open.map(({ rule }) => rule)]).toContain(change.rule);
          told += 1;
        }
      }),
      { numRuns: 800 },
    );
    expect(told).toBeGreaterThan(500);
  });

  it('leaves what was submitted as it was, the case in hand and the case as it would be (L5)', () => {
    fc.assert(
      fc.property(someCase, someRulebook, anyDay, anyDraw, (facts, rulebook, asOf, draw) => {
        const before = JSON.stringify(facts);
        const submitted = [...stated(facts)];
        for (const { conditions } of wouldChange(facts, rulebook, asOf)) {
          let then = facts;
          for (const condition of conditions) then = fulfilled(then, condition, rulebook, draw);
          const still = stated(then);
          expect(submitted.filter(([ref, value]) => still.get(ref) !== value)).toEqual([]);
        }
        expect(JSON.stringify(facts)).toBe(before);
      }),
      { numRuns: 400 },
    );
  });

  it('expects of nobody but what a rule asks of them, and of no family to state otherwise what it stated (L5)', () => {
    fc.assert(
      fc.property(someCase, someRulebook, anyDay, anyDraw, (facts, rulebook, asOf, draw) => {
        for (const { conditions } of wouldChange(facts, rulebook, asOf)) {
          let so = facts;
          for (const condition of conditions) {
            const { fact, by } = condition;
            const { needs } = evaluate(so, rulebook, asOf);
            const asked = needs.some((need) => need.fact === fact && need.from === by);
            expect([fact, by, asked]).toEqual([
              fact,
              by,
              by !== 'nobody' && fact !== 'applicant.falseInformation',
            ]);
            const settled = by === 'family' && /submittedAt|basis|submittedBy/.test(fact);
            expect([fact, settled && stated(facts).has(fact)]).toEqual([fact, false]);
            so = fulfilled(so, condition, rulebook, draw);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
