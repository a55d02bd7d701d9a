import { describe, expect, it } from 'vitest';
import type { Evidence } from '../evidence/evidence.ts';
import { evaluate } from './evaluate.ts';
import {
  caseOf,
  contract,
  lease,
  migrant,
  people,
  without,
  type Change,
} from './examples-support.ts';
import { basis } from './examples/circumstances.ts';
import { RULEBOOK_2021 } from './rulebook-2021.ts';

/** What is said of the other papers of a family that claims a home of which it holds a purchase contract (L6). */
function othersOf(...papers: Change[]) {
  const facts = caseOf(without('property-title'), ...papers, contract(), basis('property'));
  const { findings } = evaluate(facts, RULEBOOK_2021);
  return findings.find(({ rule }) => rule === 'another-basis');
}

/** Papers listed as they are given: ids and nothing else differ. */
function leases(filedOn: string, ...ids: string[]): Change {
  return (facts) => {
    lease(filedOn)(facts);
    const [one] = facts.evidence.filter(({ kind }) => kind === 'filed-lease');
    const others = facts.evidence.filter(({ kind }) => kind !== 'filed-lease');
    facts.evidence = [...others, ...ids.map((id) => ({ ...one, id }) as Evidence)];
  };
}

describe('when the stated basis is refused (L6, L7)', () => {
  it('another paper may serve even where it leads to coordination (L9)', () =>
    expect(othersOf(lease('2020-06-01'))).toMatchObject({
      because: { code: 'another-paper-may-serve', working: { evidence: 'lease' } },
      needs: [{ fact: 'submission.home', from: 'officer' }],
    }));

  it.each([[['b', 'a', 'c']], [['c', 'b', 'a']], [['a', 'c', 'b']]])(
    'the first paper by id is named, listed as %j',
    (ids) =>
      expect(othersOf(leases('2020-01-10', ...ids))?.because.working).toMatchObject({
        evidence: 'a',
      }),
  );

  it('a paper that is refused as well serves no better, and is shown to have been looked at once', () =>
    expect(othersOf(leases('2021-06-01', 'a', 'a'))).toMatchObject({
      outcome: 'not-met',
      because: { code: 'no-other-paper', working: { kind: 'urban', basis: 'property', tried: 1 } },
      uses: ['submission.basis', 'contract.status', 'contract.signedOn', 'a.status'],
    }));

  it('a migrant family is asked for a permit, and others for a lease', () => {
    const title = { fact: 'evidence.property-title', from: 'family' };
    expect(othersOf()?.needs).toEqual([title, { fact: 'evidence.filed-lease', from: 'family' }]);
    expect(othersOf(migrant('2021-06-01', { holder: 'mother' }))?.needs).toEqual([
      title,
      { fact: 'evidence.residence-permit', from: 'family' },
    ]);
  });

  it('a stranger’s lease is no other paper of the family', () =>
    expect(othersOf(lease('2020-01-10', { tenants: people('non-kin') }))?.outcome).toBe('not-met'));
});
