import type { Point } from '../../domain/evidence/evidence.ts';
import { blocks, checkDraft } from '../../domain/catchment/check/check-draft.ts';
import type { Finding } from '../../domain/catchment/check/check-draft.ts';
import { homesByName } from '../../domain/catchment/check/homes.ts';
import type { ExtractRow } from '../../domain/catchment/impact/extract.ts';
import { toSchoolRange } from '../../domain/catchment/stored-range.ts';
import type { EditionChecks, EditionFinding } from '../contract/edition-figures.ts';
import { ProblemError } from '../problem.ts';
import { listRangeRows } from '../storage/editions.ts';
import type { EditionRow } from '../storage/editions.ts';
import { loadExtract } from './extract.ts';
import type { Figures } from './extract.ts';
import { toStoredRange } from './view.ts';

/** Everything wrong with the edition as it is stored, each with the pupils it hits. */
export async function checksOf(figures: Figures, edition: EditionRow): Promise<EditionChecks> {
  const { rows, outline, schoolPoints } = await loadExtract(figures, edition);
  const stored = await listRangeRows(figures.db, edition.id);
  const found = checkDraft({
    ranges: stored.map((row) => toSchoolRange(toStoredRange(row))),
    year: edition.year,
    outline: outline ?? [],
    rows,
    schoolPoints: new Map(schoolPoints.map(({ schoolId, point }) => [schoolId, point])),
  }).filter((finding) => outline !== null || !NEEDS_OUTLINE.has(finding.code));
  const findings = found.map((finding) => toView(finding, rows));
  return {
    editionId: edition.id,
    version: edition.version,
    blocking: findings.filter((finding) => finding.blocks).length,
    outlined: outline !== null,
    findings,
  };
}

const NEEDS_OUTLINE: ReadonlySet<Finding['code']> = new Set(['gap', 'outside-district']);
const MOST_POINTS = 500;

function toView(finding: Finding, rows: readonly ExtractRow[]): EditionFinding {
  const points = finding.pupils.flatMap((row): Point[] => {
    const point = rows[row]?.home.point;
    return point ? [point] : [];
  });
  const hit = {
    blocks: blocks(finding),
    pupils: finding.pupils.length,
    points: points.slice(0, MOST_POINTS),
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

/** 409 with the list, while something blocks. */
export async function refuseBlocking(figures: Figures, edition: EditionRow): Promise<void> {
  const checks = await checksOf(figures, edition);
  if (checks.blocking === 0) return;
  const errors = checks.findings.flatMap((finding, index) =>
    finding.blocks
      ? [{ field: `findings.${index}`, code: finding.code, detail: String(finding.pupils) }]
      : [],
  );
  throw new ProblemError(409, 'blocking-checks', { errors, current: checks });
}
