import type { IntakeGazetteer } from '../../server/contract/intake.ts';
import type { MultiPolygon } from '../../domain/catchment/clause.ts';
import { inMultiPolygon } from '../../domain/catchment/geometry.ts';
import type { Point } from '../../domain/evidence/evidence.ts';
import { labelPoint } from './label-point.ts';
import { rangeColour } from './range-colours.ts';
import type { MapScene } from './scene.ts';

/** GeoJSON, as far as the layers need it. */
interface Feature {
  type: 'Feature';
  /** Of features that may be sent one by one. */
  id?: number;
  geometry: IntakeGazetteer['geometry'];
  properties: Record<string, string | number | boolean | null>;
}
export interface FeatureCollection {
  type: 'FeatureCollection';
  features: Feature[];
}

/** What the layers of the scene draw, by source. */
export interface SceneData {
  ranges: FeatureCollection;
  rangeLabels: FeatureCollection;
  outlines: FeatureCollection;
  links: FeatureCollection;
  marks: FeatureCollection;
  dots: FeatureCollection;
}

export const noFeatures: FeatureCollection = { type: 'FeatureCollection', features: [] };

const collect = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

export function sceneData(scene: MapScene, selectedId: string | null): SceneData {
  const ranges = scene.ranges ?? [];
  const someone = selectedId !== null && ranges.some(({ schoolId }) => schoolId === selectedId);
  const properties = (schoolId: string) => ({
    schoolId,
    selected: schoolId === selectedId,
    /** Something else is selected: step back, do not vanish. */
    dim: someone && schoolId !== selectedId,
  });
  const home = scene.home;
  const pins = (scene.schools ?? []).map(({ point }) => point);
  const avoid = { pins, key: pins.join(' ') };
  const schools = new Map((scene.schools ?? []).map((school) => [school.id, school]));
  return {
    ranges: collect(
      ranges.map(({ schoolId, area, shade }, id) => ({
        type: 'Feature',
        id,
        geometry: { type: 'MultiPolygon', coordinates: area },
        properties: { ...properties(schoolId), colour: rangeColour(shade) },
      })),
    ),
    rangeLabels: collect(
      ranges.flatMap(({ schoolId, label, area }): Feature[] => {
        const point = label ? keptLabelPoint(schoolId, area, avoid) : null;
        return point
          ? [
              {
                type: 'Feature',
                geometry: { type: 'Point', coordinates: point },
                properties: { ...properties(schoolId), label },
              },
            ]
          : [];
      }),
    ),
    marks: collect(
      (scene.marks ?? []).map(({ area, tone }) => ({
        type: 'Feature',
        geometry: { type: 'MultiPolygon', coordinates: area },
        properties: { tone },
      })),
    ),
    dots: collect(
      (scene.dots ?? []).map((point) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: point },
        properties: {},
      })),
    ),
    outlines: collect(
      (scene.outlines ?? []).map(({ schoolId, area }) => ({
        type: 'Feature',
        geometry: { type: 'MultiPolygon', coordinates: area },
        properties: properties(schoolId),
      })),
    ),
    links: collect([
      ...flowFeatures(scene, schools, selectedId),
      ...(home
        ? (scene.links ?? []).flatMap((id): Feature[] => {
            const school = schools.get(id);
            return school
              ? [
                  {
                    type: 'Feature',
                    geometry: { type: 'LineString', coordinates: [home.point, school.point] },
                    properties: { selected: id === selectedId },
                  },
                ]
              : [];
          })
        : []),
    ]),
  };
}

interface Avoid {
  pins: readonly Point[];
  key: string;
}
const labelPoints = new Map<string, { area: MultiPolygon; key: string; point: Point | null }>();

/** A name stays where it is while its range is dragged about it, as do those of seventy others. */
function keptLabelPoint(schoolId: string, area: MultiPolygon, { pins, key }: Avoid): Point | null {
  const kept = labelPoints.get(schoolId);
  if (kept?.key === key) {
    if (kept.area === area) return kept.point;
    if (kept.point && inMultiPolygon(kept.point, area) && sameShape(kept.area, area)) {
      labelPoints.set(schoolId, { ...kept, area });
      return kept.point;
    }
  }
  const point = labelPoint(area, pins);
  labelPoints.set(schoolId, { area, key, point });
  return point;
}

/** The same range a corner later, and not another year's. */
function sameShape(one: MultiPolygon, other: MultiPolygon): boolean {
  const [a, b] = [one[0]?.[0] ?? [], other[0]?.[0] ?? []];
  return Math.abs(a.length - b.length) <= 1 && one.length === other.length;
}

/** Lines from school to school; those of the selected one stand out. */
function flowFeatures(
  { flows = [] }: MapScene,
  schools: ReadonlyMap<string, { point: Point }>,
  selectedId: string | null,
): Feature[] {
  const most = Math.max(1, ...flows.map(({ weight }) => weight));
  return flows.flatMap(({ from, to, weight }): Feature[] => {
    const ends = [schools.get(from)?.point, schools.get(to)?.point].filter(
      (end) => end !== undefined,
    );
    if (ends.length < 2) return [];
    return [
      {
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: ends },
        properties: {
          selected: from === selectedId || to === selectedId,
          width: 1 + (7 * weight) / most,
        },
      },
    ];
  });
}

/** Whether two collections show the same: coordinates by identity, properties by what they say. */
export function sameFeatures(one: FeatureCollection, other: FeatureCollection): boolean {
  return (
    one.features.length === other.features.length &&
    one.features.every((feature, i) => {
      const next = other.features[i];
      if (next?.geometry.coordinates !== feature.geometry.coordinates) return false;
      const keys = Object.keys(feature.properties);
      return keys.every((key) => feature.properties[key] === next.properties[key]);
    })
  );
}

/** The features whose shape alone changed, where that is all that changed; else `null`. */
export function reshaped(one: FeatureCollection, other: FeatureCollection): Feature[] | null {
  if (one.features.length !== other.features.length) return null;
  const changed: Feature[] = [];
  for (const [i, feature] of other.features.entries()) {
    const before = one.features[i];
    if (before?.id === undefined || before.id !== feature.id) return null;
    const keys = Object.keys(feature.properties);
    if (keys.some((key) => feature.properties[key] !== before.properties[key])) return null;
    if (before.geometry.coordinates !== feature.geometry.coordinates) changed.push(feature);
  }
  return changed;
}

export function baseData(gazetteer: readonly IntakeGazetteer[]): FeatureCollection {
  return collect(
    gazetteer.map(({ geometry, properties: { kind, name } }) => ({
      type: 'Feature',
      geometry,
      properties: { kind, name },
    })),
  );
}
