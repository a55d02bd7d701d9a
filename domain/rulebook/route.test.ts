import { describe, expect, it } from 'vitest';
import { decideRoute, type Weighed } from './route.ts';
import { met, notMet, unknown, type Blocking, type Effect } from './rule.ts';
import type { RuleId } from './rule-ids.ts';

/** Findings of no particular rule: only what they mean for the route is tried here. */
function refusing(ifNotMet: Effect): Weighed {
  const finding = notMet({ id: 'collected', cites: [] }, 'never-submitted', {}, []);
  return { finding, ifNotMet, ifUnknown: 'blocks' };
}
function open(ifUnknown: Blocking, id: RuleId = 'co-owners'): Weighed {
  const finding = unknown({ id, cites: [] }, 'holder-unknown', {}, [], []);
  return { finding, ifNotMet: 'basis-refused', ifUnknown };
}
const placed: Weighed = {
  finding: met({ id: 'category', cites: [] }, 'category-own-home', { category: 3 }, []),
  ifNotMet: 'verify-unless-coordinated',
  ifUnknown: 'blocks-unless-coordinated',
};
const noOther: Weighed = {
  ...refusing('basis-refused'),
  finding: notMet({ id: 'another-basis', cites: [] }, 'no-other-paper', {}, []),
};
const another = open('blocks', 'another-basis');
const BASIS = refusing('basis-refused');
const LEASE = refusing('short-lease');
const LIES = refusing('false-information');
const HARD = open('blocks');
const SOFT = open('blocks-unless-coordinated');

describe('the precedence of routes', () => {
  it.each<[string, Weighed[], string, Weighed]>([
    ['everything settled', [placed], 'catchment', placed],
    [
      'not collected, before all else',
      [LIES, HARD, BASIS, another, refusing('not-eligible')],
      'not-eligible',
      refusing('not-eligible'),
    ],
    [
      'a refused basis and no other paper, before what is unknown',
      [HARD, LEASE, BASIS, noOther, placed],
      'not-eligible',
      BASIS,
    ],
    ['a refused basis and another paper', [LEASE, BASIS, another, placed], 'verify', another],
    ['what could refuse, before what coordinates', [LEASE, HARD, placed], 'verify', HARD],
    [
      'what only a person can clear, before what coordinates',
      [LEASE, refusing('verify')],
      'verify',
      refusing('verify'),
    ],
    ['what coordinates, before what could only coordinate', [SOFT, LEASE], 'coordinate', LEASE],
    [
      'what coordinates, before a category nobody can tell',
      [refusing('verify-unless-coordinated'), LEASE],
      'coordinate',
      LEASE,
    ],
    ['what could coordinate, before the catchment', [SOFT, placed], 'verify', SOFT],
    [
      'no row of the table, before the catchment',
      [refusing('verify-unless-coordinated')],
      'verify',
      refusing('verify-unless-coordinated'),
    ],
    ['false information, like any other reason', [LIES, SOFT, placed], 'coordinate', LIES],
  ])('%s', (_, weighed, route, decider) => {
    const decision = decideRoute(weighed);
    expect(decision.route).toBe(route);
    expect(decision.deciding[0]).toEqual(decider.finding);
    expect(decision.reasons).toHaveLength(route === 'coordinate' ? 1 : 0);
  });

  it('lists every reason to coordinate, in the order of reading', () => {
    const decision = decideRoute([LIES, refusing('property-lock'), LEASE, LEASE]);
    expect(decision.reasons).toEqual(['short-lease', 'property-lock', 'false-information']);
    expect(decision.deciding).toHaveLength(4);
  });
});
