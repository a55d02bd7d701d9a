import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  type HexColor,
  type SnapToCustom,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { MultiPolygon } from '../../../../domain/catchment/clause.ts';
import { distanceMetres } from '../../../../domain/catchment/geometry.ts';
import type { Point } from '../../../../domain/evidence/evidence.ts';
import { onLongPress } from './long-press.ts';
import { missing } from './ring-change.ts';
import { figureOf, lessened, middlesOf, ringId } from './rings.ts';

/** What the hand is drawing. `reshape` moves the corners of the clause in hand. */
export type Pen = 'reshape' | 'area' | 'line';

export interface DrawingHandlers {
  /** One ring of the clause in hand, at every step of a drag; `gesture` is the same throughout it. */
  onRing: (
    place: { polygon: number; ring: number },
    before: readonly Point[],
    ring: Point[],
    gesture: string,
  ) => void;
  onArea: (ring: Point[]) => void;
  onLine: (line: Point[]) => void;
  /** Where the pointer is drawn to, if anywhere. `grabbed`: the corner that moves, which must not hold itself. */
  snap: (point: Point, metres: number, grabbed: Point | null) => Point | null;
}

export interface Drawing {
  handle: (handlers: DrawingHandlers) => void;
  pen: (pen: Pen) => void;
  /** The area whose corners can be moved; asked for when no drag is under way. */
  show: (area: () => MultiPolygon | null) => void;
  destroy: () => void;
}

export interface DrawingColours {
  accent: string;
  surface: string;
  bad: string;
}

/** Pixels within which a corner is drawn to a line. */
const REACH = 10;
/** Pixels within which a corner or the middle of an edge is meant: a fingertip hides what it points at. */
const GRASP = { fine: 14, coarse: 32 };
/** As many decimals as a number has: a corner must not move by being looked at. */
const DECIMALS = 16;
const PEN_MODES: Record<Pen, string> = { reshape: 'select', area: 'polygon', line: 'linestring' };

/** A finger that the browser takes for its own ends is gone as well. */
const RELEASES = ['pointerup', 'pointercancel'] as const;
const CLICKS = ['click', 'dblclick'] as const;

/**
 * The one place that holds Terra Draw. It owns the hand's movement and nothing else: what was drawn goes to
 * the draft at each step, and comes back from there. Each ring is a figure of its own, since the library has
 * no polygons with holes.
 */
