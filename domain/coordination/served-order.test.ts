import { describe, expect, it } from 'vitest';
import type { CoordinationReason } from '../rulebook/verdict.ts';
import { servedOrder, serviceKey, TIER_RULES, tierOf, type QueuedCase } from './served-order.ts';

const queued = (collectionNumber: string, more: Partial<QueuedCase> = {}): QueuedCase => ({
  collectionNumber,
  reasons: ['short-lease'],
  category: 5,
  submittedAt: '2021-06-03T10:00:00+08:00',
  ...more,
});
const numbers = (cases: QueuedCase[], order?: CoordinationReason[]) =>
  servedOrder(cases, order).map((each) => each.collectionNumber);

describe('the order of service', () => {
  it('is by reason: a full school before a short lease', () => {
    expect(numbers([queued('1'), queued('2', { reasons: ['over-capacity'] })])).toEqual(['2', '1']);
  });

  it('serves false information after everybody else, in any order of reasons (L13)', () => {
    const found = queued('1', { reasons: ['over-capacity', 'false-information'], category: 1 });
    const others = [queued('2', { category: 7, submittedAt: null }), queued('3')];
    expect(numbers([found, ...others]).at(-1)).toBe('1');
    expect(numbers([found, ...others], ['false-information', 'short-lease']).at(-1)).toBe('1');
    expect(numbers([found, ...others], []).at(-1)).toBe('1');
  });

  it('puts a case with two reasons where the later served of them stands', () => {
    const both = queued('1', { reasons: ['over-capacity', 'non-direct-kin-co-ownership'] });
    expect(numbers([both, queued('2', { reasons: ['property-lock'] })])).toEqual(['2', '1']);
  });

  it('follows the order that the season gives', () => {
    const cases = [queued('1', { reasons: ['property-lock'] }), queued('2')];
    expect(numbers(cases)).toEqual(['1', '2']);
    expect(numbers(cases, ['short-lease', 'property-lock'])).toEqual(['2', '1']);
  });

  it('then goes by category, by submission and by collection number, the unknown last', () => {
    expect(
      numbers([
        queued('6', { category: null }),
        queued('5', { submittedAt: null }),
        queued('4', { submittedAt: '2021-06-03T03:00:00Z' }),
        queued('3'),
        queued('2', { submittedAt: '2021-06-03T02:00:00Z' }),
        queued('1', { category: 4 }),
      ]),
    ).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('tells each case why it stands behind the one before it', () => {
    const standings = servedOrder([
      queued('1', { reasons: ['over-capacity'], category: 1 }),
      queued('2', { category: 1 }),
      queued('3'),
      queued('4', { submittedAt: '2021-06-04T10:00:00+08:00' }),
      queued('5', { submittedAt: '2021-06-04T10:00:00+08:00' }),
    ]);
    expect(standings.map((each) => each.because.code)).toEqual([
      'first',
      'by-reason',
      'by-category',
      'by-submission',
      'by-number',
    ]);
    expect(standings[2]).toEqual({
      collectionNumber: '3',
      position: 3,
      because: {
        code: 'by-category',
        working: { reason: 'short-lease', category: 5, submittedAt: '2021-06-03T10:00:00+08:00' },
      },
    });
  });

  it('a late answer, which has no reason of its own, stands with the full schools', () => {
    const late = queued('1', { reasons: [] });
    expect(numbers([queued('2', { reasons: ['outside-every-catchment'] }), late])).toEqual([
      '1',
      '2',
    ]);
  });

  it('is the order of the keys that a list is paged by', () => {
    const cases = [
      queued('20210004', { reasons: ['false-information'] }),
      queued('20210003', { category: null }),
      queued('20210002', { submittedAt: null }),
      queued('20210001'),
    ];
    const byKey = cases.toSorted((a, b) => (serviceKey(a) < serviceKey(b) ? -1 : 1));
    expect(byKey.map((each) => each.collectionNumber)).toEqual(numbers(cases));
  });
});

describe('the tiers of a joint plan', () => {
  const found = queued('1', { reasons: ['over-capacity', 'false-information'], category: 1 });

  it('are two by default: everybody together, then false information (L13)', () => {
    expect(tierOf(queued('2', { reasons: ['over-capacity'] }))).toBe(tierOf(queued('3')));
    expect(tierOf(found)).toBeGreaterThan(tierOf(queued('3')));
  });

  it('never contradict the order of service, by whatever rule', () => {
    const cases = [
      found,
      queued('2', { category: null }),
      queued('3', { reasons: ['property-lock'], category: 7 }),
      queued('4', { reasons: [], category: 2 }),
      queued('5', { category: 3 }),
    ];
    const byKey = cases.toSorted((a, b) => (serviceKey(a) < serviceKey(b) ? -1 : 1));
    for (const rule of TIER_RULES) {
      const tiers = byKey.map((each) => tierOf(each, rule));
      expect(tiers).toEqual(tiers.toSorted((a, b) => a - b));
      expect(tiers.at(-1)).toBeGreaterThan(tiers.at(-2) ?? 0);
    }
    expect(new Set(cases.map((each) => tierOf(each, 'by-reason-and-category'))).size).toBe(5);
  });
});
