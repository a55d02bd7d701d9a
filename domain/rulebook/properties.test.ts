import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { EXAMPLES } from './examples.ts';
import { anyValue, someCase, someRulebook } from './random-case.ts';
import { RULEBOOK_2021 } from './rulebook-2021.ts';
import { acceptsSupplied } from './supplied.ts';
import {
  COORDINATION_REASONS,
  type CaseFacts,
  type FactRef,
  type Outcome,
  type Route,
} from './verdict.ts';

const RUNS = { numRuns: 1500 };
const OUTCOMES_THAT_DECIDE: Record<Route, Outcome[]> = {
  catchment: ['met'],
  coordinate: ['not-met'],
  verify: ['not-met', 'unknown'],
  'not-eligible': ['not-met'],
};

/** Every place in a case where a fact is not known. */
function unknownFacts(facts: CaseFacts): FactRef[] {
  const refs: FactRef[] = [];
  const walk = (value: unknown, path: string) => {
    if (value === null) refs.push(path);
    else if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value ?? {})) walk(inner, `${path}.${key}`);
    }
  };
  for (const { id, facts: content } of facts.evidence) if (content) walk(content, id);
  walk(facts.submission.submittedBy, 'submission.submittedBy');
  walk(facts.submission.submittedAt, 'submission.submittedAt');
  walk(facts.submission.grandparentVerified, 'submission.grandparentVerified');
  if (facts.located.home.state === 'unknown') refs.push('located.home');
  if (facts.located.register.state === 'unknown') refs.push('located.register');
  return refs;
}

describe('every verdict', () => {
  it('is reached, with a reason, whatever the case', () => {
    fc.assert(
      fc.property(someCase, someRulebook, fc.option(fc.string()), (facts, book, asOf) => {
        const verdict = evaluate(facts, book, asOf ?? undefined);
        const [first] = verdict.findings;
        expect(OUTCOMES_THAT_DECIDE[verdict.route]).toContain(first?.outcome);
        const placed = [first?.rule === 'category', verdict.homeSchoolIds.length > 0];
        expect(verdict.route !== 'catchment' || placed.every(Boolean)).toBe(true);
        expect(verdict.route === 'catchment' && verdict.category === null).toBe(false);
        expect(verdict.reasons.length > 0).toBe(verdict.route === 'coordinate');
        expect(verdict.reasons).toEqual(
          COORDINATION_REASONS.filter((reason) => verdict.reasons.includes(reason)),
        );
      }),
      RUNS,
    );
  });

  it('says what is missing, each thing once, when it is unknown', () => {
    fc.assert(
      fc.property(someCase, (facts) => {
        const { route, needs, findings } = evaluate(facts, RULEBOOK_2021);
        expect(route === 'verify' && needs.length === 0).toBe(false);
        const silent = findings.filter((one) => one.outcome === 'unknown' && !one.needs[0]);
        const greedy = findings.filter((one) => one.outcome === 'met' && one.needs[0]);
        expect([silent, greedy]).toEqual([[], []]);
        expect(new Set(needs.map(({ fact, from }) => `${fact} ${from}`)).size).toBe(needs.length);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the evidence or of earlier uses', () => {
    fc.assert(
      fc.property(
        someCase.chain((facts) =>
          fc.record({
            facts: fc.constant(facts),
            evidence: fc.shuffledSubarray(facts.evidence, { minLength: facts.evidence.length }),
            priorUses: fc.shuffledSubarray(facts.priorUses, { minLength: facts.priorUses.length }),
          }),
        ),
        ({ facts, evidence, priorUses }) => {
          const shuffled = evaluate({ ...facts, evidence, priorUses }, RULEBOOK_2021);
          expect(JSON.stringify(shuffled)).toBe(JSON.stringify(evaluate(facts, RULEBOOK_2021)));
        },
      ),
      RUNS,
    );
  });

  it('is the same to the byte when reached again from a snapshot, and leaves the case alone', () => {
    fc.assert(
      fc.property(someCase, (facts) => {
        const before = JSON.stringify(facts);
        const verdict = JSON.stringify(evaluate(facts, RULEBOOK_2021));
        expect(JSON.stringify(facts)).toBe(before);
        const again = evaluate(JSON.parse(before) as CaseFacts, RULEBOOK_2021);
        expect(JSON.stringify(again)).toBe(verdict);
      }),
      RUNS,
    );
  });

  it('keeps what was settled when a fact becomes known, unless the fact is one it uses', () => {
    let tried = 0;
    fc.assert(
      fc.property(
        someCase.chain((facts) => {
          const refs = unknownFacts(facts);
          return fc.record({
            facts: fc.constant(facts),
            ref: refs.length > 0 ? fc.constantFrom(...refs) : fc.constant('none'),
            value: anyValue,
          });
        }),
        ({ facts, ref, value }) => {
          const already = facts.supplied.some((one) => one.ref === ref);
          if (already || !acceptsSupplied(facts, { ref, value })) return;
          tried += 1;
          const supplied = [...facts.supplied, { ref, value }];
          const before = evaluate(facts, RULEBOOK_2021);
          const after = evaluate({ ...facts, supplied }, RULEBOOK_2021);
          const now = (rule: string) => after.findings.find((one) => one.rule === rule);
          const touches = (uses: FactRef[] = []) =>
            uses.some((one) => ref === one || ref.startsWith(`${one}.`));
          const settled = before.findings.filter(
            ({ outcome, rule, uses }) =>
              outcome !== 'unknown' && !touches(uses) && !touches(now(rule)?.uses),
          );
          expect(settled.map(({ rule }) => now(rule))).toEqual(settled);
        },
      ),
      { numRuns: 8000 },
    );
    expect(tried).toBeGreaterThan(300);
  });

  it('asks only for facts that somebody can supply', () => {
    const shapes = /^(applicant|submission|located|priorUses\.\d{4}|evidence|[a-z0-9]+)\./;
    for (const { facts, rulebook: book, asOf } of EXAMPLES) {
      for (const { fact } of evaluate(facts, book, asOf).needs) expect(fact).toMatch(shapes);
    }
  });
});
