/** One measured figure, and what it is measured against in the same run. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The machine's own comparison; a ratio says more than a time on a machine nobody knows. */
  against?: { name: string; value: number };
  /** What the issue aims at. */
  aim?: string;
}

/** The value below which the share `p` of the samples lies. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

/** Milliseconds of each of `times` calls, after some that do not count. */
export async function sample(
  times: number,
  call: (index: number) => Promise<unknown>,
): Promise<number[]> {
  for (let index = 0; index < 5; index += 1) await call(index);
  const samples: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    await call(index);
    samples.push(performance.now() - start);
  }
  return samples;
}

export function print(figures: readonly Figure[]): void {
  for (const { name, value, unit, against, aim } of figures) {
    const ratio = against
      ? `  ${(value / against.value).toFixed(2)} × ${against.name} (${round(against.value)} ${unit})`
      : '';
    process.stdout.write(
      `${name.padEnd(58)} ${round(value).padStart(10)} ${unit.padEnd(11)}${ratio}${aim ? `  aim ${aim}` : ''}\n`,
    );
  }
}

function round(value: number): string {
  return value >= 1_000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
