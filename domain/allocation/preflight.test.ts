import { describe, expect, it } from 'vitest';
import { PREFLIGHT_CODES, preflight, type PreflightCode } from './preflight.ts';

const none = Object.fromEntries(PREFLIGHT_CODES.map((code) => [code, 0])) as Record<
  PreflightCode,
  number
>;

describe('before a run', () => {
  it('nothing found is nothing said', () => {
    expect(preflight('formal', none)).toEqual([]);
  });

  it('a formal run is blocked by a district without published ranges (L16), a trial is only warned', () => {
    const figures = { ...none, 'ranges-not-published': 2 };
    const finding = { code: 'ranges-not-published', count: 2 };
    expect(preflight('formal', figures)).toEqual([{ ...finding, weight: 'blocker' }]);
    expect(preflight('trial', figures)).toEqual([{ ...finding, weight: 'warning' }]);
  });

  it('pupils still to be verified warn and never block', () => {
    for (const kind of ['reference', 'formal', 'trial'] as const) {
      expect(preflight(kind, { ...none, 'cases-to-verify': 7 })).toEqual([
        { code: 'cases-to-verify', weight: 'warning', count: 7 },
      ]);
    }
  });

  it('held places are nothing to the reference run, which gives last year’s', () => {
    expect(preflight('reference', { ...none, 'places-held': 3 })).toEqual([]);
  });

  it('what blocks is read first', () => {
    const all = Object.fromEntries(PREFLIGHT_CODES.map((code) => [code, 1])) as typeof none;
    const weights = preflight('formal', all).map(({ weight }) => weight);
    expect(weights.lastIndexOf('blocker')).toBeLessThan(weights.indexOf('warning'));
    expect(weights.length).toBe(PREFLIGHT_CODES.length);
  });
});
