import { describe, expect, it } from 'vitest';
import { evaluate } from '../rulebook/evaluate.ts';
import { answered, caseOf, owners, title, type Change } from '../rulebook/examples-support.ts';
import { RULEBOOK_2021 } from '../rulebook/rulebook-2021.ts';
import { planDecision, type DecidedCase, type Decision } from './decisions.ts';
import { factKind } from './fact-kind.ts';

function decided(...changes: Change[]): DecidedCase {
  const facts = caseOf(...changes);
  return {
    findings: evaluate(facts, RULEBOOK_2021).findings,
    evidence: facts.evidence,
    family: [{ name: '王波', idNumber: 'ID-FATHER', relation: 'father' }],
  };
}
const plan = (found: DecidedCase, decision: Decision) => planDecision(found, null, decision);
const down = answered('household-register', 'source-down');
const coOwner = (idNumber: string | null) =>
  title({
    owners: owners('father', null).map((owner, at) => (at === 1 ? { ...owner, idNumber } : owner)),
  });

describe('one decision for many cases comes to this for one of them', () => {
  it('a source’s answer is the paper’s, whatever its id in the case', () => {
    expect(
      plan(decided(down), { kind: 'source-answered', answer: 'not-found', field: null }),
    ).toEqual({
      facts: [{ ref: 'register.status', value: 'not-found' }],
    });
  });

  it('a field that came with the answer is supplied with it, and only on its paper', () => {
    const field = { paper: 'household-register' as const, path: 'urban', value: true };
    expect(plan(decided(down), { kind: 'source-answered', answer: 'found', field })).toEqual({
      facts: [
        { ref: 'register.status', value: 'found' },
        { ref: 'register.urban', value: true },
      ],
    });
    const other = { ...field, paper: 'filed-lease' as const };
    expect(plan(decided(down), { kind: 'source-answered', answer: 'found', field: other })).toEqual(
      {
        misfit: 'no-source-to-ask',
      },
    );
  });

  it('a person is known again by the ID number, never by the name', () => {
    expect(plan(decided(coOwner('ID-FATHER')), { kind: 'same-person' })).toEqual({
      facts: [{ ref: 'title.owners.1.relation', value: 'father' }],
    });
    expect(plan(decided(coOwner('ID-STRANGER')), { kind: 'same-person' })).toEqual({
      misfit: 'no-same-person',
    });
    expect(plan(decided(coOwner(null)), { kind: 'same-person' })).toEqual({
      misfit: 'no-same-person',
    });
  });

  it('a title whose names contradict is found once its owner is known again', () => {
    const facts = caseOf(coOwner('ID-FATHER')).evidence.find(({ id }) => id === 'title')?.facts;
    const conflict = answered('property-title', 'conflict', facts as never);
    expect(plan(decided(conflict), { kind: 'same-person' })).toEqual({
      facts: [
        { ref: 'title.status', value: 'found' },
        { ref: 'title.owners.1.relation', value: 'father' },
      ],
    });
  });

  it('a fact goes to those who lack it, and to nobody else', () => {
    const fact = 'property-title.owners.*.relation';
    const decision = { kind: 'supply-fact', fact, value: 'non-kin' } as const;
    expect(plan(decided(coOwner(null)), decision)).toEqual({
      facts: [{ ref: 'title.owners.1.relation', value: 'non-kin' }],
    });
    expect(plan(decided(down), decision)).toEqual({ misfit: 'not-a-fact-of-this-case' });
  });

  it('a register that stays silent supplies nothing; one that answers supplies the paper beside the first', () => {
    const found = decided(down);
    const asked = { kind: 'ask-source-again' } as const;
    const silent = new Map([['register', { status: 'source-down' } as const]]);
    expect(planDecision(found, null, asked, silent)).toEqual({ misfit: 'source-still-down' });
    const answer = new Map([['register', { status: 'found', facts: { urban: true } } as const]]);
    expect(planDecision(found, null, asked, answer)).toEqual({
      facts: [{ ref: 'evidence.household-register', value: { urban: true } }],
    });
  });

  it('a case in which nothing is open is not touched', () => {
    expect(plan(decided(), { kind: 'same-person' })).toEqual({ misfit: 'nothing-open-here' });
  });
});

it('a fact has the same name in every case', () => {
  const papers = [{ id: 'e2', kind: 'property-title' }] as const;
  expect(factKind('e2.owners.1.relation', papers)).toBe('property-title.owners.*.relation');
  expect(factKind('evidence.filed-lease', papers)).toBe('filed-lease');
  expect(factKind('priorUses.2019.familyKeys', papers)).toBe('priorUses.*.familyKeys');
  expect(factKind('located.home', papers)).toBe('located.home');
});
