import { describe, expect, it, vi } from 'vitest';
import type { SchoolRange } from '../../../domain/catchment/clause.ts';
import { readGeoJson } from '../../../domain/catchment/geojson/read-geojson.ts';
import { dragBorder, inventDistrict } from '../../../domain/catchment/impact/invented-district.ts';
import { placeRows } from '../../../domain/catchment/impact/extract.ts';
import { impactOf, measure } from '../../../domain/catchment/impact/impact.ts';
import { DEFAULT_WARNING_THRESHOLDS } from '../../../domain/capacity/warning.ts';
import type { Point } from '../../../domain/evidence/evidence.ts';
import { guessSchools } from './file/guess-schools.ts';
import { jsonFaultPlace } from './file/json-place.ts';
import { draftGeoJson } from './file/write-geojson.ts';
import { ringChange } from './map/ring-change.ts';
import { SnapTo } from './map/snap-to.ts';
import { createEngine } from './preview/engine.ts';
import type { Question, Reply } from './preview/messages.ts';
import { PreviewClient } from './preview/preview-client.ts';
import { blankClause, CLAUSE_KINDS, inputFaults, tidyClause } from './range/clause-input.ts';
import { readCorners } from './range/read-corners.ts';

const square: Point[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];

describe('what a hand did to a ring', () => {
  it('is told whichever way round the ring comes back', () => {
    const moved = square.map(([x, y]): Point => (x === 4 && y === 4 ? [5, 5] : [x, y]));
    const change = { kind: 'moved', from: [4, 4], to: [5, 5] };
    expect(ringChange(square, moved)).toEqual(change);
    expect(ringChange(square, moved.toReversed())).toEqual(change);
    expect(ringChange(square, square.toReversed())).toEqual({ kind: 'none' });
  });

  it('a corner more has its place on the old edge, a corner less its place', () => {
    const more = square.toSpliced(2, 0, [5, 2]);
    const added = { kind: 'added', on: [4, 2], to: [5, 2], position: 2 };
    expect(ringChange(square, more)).toEqual(added);
    expect(ringChange(more, square)).toEqual({ kind: 'removed', at: [5, 2] });
    expect(
      ringChange(
        square,
        square.map(([x, y]): Point => [x + 1, y]),
      ).kind,
    ).toBe('other');
  });
});

describe('the preview in its worker', () => {
  const district = inventDistrict(3, 2, 400);
  const { ranges, rows, outline, plans, schoolPoints } = district;
  const extract = JSON.stringify({
    key: 'k',
    rows,
    outline,
    plans: [...plans].map(([schoolId, plan]) => ({ schoolId, ...plan })),
    schoolPoints: [...schoolPoints].map(([schoolId, point]) => ({ schoolId, point })),
    thresholds: DEFAULT_WARNING_THRESHOLDS,
  });
  /** Answers when told to, so that a draft can run ahead of it. */
  function heldEngine() {
    const asked: Question[] = [];
    const waiting: Question[] = [];
    let run: (question: Question) => Promise<void> = () => Promise.resolve();
    const start = (onReply: (reply: Reply) => void) => {
      const engine = createEngine(onReply, () => 0);
      run = engine;
      return {
        ask: (question: Question) => {
          asked.push(question);
          waiting.push(question);
        },
        close: () => {},
      };
    };
    const answer = async () => {
      const next = waiting.shift();
      if (next) await run(next);
    };
    return { start, asked, answer };
  }

  it('counts the newest draft and skips what lay between', async () => {
    const engines = [heldEngine(), heldEngine()];
    let made = 0;
    const client = new PreviewClient((onReply) => (engines[made++] ?? heldEngine()).start(onReply));
    client.open(extract, ranges, 2021);
    client.compareWith({ ranges, year: 2021 });
    const [impact] = engines;
    if (!impact) throw new Error('no engine');
    await impact.answer();
    await impact.answer();
    expect(client.view().impact?.moved).toBe(0);
    let draft: readonly SchoolRange[] = ranges;
    for (let step = 1; step <= 5; step++) {
      draft = dragBorder(draft, 0, 20, [0.0008, 0.0006]);
      client.follow(draft);
    }
    await impact.answer();
    expect(client.view().impactOf).not.toBe(draft);
    await impact.answer();
    expect(client.view().impactOf).toBe(draft);
    expect(impact.asked.filter(({ ask }) => ask === 'draft')).toHaveLength(2);

    const measured = (of: readonly SchoolRange[]) =>
      measure(rows, placeRows(of, 2021, rows), schoolPoints);
    const setting = { plans, thresholds: DEFAULT_WARNING_THRESHOLDS };
    expect(client.view().impact).toEqual(impactOf(measured(ranges), measured(draft), setting));
    client.close();
  });

  it('says what went wrong instead of waiting for ever', () => {
    const client = new PreviewClient((onReply) => {
      onReply({ tell: 'failed', why: 'out of memory' });
      return { ask: () => {}, close: () => {} };
    });
    const told = vi.fn<() => void>();
    client.subscribe(told);
    client.open('{}', ranges, 2021);
    expect(client.view()).toMatchObject({ state: 'failed', why: 'out of memory' });
    expect(told).toHaveBeenCalled();
  });
});

