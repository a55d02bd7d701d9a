import type { Point } from '../../../../domain/evidence/evidence.ts';

export type CornersRead = { ring: Point[] } | { fault: 'tooFew' } | { fault: 'line'; line: number };

/** `longitude,latitude` on each line, or with spaces; the ring is closed where the text leaves it open. */
export function readCorners(text: string): CornersRead {
  const points: Point[] = [];
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [x, y, ...more] = line
      .trim()
      .split(/[\s,;，；、]+/)
      .filter((part) => part !== '')
      .map(Number);
    const sound =
      x !== undefined &&
      y !== undefined &&
      more.length === 0 &&
      Math.abs(x) <= 180 &&
      Math.abs(y) <= 90;
    if (!sound) return { fault: 'line', line: i + 1 };
    points.push([x, y]);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) points.push(first);
  return points.length < 4 ? { fault: 'tooFew' } : { ring: points };
}
