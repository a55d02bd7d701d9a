import { describe, expect, it } from 'vitest';
import { BECAUSE_CODES } from './because.ts';
import { evaluate } from './evaluate.ts';
import { EXAMPLES } from './examples.ts';
import type { RuleFinding } from './rule.ts';
import { RULE_IDS } from './rule-ids.ts';

describe('the worked examples of the policy', () => {
  it.each(EXAMPLES)('$en → $route $category', (example) => {
    const { route, category, findings } = evaluate(example.facts, example.rulebook, example.asOf);
    const decided = { route, category, because: findings[0]?.because.code };
    const { because } = example;
    expect(decided).toEqual({ route: example.route, category: example.category, because });
  });

  /** In each test anew and not before them, so that mutation testing knows which test looks at what. */
  const findingsOfAll = (): RuleFinding[] =>
    EXAMPLES.flatMap(({ facts, rulebook, asOf }) => evaluate(facts, rulebook, asOf).findings);

  it('shows the same working as written down, one specimen of every sentence of every rule', async () => {
    const specimens: Record<string, object> = {};
    for (const { rule, outcome, because, uses, needs, cites } of findingsOfAll()) {
      const { code, working } = because;
      specimens[`${rule}: ${code}`] ??= { outcome, working, uses, needs, cites: cites.join() };
    }
    const text = `${JSON.stringify(specimens, null, 1)}\n`;
    await expect(text).toMatchFileSnapshot('./examples/specimens.json');
  });

  it('needs a hundred and twenty lines and more to say it all', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(120);
    expect(new Set(EXAMPLES.map(({ zh }) => zh)).size).toBe(EXAMPLES.length);
    expect(new Set(EXAMPLES.map(({ en }) => en)).size).toBe(EXAMPLES.length);
  });

  it('reaches every sentence that a rule can say', () => {
    const said = new Set(findingsOfAll().map(({ because }) => because.code));
    expect(BECAUSE_CODES.filter((code) => !said.has(code))).toEqual([]);
  });

  it('leaves a lease filed after the cut-off to the rule of the cut-off', () => {
    const late = findingsOfAll().filter(({ because }) => because.working['daysLate'] === 1);
    const tooShort = findingsOfAll().filter(({ because }) => because.code === 'lease-too-short');
    expect(late.length).toBeGreaterThan(0);
    for (const { because } of tooShort) {
      expect(because.working['days']).toBeGreaterThanOrEqual(0);
    }
  });

  it('reaches every rule', () => {
    const ruled = new Set(findingsOfAll().map(({ rule }) => rule));
    expect(RULE_IDS.filter((id) => !ruled.has(id))).toEqual([]);
  });

  it('gives a sentence the same figures wherever it is said', () => {
    const figures = new Map<string, string>();
    for (const { rule, because } of findingsOfAll()) {
      // A category shows the answers that its table asked for, which are not the same for every case.
      if (rule === 'category') continue;
      const code = `${rule} ${because.code}`;
      const keys = Object.keys(because.working).sort().join();
      expect([code, figures.get(code) ?? keys]).toEqual([code, keys]);
      figures.set(code, keys);
    }
  });
});