describe('snapping on the map', () => {
  const { ranges } = inventDistrict(2, 1, 0, 2);
  const corner: Point = [115.72, 28.52];

  it('draws to the neighbour, but never to what moves along', () => {
    const snap = new SnapTo([]);
    snap.follow(ranges, { schoolId: 's000', clauseId: 'c1' });
    const near: Point = [corner[0] + 1e-5, corner[1] + 1e-5];
    expect(snap.nearest(near, 20, null)).toEqual(corner);
    expect(snap.nearest(near, 20, corner)).toBeNull();
  });
});

describe('clauses by form', () => {
  it('are whole once filled in, of every kind', () => {
    const base = { id: 'k', effect: 'include', text: '' } as const;
    for (const kind of CLAUSE_KINDS) {
      const blank = blankClause(kind, base);
      const whole = kind === 'area' || kind === 'remainder';
      expect(inputFaults(blank).length === 0).toBe(whole);
      expect(tidyClause(blank)).toMatchObject({ id: 'k', kind, text: null });
    }
  });

  it('a last number before the first is told; blanks at the ends go', () => {
    const street = blankClause('street', { id: 'k', effect: 'include', text: null });
    const wrong = { ...street, street: ' 阳明路 ', from: 9, to: 3 };
    expect(inputFaults(wrong)).toEqual([{ field: 'to', code: 'numberOrder' }]);
    expect(tidyClause({ ...wrong, within: '  ' })).toEqual({ ...wrong, street: '阳明路' });
  });
});

describe('coordinates as text', () => {
  it('close themselves; a line that is none is named', () => {
    expect(readCorners('0,0\n4 0\n\n4，4\n')).toEqual({
      ring: [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 0],
      ],
    });
    expect(readCorners('0,0\n4,x\n4,4')).toEqual({ fault: 'line', line: 2 });
    expect(readCorners('0,0\n400,1\n4,4')).toEqual({ fault: 'line', line: 2 });
    expect(readCorners('0,0\n1,1')).toEqual({ fault: 'tooFew' });
  });
});

describe('files', () => {
  const { ranges } = inventDistrict(2, 1, 0, 3);
  const schools = ranges.map(({ schoolId }) => ({ id: schoolId, names: [`${schoolId} 中学`] }));

  it('go out and come back the same, in either system, each to its school', () => {
    for (const system of ['wgs84', 'gcj02'] as const) {
      const read = readGeoJson(draftGeoJson(ranges, (id) => `${id} 中学`, system));
      if ('faults' in read) throw new Error(JSON.stringify(read.faults));
      expect(read.declared).toBe(system === 'gcj02' ? 'gcj02' : null);
      expect(guessSchools(read.features, schools)).toEqual(['s000', 's001']);
    }
    expect(guessSchools([{ properties: { name: '别的' }, area: [] }], schools)).toEqual([null]);
  });

  it('that break off are told with the line', () => {
    expect(jsonFaultPlace('{\n  "type": "Feature",,\n}')).toEqual({ line: 2, column: 21 });
    expect(jsonFaultPlace('{}')).toBeNull();
  });
});
