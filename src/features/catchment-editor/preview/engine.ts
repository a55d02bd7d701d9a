import {
  blocks,
  checkDraft,
  type Finding,
} from '../../../../domain/catchment/check/check-draft.ts';
import { homesByName } from '../../../../domain/catchment/check/homes.ts';
import type { Point } from '../../../../domain/evidence/evidence.ts';
import type { SchoolRange } from '../../../../domain/catchment/clause.ts';
import { placeRows, type SchoolPoints } from '../../../../domain/catchment/impact/extract.ts';
import {
  impactOf,
  measure,
  type ImpactSetting,
  type Measured,
} from '../../../../domain/catchment/impact/impact.ts';
import { openPreview, type Preview } from '../../../../domain/catchment/impact/preview.ts';
import type {
  EditionExtract,
  EditionFinding,
} from '../../../../server/contract/edition-figures.ts';
import type { Question, Reply } from './messages.ts';

interface Opened {
  extract: EditionExtract;
  year: number | null;
  schoolPoints: SchoolPoints;
  setting: ImpactSetting;
  ranges: readonly SchoolRange[];
  preview: Preview | null;
  before: Measured | null;
}

/** So many homes of a finding are shown on the map; the count is of all. */
const SHOWN_POINTS = 400;
/** As on the service: without an outline nothing is said of these. */
const NEEDS_OUTLINE: ReadonlySet<Finding['code']> = new Set(['gap', 'outside-district']);

/**
 * What the worker calculates, with the same functions as the service: they cannot come out otherwise. It keeps
 * where every pupil lies, so that a step of a drag looks only at those whom it can touch.
 */
export function createEngine(reply: (answer: Reply) => void, now: () => number) {
  let opened: Opened | null = null;

  const put = (state: Opened, changed: readonly SchoolRange[]) => {
    const by = new Map(changed.map((range) => [range.schoolId, range]));
    state.ranges = state.ranges.map((range) => by.get(range.schoolId) ?? range);
  };
  const tellImpact = (state: Opened, token: number, since: number) => {
    const { extract, schoolPoints, setting, before } = state;
    if (!before) return;
    state.preview ??= openPreview(extract.rows, state.ranges, state.year);
    state.preview.update(state.ranges);
    const after = measure(extract.rows, state.preview.placements, schoolPoints, before);
    const impact = impactOf(before, after, setting);
    reply({ tell: 'impact', token, impact, ms: now() - since });
  };

  return async (question: Question): Promise<void> => {
    const since = now();
    if (question.ask === 'open') {
      const text =
        typeof question.extract === 'string' ? question.extract : await question.extract.text();
      const extract = JSON.parse(text) as EditionExtract;
      opened = {
        extract,
        year: question.year,
        schoolPoints: new Map(extract.schoolPoints.map(({ schoolId, point }) => [schoolId, point])),
        setting: {
          plans: new Map(extract.plans.map(({ schoolId, ...plan }) => [schoolId, plan])),
          thresholds: extract.thresholds,
        },
        ranges: question.ranges,
        preview: null,
        before: null,
      };
      const { key, rows, withoutAddress } = extract;
      reply({ tell: 'opened', key, rows: rows.length, withoutAddress });
      return;
    }
    if (!opened) return;
    switch (question.ask) {
      case 'against': {
        const { rows } = opened.extract;
        const placements = placeRows(question.ranges, question.year, rows);
        opened.before = measure(rows, placements, opened.schoolPoints);
        tellImpact(opened, question.token, since);
        return;
      }
      case 'draft':
        put(opened, question.changed);
        tellImpact(opened, question.token, since);
        return;
      case 'checks': {
        put(opened, question.changed);
        const { extract, schoolPoints, ranges, year } = opened;
        const { rows, outline } = extract;
        const outlined = outline !== null;
        const found = checkDraft({ ranges, year, outline: outline ?? [], rows, schoolPoints });
        const findings = found
          .filter(({ code }) => outlined || !NEEDS_OUTLINE.has(code))
          .map((finding) => asShown(finding, extract))
          .sort(gravestFirst);
        reply({ tell: 'checks', token: question.token, findings, outlined, ms: now() - since });
        return;
      }
      default: {
        const unhandled: never = question;
        return unhandled;
      }
    }
  };
}

function asShown(finding: Finding, { rows }: EditionExtract): EditionFinding {
  const points = finding.pupils.flatMap((row): Point[] => {
    const point = rows[row]?.home.point;
    return point ? [point] : [];
  });
  const hit = {
    blocks: blocks(finding),
    pupils: finding.pupils.length,
    points: points.slice(0, SHOWN_POINTS),
  };
  if (finding.code === 'address-in-two') {
    const { code, schoolIds, pupils } = finding;
    return { code, schoolIds: [...schoolIds], ...hit, ...homesByName(rows, pupils) };
  }
  if (finding.code === 'address-in-none') {
    return { code: finding.code, ...hit, ...homesByName(rows, finding.pupils) };
  }
  return { ...finding, ...hit };
}

/** What keeps the draft from publication first, then by pupils, then by size. */
export function gravestFirst(one: EditionFinding, other: EditionFinding): number {
  const size = (finding: EditionFinding) => ('m2' in finding ? finding.m2 : 0);
  // A shape that nothing can be calculated with leaves a gap of its own, and is where to begin.
  const faulty = (finding: EditionFinding) => Number(finding.code === 'area-fault');
  return (
    Number(other.blocks) - Number(one.blocks) ||
    faulty(other) - faulty(one) ||
    other.pupils - one.pupils ||
    size(other) - size(one)
  );
}
