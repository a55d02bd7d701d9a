import type { Point } from '../../evidence/evidence.ts';

/**
 * GCJ-02, the shifted coordinates that Chinese map providers must publish, by the polynomial that everybody
 * has used since it became known (Krasovsky 1940 ellipsoid). No official definition is public; the published
 * implementations agree with one another.
 */
const SEMI_MAJOR_M = 6_378_245;
const ECCENTRICITY_2 = 0.006_693_421_622_965_943;
const RADIANS = Math.PI / 180;

/** Outside this box nothing is shifted. */
const insideChina = ([x, y]: Point) => x >= 72.004 && x <= 137.8347 && y >= 0.8293 && y <= 55.8271;

function shift([longitude, latitude]: Point): Point {
  const [x, y] = [longitude - 105, latitude - 35];
  const waves = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3);
  const dLatitude =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    waves +
    (20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * (2 / 3) +
    (160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * (2 / 3);
  const dLongitude =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    waves +
    (20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * (2 / 3) +
    (150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * (2 / 3);
  const radians = latitude * RADIANS;
  const magic = 1 - ECCENTRICITY_2 * Math.sin(radians) ** 2;
  const metresNorth = (SEMI_MAJOR_M * (1 - ECCENTRICITY_2)) / (magic * Math.sqrt(magic));
  const metresEast = (SEMI_MAJOR_M / Math.sqrt(magic)) * Math.cos(radians);
  return [dLongitude / (metresEast * RADIANS), dLatitude / (metresNorth * RADIANS)];
}

/** WGS-84 to GCJ-02, both in degrees. */
export function toGcj02(point: Point): Point {
  if (!insideChina(point)) return point;
  const [dx, dy] = shift(point);
  return [point[0] + dx, point[1] + dy];
}

/** GCJ-02 to WGS-84: the point whose shift leads here, to well under a millimetre. */
export function toWgs84(point: Point): Point {
  if (!insideChina(point)) return point;
  let guess = point;
  for (let round = 0; round < 6; round++) {
    const [x, y] = toGcj02(guess);
    guess = [guess[0] + point[0] - x, guess[1] + point[1] - y];
  }
  return guess;
}
