import { drawNumber } from '../allocation/draw.ts';

/** How many children of a batch a second person must look at before approving the rest unseen. */
export interface SampleRule {
  /** At least so many … */
  least: number;
  /** … and at least so many of a hundred. */
  percent: number;
}

export const DEFAULT_SAMPLE: SampleRule = { least: 10, percent: 5 };

/**
 * The sample of a batch: those with the smallest numbers drawn by a seed that is fixed when the batch is proposed
 * and shown with it, so that anybody can draw it again and nobody chooses whom the second person looks at.
 */
export function approvalSample(
  collectionNumbers: readonly string[],
  seed: string,
  { least, percent }: SampleRule,
): string[] {
  const size = Math.max(least, Math.ceil((collectionNumbers.length * percent) / 100));
  return collectionNumbers
    .map((number) => ({ number, drawn: drawNumber(seed, number) }))
    .sort((a, b) => a.drawn - b.drawn || (a.number < b.number ? -1 : 1))
    .slice(0, size)
    .map(({ number }) => number);
}
