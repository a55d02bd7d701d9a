import type { MultiPolygon } from '../../domain/catchment/clause.ts';
import type { Bbox } from '../../domain/catchment/geometry.ts';
import type { Point } from '../../domain/evidence/evidence.ts';

/** The range of one school, filled and labelled. */
interface RangeShape {
  schoolId: string;
  label: string;
  area: MultiPolygon;
  /** Place in the list, from which the colour follows; see `range-colours.ts`. */
  shade: number;
}

/**
 * `own`: the school of the home's range; `full`: no place left; `red`, `orange`, `yellow`: the warning. Each has its
 * own mark besides the colour. `share`: a slice as large as the pin's share.
 */
type PinTone = 'plain' | 'share' | 'own' | 'full' | 'red' | 'orange' | 'yellow';

export interface SchoolPin {
  id: string;
  point: Point;
  name: string;
  ownership: 'public' | 'private';
  /** At most two characters, such as the rank. */
  badge?: string;
  /** Behind the name, such as the places left. */
  note?: string;
  tone?: PinTone;
  /** With `share`, from 0 to 1. */
  share?: number;
  /** Whether the name stands there without being pointed at. */
  named?: boolean;
}

/** Something on top of the ranges that is to be looked at. `exclude`: a part that a range leaves out. */
export interface MapMark {
  area: MultiPolygon;
  tone: 'bad' | 'warn' | 'accent' | 'exclude';
}

/** Everything that a page wants to see on the map; plain data, compared by identity. */
export interface MapScene {
  ranges?: readonly RangeShape[];
  /** Drawn as a broken line only: the ranges of the other year. */
  outlines?: readonly { schoolId: string; area: MultiPolygon }[];
  schools?: readonly SchoolPin[];
  marks?: readonly MapMark[];
  /** Homes without a name, such as those that a finding hits. */
  dots?: readonly Point[];
  home?: { point: Point; label: string } | null;
  /** Lines from the home to these schools. */
  links?: readonly string[];
  /** Lines from school to school, the wider the more. */
  flows?: readonly { from: string; to: string; weight: number }[];
}

/** Where the map looks: what a colleague gets with a link. */
export interface MapView {
  center: Point;
  zoom: number;
}

/** The box around points, or `null` without any. */
export function bboxOfPoints(points: readonly Point[]): Bbox | null {
  if (points.length === 0) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The box around boxes, or `null` without any. */
export function joinBboxes(boxes: readonly Bbox[]): Bbox | null {
  return bboxOfPoints(
    boxes.flatMap(([west, south, east, north]): Point[] => [
      [west, south],
      [east, north],
    ]),
  );
}
