import type { Point } from '../../evidence/evidence.ts';
import { faultsOf, type AreaFaultCode } from '../area/faults.ts';
import type { MultiPolygon } from '../clause.ts';
import { inMultiPolygon } from '../geometry.ts';
import { toWgs84 } from './gcj02.ts';

export type CoordinateSystem = 'wgs84' | 'gcj02';

export type GeoJsonFaultCode =
  | AreaFaultCode
  | 'not-json'
  | 'not-geojson' // no FeatureCollection, Feature or polygon
  | 'no-features'
  | 'wrong-geometry' // a point or line where an area is wanted
  | 'no-coordinates' // no list where rings or positions are wanted
  | 'not-a-position' // no pair of numbers
  | 'out-of-range' // beyond ±180, ±90
  | 'swapped' // latitude first, where longitude is beyond 90°
  | 'unknown-crs';

/** What is wrong and where: the path in the file, and the numbers on the way, from 0. */
export interface GeoJsonFault {
  code: GeoJsonFaultCode;
  path: string;
  feature: number | null;
  polygon: number | null;
  ring: number | null;
  position: number | null;
}

export interface ImportedArea {
  properties: Readonly<Record<string, unknown>>;
  area: MultiPolygon;
}
export type GeoJsonRead =
  | { faults: GeoJsonFault[] }
  | {
      features: ImportedArea[];
      /** What the file says of itself (`crs`); `null` = nothing, so that its points must tell or be asked for. */
      declared: CoordinateSystem | null;
    };

type Where = Omit<GeoJsonFault, 'code'>;
const TOP: Where = { path: '', feature: null, polygon: null, ring: null, position: null };
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the areas of a GeoJSON text; anything broken refuses the whole, with the place of every fault. */
export function readGeoJson(text: string): GeoJsonRead {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { faults: [{ ...TOP, code: 'not-json' }] };
  }
  if (!isObject(json)) return { faults: [{ ...TOP, code: 'not-geojson' }] };
  const faults: GeoJsonFault[] = [];
  const declared = crsOf(json.crs);
  if (declared === undefined) faults.push({ ...TOP, path: 'crs', code: 'unknown-crs' });
  const features: ImportedArea[] = [];
  const take = (value: unknown, where: Where) => {
    if (!isObject(value) || value.type !== 'Feature') {
      faults.push({ ...where, code: 'not-geojson' });
      return;
    }
    const area = readGeometry(
      value.geometry,
      { ...where, path: join(where.path, 'geometry') },
      faults,
    );
    if (area)
      features.push({ properties: isObject(value.properties) ? value.properties : {}, area });
  };
  if (json.type === 'FeatureCollection') {
    const list = Array.isArray(json.features) ? (json.features as unknown[]) : null;
    if (!list) faults.push({ ...TOP, path: 'features', code: 'not-geojson' });
    else if (list.length === 0) faults.push({ ...TOP, path: 'features', code: 'no-features' });
    list?.forEach((value, feature) =>
      take(value, { ...TOP, path: `features[${feature}]`, feature }),
    );
  } else if (json.type === 'Feature') take(json, TOP);
  else {
    const area = readGeometry(json, TOP, faults);
    if (area) features.push({ properties: {}, area });
  }
  return faults.length > 0 ? { faults } : { features, declared: declared ?? null };
}

/** What a `crs` member says; `null`: nothing, `undefined`: a system that nobody here knows. */
export function crsOf(crs: unknown): CoordinateSystem | null | undefined {
  if (crs === undefined || crs === null) return null;
  const name = JSON.stringify(crs).toUpperCase();
  if (/GCJ-?02/.test(name)) return 'gcj02';
  return /CRS84|4326|WGS-? ?84/.test(name) ? 'wgs84' : undefined;
}

const join = (path: string, part: string) => (path === '' ? part : `${path}.${part}`);

function readGeometry(value: unknown, where: Where, faults: GeoJsonFault[]): MultiPolygon | null {
  if (!isObject(value) || typeof value.type !== 'string') {
    faults.push({ ...where, code: 'not-geojson' });
    return null;
  }
  if (value.type !== 'Polygon' && value.type !== 'MultiPolygon') {
    faults.push({ ...where, path: join(where.path, 'type'), code: 'wrong-geometry' });
    return null;
  }
  const many = value.type === 'MultiPolygon';
  const path = join(where.path, 'coordinates');
  const before = faults.length;
  const list = (inner: unknown, at: Where): unknown[] => {
    if (Array.isArray(inner)) return inner as unknown[];
    faults.push({ ...at, code: 'no-coordinates' });
    return [];
  };
  const polygons = many ? list(value.coordinates, { ...where, path }) : [value.coordinates];
  const area = polygons.map((rings, polygon) => {
    const ofPolygon = { ...where, polygon, path: many ? `${path}[${polygon}]` : path };
    return list(rings, ofPolygon).map((points, ring) => {
      const ofRing = { ...ofPolygon, ring, path: `${ofPolygon.path}[${ring}]` };
      return list(points, ofRing).map((point, position): Point => {
        const code = faultOfPosition(point);
        if (code) faults.push({ ...ofRing, position, path: `${ofRing.path}[${position}]`, code });
        const [x, y] = Array.isArray(point) ? (point as unknown[]) : [];
        return [Number(x), Number(y)];
      });
    });
  });
  if (faults.length > before) return null;
  for (const { code, polygon, ring, position } of faultsOf(area)) {
    const ofRing = `${many ? `${path}[${polygon}]` : path}[${ring}]`;
    const at = position === null ? ofRing : `${ofRing}[${position}]`;
    faults.push({ ...where, polygon, ring, position, path: at, code });
  }
  if (area.length === 0) faults.push({ ...where, path, code: 'empty' });
  return faults.length > before ? null : area;
}

function faultOfPosition(point: unknown): 'not-a-position' | 'out-of-range' | 'swapped' | null {
  if (!Array.isArray(point) || point.length < 2) return 'not-a-position';
  const [x, y] = point as unknown[];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return 'not-a-position';
  const [far, high] = [Math.abs(Number(x)), Math.abs(Number(y))];
  if (far <= 90 && high > 90 && high <= 180) return 'swapped';
  return far > 180 || high > 90 ? 'out-of-range' : null;
}

/**
 * Which coordinates the points are in, judged by a district whose outline is known in WGS-84. Both systems
 * look alike and differ by some 500 m, so that only an answer that one of them alone makes possible counts:
 * `null` = ask. What a file says of itself comes first.
 */
export function tellSystem(
  features: readonly ImportedArea[],
  declared: CoordinateSystem | null,
  outline: MultiPolygon,
): CoordinateSystem | null {
  if (declared) return declared;
  const points = features.flatMap(({ area }) => area.flat(2));
  const outside = (read: (point: Point) => Point) =>
    points.filter((point) => !near(read(point), outline)).length;
  const [asWgs84, asGcj02] = [outside((point) => point), outside(toWgs84)];
  if (asWgs84 === 0 && asGcj02 > 0) return 'wgs84';
  return asGcj02 === 0 && asWgs84 > 0 ? 'gcj02' : null;
}

/** Some ten metres: an outline drawn by another hand. */
const SLACK = 1e-4;
function near([x, y]: Point, outline: MultiPolygon): boolean {
  return [-1, 0, 1].some((dx) =>
    [-1, 0, 1].some((dy) => inMultiPolygon([x + dx * SLACK, y + dy * SLACK], outline)),
  );
}

export function mapPoints(area: MultiPolygon, change: (point: Point) => Point): MultiPolygon {
  return area.map((polygon) => polygon.map((ring) => ring.map(change)));
}