export function createDrawing(map: MapLibreMap, colours: DrawingColours): Drawing {
  let handlers: DrawingHandlers | null = null;
  let wanted: () => MultiPolygon | null = () => null;
  /** The rings as they stand under the hand. */
  let shown: MultiPolygon = [];
  let gesture = 0;
  let grabbed: Point | null = null;
  let held = false;
  /** This press did its work: whatever else comes of it means nothing. */
  let spent = false;
  let fresh = 0;
  let placing = false;
  const place = (work: () => void) => {
    placing = true;
    work();
    placing = false;
  };

  const reachAt = (point: Point) => {
    const { x, y } = map.project({ lng: point[0], lat: point[1] });
    const { lng, lat } = map.unproject([x + REACH, y]);
    return distanceMetres(point, [lng, lat]);
  };
  const toCustom: SnapToCustom = ({ lng, lat }) =>
    handlers?.snap([lng, lat], reachAt([lng, lat]), held ? grabbed : null) ?? undefined;
  const snapping = { toCustom };
  const [accent, surface, bad] = [colours.accent, colours.surface, colours.bad] as HexColor[];
  const coarse = globalThis.matchMedia('(pointer: coarse)').matches;
  let grasp = GRASP.fine;
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: DECIMALS }),
    idStrategy: {
      isValidId: (id) => typeof id === 'string',
      getId: () => `drawn-${++fresh}`,
    },
    modes: [
      new TerraDrawSelectMode({
        pointerDistance: grasp,
        allowManualDeselection: false,
        keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
        flags: {
          polygon: {
            feature: {
              draggable: false,
              coordinates: {
                midpoints: { draggable: true },
                draggable: true,
                deletable: true,
                snappable: snapping,
              },
            },
          },
        },
        styles: {
          selectedPolygonColor: accent,
          selectedPolygonFillOpacity: 0,
          selectedPolygonOutlineColor: accent,
          selectedPolygonOutlineWidth: 2.5,
          selectionPointColor: surface,
          selectionPointOutlineColor: accent,
          selectionPointOutlineWidth: 2,
          selectionPointWidth: coarse ? 9 : 5,
          midPointColor: accent,
          midPointOutlineColor: surface,
          midPointOutlineWidth: 1,
          midPointWidth: coarse ? 6 : 3,
        },
      }),
      new TerraDrawPolygonMode({
        pointerDistance: grasp,
        snapping,
        styles: {
          fillColor: accent,
          fillOpacity: 0.08,
          outlineColor: accent,
          outlineWidth: 1.5,
          snappingPointColor: bad,
          closingPointColor: accent,
        },
      }),
      new TerraDrawLineStringMode({
        pointerDistance: grasp,
        snapping,
        styles: { lineStringColor: bad, lineStringWidth: 2.5, snappingPointColor: bad },
      }),
    ],
  });

  const nearestTo = (grips: readonly Point[], x: number, y: number): Point | null => {
    let [least, best]: [number, Point | null] = [grasp, null];
    for (const grip of grips) {
      const at = map.project({ lng: grip[0], lat: grip[1] });
      const distance = Math.hypot(at.x - x, at.y - y);
      if (distance < least) [least, best] = [distance, grip];
    }
    return best;
  };
  /** A hand may have a mouse and a finger: what it points with now decides. */
  const reach = (pixels: number) => {
    if (grasp === pixels) return;
    grasp = pixels;
    for (const name of Object.values(PEN_MODES)) {
      draw.updateModeOptions(name, { pointerDistance: pixels });
    }
  };
  /** Before the library's own listeners: a new drag begins, perhaps at a corner. */
  const press = (event: PointerEvent) => {
    gesture += 1;
    held = true;
    spent = false;
    reach(event.pointerType === 'touch' ? GRASP.coarse : GRASP.fine);
    const box = map.getCanvas().getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const rings = shown.flat();
    grabbed = nearestTo(rings.flat(), x, y) ?? nearestTo(rings.flatMap(middlesOf), x, y);
  };
  // After the library's own listeners: a corner that a right click removes is removed by this hand too.
  const release = () =>
    setTimeout(() => {
      held = false;
      settle();
    });
  const remove = () => {
    const less = draw.getMode() === PEN_MODES.reshape && grabbed ? lessened(shown, grabbed) : null;
    if (!less) return;
    spent = true;
    handlers?.onRing(less.place, less.before, less.ring, `drag-${gesture}`);
  };
  // The click that ends a figure is no choice of the school that lies under it, nor a wish to come nearer.
  const swallow = (event: MouseEvent) => {
    if (spent) event.stopPropagation();
  };
  const canvas = map.getCanvas();
  canvas.addEventListener('pointerdown', press, { capture: true });
  const noLongPress = onLongPress(canvas, remove);
  for (const click of CLICKS) canvas.addEventListener(click, swallow, { capture: true });
  for (const end of RELEASES) globalThis.addEventListener(end, release, { capture: true });

  draw.on('change', (ids, type) => {
    // Choosing a figure or putting another in its place changes figures too; that is nobody's stroke.
    if (type !== 'update' || !held || placing || spent) return;
    for (const id of ids) {
      const feature = String(id).startsWith('ring-') ? draw.getSnapshotFeature(id) : undefined;
      if (feature?.geometry.type !== 'Polygon') continue;
      const { polygon, ring } = feature.properties as { polygon: number; ring: number };
      const points = (feature.geometry.coordinates[0] ?? []) as Point[];
      const before = shown[polygon]?.[ring];
      if (!before) continue;
      shown = shown.map((rings, p) => (p === polygon ? rings.with(ring, points) : rings));
      handlers?.onRing({ polygon, ring }, before, points, `drag-${gesture}`);
    }
  });
  draw.on('finish', (id, { action }) => {
    if (action !== 'draw') return;
    spent = true;
    const geometry = draw.getSnapshotFeature(id)?.geometry;
    draw.removeFeatures([id]);
    if (geometry?.type === 'Polygon') handlers?.onArea((geometry.coordinates[0] ?? []) as Point[]);
    if (geometry?.type === 'LineString') handlers?.onLine(geometry.coordinates as Point[]);
  });
  draw.start();
  draw.setMode('select');

  const clear = () => {
    const ids = draw
      .getSnapshot()
      .flatMap(({ id }) => (String(id).startsWith('ring-') ? [id] : []));
    if (ids.length > 0) draw.removeFeatures(ids as string[]);
  };

  /** What the draft says stands under the hand, but for the time of a drag: that would be broken off. */
  const settle = () => {
    if (held) return;
    const next = wanted() ?? [];
    const drawn = next.every((polygon, p) =>
      polygon.every((ring, r) => sameRing(draw, ringId(p, r), ring)),
    );
    const same = drawn && next.flat().length === shown.flat().length;
    shown = next;
    if (same) return;
    place(() => {
      clear();
      draw.addFeatures(
        next.flatMap((polygon, p) => polygon.map((ring, r) => figureOf(ring, p, r))),
      );
      if (draw.getMode() === 'select' && draw.hasFeature(ringId(0, 0))) {
        draw.selectFeature(ringId(0, 0));
      }
    });
  };

  return {
    handle: (next) => {
      handlers = next;
    },
    pen: (pen) => {
      const mode = PEN_MODES[pen];
      if (draw.getMode() === mode) return;
      place(() => {
        draw.setMode(mode);
        if (pen === 'reshape' && draw.hasFeature(ringId(0, 0))) draw.selectFeature(ringId(0, 0));
      });
    },
    show: (area) => {
      wanted = area;
      settle();
    },
    destroy: () => {
      canvas.removeEventListener('pointerdown', press, { capture: true });
      noLongPress();
      for (const click of CLICKS) canvas.removeEventListener(click, swallow, { capture: true });
      for (const end of RELEASES) globalThis.removeEventListener(end, release, { capture: true });
      // The map may have gone first, and its layers with it.
      try {
        draw.stop();
      } catch {
        return;
      }
    },
  };
}

function sameRing(draw: TerraDraw, id: string, ring: readonly Point[]): boolean {
  if (!draw.hasFeature(id)) return false;
  const geometry = draw.getSnapshotFeature(id)?.geometry;
  if (geometry?.type !== 'Polygon') return false;
  const drawn = (geometry.coordinates[0] ?? []) as Point[];
  return drawn.length === ring.length && missing(ring, drawn).length === 0;
}
