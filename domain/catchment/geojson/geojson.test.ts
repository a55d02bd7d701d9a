import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon } from '../clause.ts';
import { distanceMetres } from '../geometry.ts';
import { toGcj02, toWgs84 } from './gcj02.ts';
import { mapPoints, readGeoJson, tellSystem } from './read-geojson.ts';

describe('WGS-84 and GCJ-02', () => {
  it('Tiananmen lies where published conversions put it', () => {
    // 116.3912757, 39.906217 is shifted by some 540 m to the north-east.
    const shifted = toGcj02([116.3912757, 39.906217]);
    expect(distanceMetres(shifted, [116.3975166, 39.9076207])).toBeLessThan(2);
  });

  it('there and back is the same point, within a millimetre, all over the city', () => {
    const place = fc.tuple(
      fc.double({ min: 115.5, max: 116.3, noNaN: true }),
      fc.double({ min: 28.3, max: 29, noNaN: true }),
    );
    fc.assert(
      fc.property(place, ([x, y]) => {
        const shifted = toGcj02([x, y]);
        expect(distanceMetres(shifted, [x, y])).toBeGreaterThan(300);
        expect(distanceMetres(shifted, [x, y])).toBeLessThan(800);
        expect(distanceMetres(toWgs84(shifted), [x, y])).toBeLessThan(0.001);
      }),
    );
  });

  it('nothing is shifted abroad', () => {
    expect(toGcj02([2.35, 48.85])).toEqual([2.35, 48.85]);
    expect(toWgs84([2.35, 48.85])).toEqual([2.35, 48.85]);
  });
});

const ring: Point[] = [
  [115.8, 28.6],
  [115.9, 28.6],
  [115.9, 28.7],
  [115.8, 28.7],
  [115.8, 28.6],
];
const outline: MultiPolygon = [[ring]];
const collection = (...coordinates: unknown[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: coordinates.map((each) => ({
      type: 'Feature',
      properties: { school: 'A' },
      geometry: { type: 'Polygon', coordinates: each },
    })),
  });

describe('a GeoJSON file', () => {
  it('gives its areas with their properties', () => {
    expect(readGeoJson(collection([ring]))).toEqual({
      features: [{ properties: { school: 'A' }, area: [[ring]] }],
      declared: null,
    });
    const bare = JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring]] });
    expect(readGeoJson(bare)).toMatchObject({ features: [{ area: [[ring]] }] });
  });

  const bow = [ring[0], ring[2], ring[1], ring[3], ring[0]];
  it.each<[string, string, object]>([
    ['is no JSON', '{', { code: 'not-json' }],
    ['is something else', '[]', { code: 'not-geojson' }],
    ['is empty', collection(), { code: 'no-features', path: 'features' }],
    [
      'has a line',
      JSON.stringify({ type: 'Feature', geometry: { type: 'LineString', coordinates: [] } }),
      { code: 'wrong-geometry', path: 'geometry.type' },
    ],
    [
      'has a word for a number',
      collection([ring], [[[115.8, 'x'], ...ring]]),
      {
        code: 'not-a-position',
        feature: 1,
        ring: 0,
        position: 0,
        path: 'features[1].geometry.coordinates[0][0]',
      },
    ],
    [
      'has latitude first',
      collection([[[28.6, 115.8], ...ring]]),
      { code: 'swapped', feature: 0, position: 0 },
    ],
    [
      'has no coordinates',
      JSON.stringify({ type: 'Feature', geometry: { type: 'Polygon' } }),
      { code: 'no-coordinates', path: 'geometry.coordinates' },
    ],
    [
      'is in metres',
      collection([[[39_481_234, 3_168_000], ...ring]]),
      { code: 'out-of-range', feature: 0, position: 0 },
    ],
    [
      'has an open ring',
      collection([ring, ring.slice(0, 4)]),
      { code: 'not-closed', feature: 0, ring: 1, position: 3 },
    ],
    [
      'crosses itself',
      collection([bow]),
      { code: 'self-crossing', path: 'features[0].geometry.coordinates[0][2]' },
    ],
    [
      'names a system nobody knows',
      JSON.stringify({ type: 'FeatureCollection', crs: 'BD-09', features: [] }),
      { code: 'unknown-crs', path: 'crs' },
    ],
  ])('that %s is refused with the place', (_name, text, fault) => {
    const read = readGeoJson(text);
    expect('faults' in read && read.faults[0]).toMatchObject(fault);
  });

  it('no text at all makes it fail otherwise', () => {
    const part = fc.oneof(
      { weight: 3, arbitrary: fc.constant(ring) },
      fc.jsonValue() as fc.Arbitrary<unknown>,
    );
    fc.assert(
      fc.property(fc.array(fc.array(part, { maxLength: 3 }), { maxLength: 3 }), (coordinates) => {
        const read = readGeoJson(collection(...coordinates));
        expect('faults' in read ? read.faults.length : read.features.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('which coordinates a file is in', () => {
  const features = (area: MultiPolygon) => [{ properties: {}, area }];
  const shifted = mapPoints(outline, toGcj02);
  const inner: MultiPolygon = [
    [ring.map(([x, y]): Point => [115.85 + (x - 115.85) / 4, 28.65 + (y - 28.65) / 4])],
  ];

  it('is told where only one of them keeps the areas in the district', () => {
    expect(tellSystem(features(outline), null, outline)).toBe('wgs84');
    expect(tellSystem(features(shifted), null, outline)).toBe('gcj02');
  });

  it('is asked where both would do, or neither', () => {
    expect(tellSystem(features(inner), null, outline)).toBeNull();
    expect(
      tellSystem(features(mapPoints(inner, ([x, y]) => [x + 5, y])), null, outline),
    ).toBeNull();
  });

  it('is what the file says of itself', () => {
    const said = JSON.stringify({
      type: 'FeatureCollection',
      crs: { name: 'GCJ-02' },
      features: JSON.parse(collection([ring])).features,
    });
    const read = readGeoJson(said);
    expect('features' in read && tellSystem(read.features, read.declared, outline)).toBe('gcj02');
  });
});
