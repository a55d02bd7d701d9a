/** `1–3` for neighbours, `1, 3` otherwise. */
export function categorySpan(categories: readonly number[]): string {
  const [first, last] = [categories[0], categories.at(-1)];
  if (first === undefined || last === undefined) return '';
  const unbroken = last - first === categories.length - 1;
  if (!unbroken) return categories.join(', ');
  return first === last ? String(first) : `${first}–${last}`;
}
