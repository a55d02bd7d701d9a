import { evaluate } from '../../domain/rulebook/evaluate.ts';
import { EXAMPLES } from '../../domain/rulebook/examples.ts';
import { percentile } from './figure.ts';
import type { Figure } from './figure.ts';

const VERDICTS = 200_000;
type Example = (typeof EXAMPLES)[number];

/**
 * Full verdicts a second on one core, over the worked examples in turn (every rule and every route), beside
 * writing the same facts as JSON.
 */
export async function benchVerdicts(): Promise<Figure[]> {
  const verdicts = rateOf((example) => evaluate(example.facts, example.rulebook));
  const texts = rateOf((example) => JSON.stringify(example.facts));
  return [
    {
      name: 'verdicts with full working',
      value: verdicts,
      unit: 'per second',
      against: { name: 'writing the facts as JSON', value: texts },
      aim: '≥ 50,000',
    },
  ];
}

function rateOf(work: (example: Example) => unknown): number {
  const run = (count: number): number => {
    const start = performance.now();
    for (let at = 0; at < count; at += 1) {
      const example = EXAMPLES[at % EXAMPLES.length];
      if (example) work(example);
    }
    return count / ((performance.now() - start) / 1_000);
  };
  run(20_000);
  return percentile([run(VERDICTS), run(VERDICTS), run(VERDICTS)], 0.5);
}
